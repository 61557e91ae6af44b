import { expect, it } from "vitest";
import { MachineError } from "../machine/machine-error.ts";
import { reasons } from "../machine/reasons.ts";
import { exercise } from "../verdict/test-support.ts";
import { grade } from "./grade.ts";

it("says in an errored verdict what a machine said, in both languages", async () => {
  const read = () => Promise.reject(new MachineError("lab-timeout", reasons.labTimeout(1000)));
  const verdict = await grade(exercise, read, { machine: "auto", timeout: 30, locale: "en" }, new AbortController().signal);
  expect(verdict.status).toBe("errored");
  expect(verdict.checks.map(({ observed }) => observed)).toEqual(verdict.checks.map(() => reasons.labTimeout(1000)));
});
