import { expect, it } from "vitest";
import { changesBy } from "../test-support.ts";

const script = "ip link set a address ee:ee:ee:ee:ee:ee\nMAC=02:00:00:00:00:01\n";

it("takes another MAC address of the script", () => {
  expect(changesBy("other-mac", script)).toEqual(["1: ip link set a address 02:00:00:00:00:01", "2: MAC=ee:ee:ee:ee:ee:ee"]);
});

it("changes a single bit", () => {
  expect(changesBy("changed-mac", script)).toEqual(["1: ip link set a address ee:ee:ee:ee:ee:ef", "2: MAC=02:00:00:00:00:00"]);
});
