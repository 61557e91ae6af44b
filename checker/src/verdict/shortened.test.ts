import { expect, test } from "vitest";
import { failedVerdict } from "../report/testing/sample-verdict.ts";
import { shortened } from "./shortened.ts";

test("of what a script wrote the beginning is kept, and it is said that it was cut", () => {
  const { scripts, ...rest } = shortened(failedVerdict, 10);
  const { scripts: before, ...same } = failedVerdict;
  expect(rest).toEqual(same);
  expect(scripts.host1).toEqual({ ...before.host1, stdout: "step 1\nste", stderr: "\u001b[31mRTNET", truncated: true });
  expect(scripts.host2).toEqual(before.host2);
});
