import { expect, it } from "vitest";
import { changesBy } from "../test-support.ts";

const script = 'run 10.0.0.1/24\nrun "$A/26"\nB=10.0.0.0/32\necho 1 > /proc/sys/24\n';

it("forgets a prefix length, of addresses and variables, and of no path", () => {
  expect(changesBy("no-prefix-length", script)).toEqual(["1: run 10.0.0.1", '2: run "$A"', "3: B=10.0.0.0"]);
});

it("takes a longer one, as far as there is one", () => {
  expect(changesBy("longer-prefix", script)).toEqual(["1: run 10.0.0.1/25", '2: run "$A/27"']);
});

it("takes a shorter one", () => {
  expect(changesBy("shorter-prefix", script)).toEqual(["1: run 10.0.0.1/16", '2: run "$A/18"', "3: B=10.0.0.0/24"]);
});
