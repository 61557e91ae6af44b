import { expect, it } from "vitest";
import { compositionFrom, rewriteScript, rewritings } from "./rewritings.ts";

const script = `#!/usr/bin/env bash
set -e
ip netns add pod1
ip link add eth0-p1 type veth peer name eth0 netns pod1
ip link set eth0-p1 up
ip netns exec pod1 ip addr add 10.0.0.1/24 dev eth0
ip -n pod1 link set eth0 up
ip -n pod1 link set lo up
ip route add 10.0.0.1 dev eth0-p1
ip address show
ip link add br0 type bridge
brctl addif br0 eth0-p1
echo 1 > /proc/sys/net/ipv4/ip_forward
sysctl -w net.ipv4.conf.eth0-p1.proxy_arp=1
`;

it("gives each rewriting a name of its own", () => {
  const names = rewritings.map(({ name }) => name);
  expect(names).toEqual([...new Set(names)]);
});

it.each(rewritings)("$name changes a script", (rewriting) => {
  const source = rewriting.name === "#!/usr/bin/env bash" ? script.replace("env bash", "bash") : script;
  expect([1, 2, 3].map((seed) => rewriteScript(source, [rewriting], seed)).filter((written) => written !== source)).not.toEqual([]);
});

it("chooses by the seed alone, and from as many families as it is asked for", () => {
  const names = (seed: number): string[] => compositionFrom(seed).map(({ name }) => name);
  expect(names(7)).toEqual(names(7));
  expect(names(7)).not.toEqual(names(8));
  expect(new Set(names(7)).size).toBe(5);
  expect(rewriteScript(script, compositionFrom(7), 7)).toBe(rewriteScript(script, compositionFrom(7), 7));
});

it("takes every rewriting at some time", () => {
  const taken = new Set(Array.from({ length: 2000 }, (_, seed) => compositionFrom(seed).map(({ name }) => name)).flat());
  expect([...taken].sort()).toEqual(rewritings.map(({ name }) => name).sort());
});
