import { expect, it } from "vitest";
import { changesBy } from "../test-support.ts";

it("takes the next namespace of the script, and one that was there before where the host is meant", () => {
  const script = "ip netns add a\nip netns add b\nip -n a link set lo up\n";
  expect(changesBy("other-namespace", script, { namespaces: ["web"] })).toEqual([
    "1: ip netns add b",
    "1: ip netns add web",
    "2: ip netns add a",
    "2: ip netns add web",
    "3: ip -n b link set lo up",
  ]);
});

it("forgets the namespace", () => {
  expect(changesBy("missing-namespace", 'ip -n "$pod" link set lo up\nip netns exec b ip route add c\n')).toEqual([
    "1: ip link set lo up",
    "2: ip route add c",
  ]);
});

it("takes another device", () => {
  expect(changesBy("other-device", "ip link set x up\nip route add 10.0.0.1 dev y\n", { devices: ["ens33"] })).toEqual([
    "1: ip link set y up",
    "1: ip link set ens33 up",
    "2: ip route add 10.0.0.1 dev x",
    "2: ip route add 10.0.0.1 dev ens33",
  ]);
});

it("plugs a port into another bridge, or into a device that is none", () => {
  expect(changesBy("other-bridge", "ip link set x master br0\n", { bridges: ["docker0"] })).toEqual(["1: ip link set x master docker0"]);
  expect(changesBy("other-bridge", "ip link set x master br0\n")).toEqual(["1: ip link set x master x"]);
});

it("misspells names that the script chooses, as long as they were", () => {
  const script = "DEV=cali0\nf() {\n  ip netns add $1\n}\nf pod1\nfor n in a1; do\n  ip link add b1 type veth peer name c1\ndone\n";
  expect(changesBy("misspelt-name", script)).toEqual([
    "7: ip link add bx type veth peer name c1",
    "7: ip link add b1 type veth peer name cx",
    "5: f podx",
    "1: DEV=calix",
    "6: for n in ax; do",
  ]);
});
