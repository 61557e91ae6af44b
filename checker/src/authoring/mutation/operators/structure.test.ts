import { expect, it } from "vitest";
import { changesBy } from "../test-support.ts";

it("leaves one out of a loop", () => {
  expect(changesBy("drop-loop-item", "for ns in a b; do\n  run $ns\ndone\n")).toEqual(["1: for ns in b; do", "1: for ns in a; do"]);
  expect(changesBy("drop-loop-item", "for ns in a; do\n  run $ns\ndone\n")).toEqual([]);
});

it("passes what belongs to another call of the same function", () => {
  const script = "add_pod() {\n  ip netns add $1\n}\nadd_pod pod1 10.0.0.1\nadd_pod pod2 10.0.0.2\nother pod3\n";
  expect(changesBy("other-argument", script)).toEqual([
    "4: add_pod pod2 10.0.0.1",
    "4: add_pod pod1 10.0.0.2",
    "5: add_pod pod1 10.0.0.2",
    "5: add_pod pod2 10.0.0.1",
  ]);
});
