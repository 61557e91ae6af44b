import { expect, it } from "vitest";
import { changesBy, textsBy } from "../test-support.ts";

const script = "one\n# about two\ntwo\nthree\n";

it("drops each line", () => {
  expect(changesBy("drop-line", script)).toEqual(["1: (dropped)", "3: (dropped)", "4: (dropped)"]);
  expect(textsBy("drop-line", script)[1]).toBe("one\n# about two\nthree\n");
});

it("writes each line twice", () => {
  expect(textsBy("duplicate-line", script)[1]).toBe("one\n# about two\ntwo\ntwo\nthree\n");
});

it("lets a line change places with the next of its block", () => {
  expect(changesBy("move-line-down", script)).toEqual(["1: (after: two)", "3: (after: three)"]);
  expect(textsBy("move-line-down", script)[0]).toBe("two\n# about two\none\nthree\n");
  expect(changesBy("move-line-down", "one\nf() {\n  two\n}\nthree\n")).toEqual(["1: (after: three)"]);
});

it("moves a line to its block's end", () => {
  expect(textsBy("move-line-to-end", script)).toEqual(["# about two\ntwo\nthree\none\n"]);
});
