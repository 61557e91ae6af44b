import { expect, it } from "vitest";
import { changesBy } from "../test-support.ts";

it("takes another type of route, or the usual one", () => {
  expect(changesBy("other-route-type", "ip route add blackhole 10.0.0.0/8\n")).toEqual([
    "1: ip route add unreachable 10.0.0.0/8",
    "1: ip route add 10.0.0.0/8",
  ]);
});

it("takes another scope", () => {
  expect(changesBy("other-scope", "ip route add a dev link scope link\n")).toEqual(["1: ip route add a dev link scope global"]);
});
