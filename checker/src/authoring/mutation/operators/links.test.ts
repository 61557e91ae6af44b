import { expect, it } from "vitest";
import { changesBy } from "../test-support.ts";

it("makes a device of another kind", () => {
  expect(changesBy("other-link-kind", "ip link add a type bridge\nip link add b type ipip\nfile type d\n")).toEqual([
    "1: ip link add a type dummy",
    "2: ip link add b type gre",
  ]);
});

it("takes frames of another size, by an IPv4 header more or less", () => {
  expect(changesBy("other-mtu", "ip link set a mtu 1480 up\nTUNNEL_MTU=1450\n")).toEqual([
    "1: ip link set a mtu 1500 up",
    "1: ip link set a mtu 1460 up",
    "2: TUNNEL_MTU=1470",
    "2: TUNNEL_MTU=1430",
  ]);
});
