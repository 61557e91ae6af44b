import { expect, it } from "vitest";
import { areIndependent, reorderings } from "./order.ts";
import { applying } from "./test-support.ts";

const apply = applying(reorderings);

/** Whether some seed lets the second line come first. */
function mayComeFirst(first: string, second: string, before = ""): boolean {
  const swapped = `${before}${second}\n${first}\n`;
  return Array.from({ length: 8 }, (_, seed) => apply("other order", `${before}${first}\n${second}\n`, seed)).includes(swapped);
}

it.each([
  ["ip netns add a", "ip netns add b"],
  ["ip -n a link set eth0 up", "ip -n b link set eth0 up"],
  ["ip link add a type veth peer name b", "ip link add c type veth peer name d"],
  ["echo 1 > /proc/sys/net/ipv4/ip_forward", "ip route add 10.0.0.1 dev a"],
])("%s and %s in any order", (first, second) => expect(mayComeFirst(first, second)).toBe(true));

it.each([
  ["ip netns add a", "ip -n a link set lo up"],
  ["ip link add eth0 type veth peer name a", "ip link set eth0 netns b"],
  ["ip link set eth0 netns b", "ip -n b addr add 10.0.0.1/24 dev eth0"],
  ["ip -n a addr add 10.0.0.1/24 dev eth0", "ip -n a route add default via 10.0.0.254"],
  ["ip netns add b", "ip link add x netns a type veth peer name y netns b"],
  ["ip link set a up", "ip route add 10.0.0.1 dev a"],
  ["ip link set a master b", "ip link set b up"],
  ["ip link add a type veth peer name b", "echo 1 > /proc/sys/net/ipv4/conf/b/proxy_arp"],
  ["iptables -A FORWARD -j ACCEPT", "iptables -A FORWARD -j DROP"],
  ["ip netns add $x", "ip netns add b"],
])("%s before %s", (first, second) => expect(mayComeFirst(first, second)).toBe(false));

it("looks into variables that have one literal value", () => {
  expect(mayComeFirst('ip netns add "$x"', "ip netns add b", "x=a\n")).toBe(true);
  expect(mayComeFirst('ip netns add "$x"', "ip -n a link set lo up", "x=a\n")).toBe(false);
});

it("knows a whole namespace from a device in it", () => {
  expect(areIndependent(["a/*"], ["a/eth0"])).toBe(false);
  expect(areIndependent(["a/*"], ["ab/eth0"])).toBe(true);
});
