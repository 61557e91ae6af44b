import { expect, it } from "vitest";
import { changesBy } from "../test-support.ts";

it("takes the next address of the script, wherever it stands", () => {
  expect(changesBy("other-address", 'A=10.0.0.1\nip addr add 10.0.0.2/24 dev x\nrun "10.0.0.1"\n')).toEqual([
    "2: ip addr add 10.0.0.1/24 dev x",
    '3: run "10.0.0.2"',
    "1: A=10.0.0.2",
  ]);
});

it("takes the address beside it", () => {
  expect(changesBy("neighbouring-address", "run 10.0.0.9\nrun 10.0.0.254\n")).toEqual(["1: run 10.0.0.10", "2: run 10.0.0.253"]);
});

it("takes another variable that holds an address", () => {
  const script = 'A=10.0.0.1\nB=10.0.0.2\nC=name\nrun "$A/24" $' + "{B} $C\n";
  expect(changesBy("other-address-variable", script)).toEqual(['4: run "$B/24" $' + "{B} $C", '4: run "$A/24" $' + "{A} $C"]);
});
