import { expect, it } from "vitest";
import { parseScript } from "../script.ts";
import { namesIn } from "./roles.ts";

const script = parseScript(`
ip netns add ns1
ip netns exec ns2 ip link set lo up
ip -n "$pod" addr add 10.0.0.1/24 dev eth0
ip link add veth1 type veth peer name veth2 netns ns3
ip link set veth1 netns ns4
ip link set dev veth3 master br0
iptables -A FORWARD -i br0 -o br1 -j ACCEPT
ip netns list
`);

it("knows namespaces, devices and bridges by the words before them", () => {
  expect(namesIn(script, "namespace")).toEqual(["ns1", "ns2", '"$pod"', "ns3", "ns4"]);
  expect(namesIn(script, "device")).toEqual(["lo", "eth0", "veth1", "veth2", "veth3", "br0", "br1"]);
  expect(namesIn(script, "bridge")).toEqual(["br0"]);
});
