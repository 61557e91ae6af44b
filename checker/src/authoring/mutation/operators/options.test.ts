import { expect, it } from "vitest";
import { changesBy } from "../test-support.ts";

it.each([
  ["ip link set x up", ["ip link set x"]],
  ["ip route add a via b dev c onlink", ["ip route add a dev c onlink", "ip route add a via b onlink", "ip route add a via b dev c"]],
  ["ip route add a dev b scope link", ["ip route add a scope link", "ip route add a dev b"]],
  ["ip link add a type veth peer name b", ["ip link add a type veth"]],
  ["ip link set a address ee:ee:ee:ee:ee:ee", ["ip link set a"]],
  ["ip link set a netns b", ["ip link set a"]],
])("forgets an option of `%s` with what belongs to it", (command, left) => {
  expect(changesBy("drop-option", command)).toEqual(left.map((line) => `1: ${line}`));
});

it.each(["ip address add 10.0.0.1/24", "ip -n pod address add 10.0.0.1", "ip netns add a", "ip netns exec a true"])(
  "takes `%s` for no option",
  (command) => {
    expect(changesBy("drop-option", command)).toEqual([]);
  },
);

it("sets a device down instead of up", () => {
  expect(changesBy("down-instead-of-up", "ip link set x up")).toEqual(["1: ip link set x down"]);
});
