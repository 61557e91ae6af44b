import { expect, it } from "vitest";
import { MachineError } from "../machine/machine-error.ts";
import { reasons } from "../machine/reasons.ts";
import { reasonOf } from "./reason-of.ts";

it("takes a machine's reason in both languages", () => {
  expect(reasonOf(new MachineError("lab-died", reasons.labClosed))).toBe(reasons.labClosed);
});

it.each([new TypeError("oops"), "oops"])("says of anything else that lab-check failed", (error) => {
  expect(reasonOf(error)).toEqual({ en: "lab-check itself failed: oops", "zh-Hans": "lab-check 自身出错：oops" });
});
