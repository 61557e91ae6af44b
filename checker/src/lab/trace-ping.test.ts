import { expect, test } from "vitest";
import { labFacts } from "../checks/test-support.ts";
import type { LabShell } from "../machine/machine.ts";
import { MachineError } from "../machine/machine-error.ts";
import { reasons } from "../machine/reasons.ts";
import { exerciseOf, ping } from "../verdict/test-support.ts";
import { diagnoseLostPing } from "./trace-ping.ts";

const exercise = exerciseOf([{ ...ping, needs: [] }]);
const lost = labFacts(({ stages }) => {
  if (stages.one) stages.one.pings["p1-p2"] = { status: "ran", sent: 1, replies: [], errors: [] };
});
const shell = (run: LabShell["run"]): LabShell => ({
  run,
  openTerminal: () => Promise.reject(new Error("Nobody is to type.")),
  [Symbol.asyncDispose]: async () => undefined,
});

test("nothing is traced where no ping is lost", async () => {
  const untouched = shell(() => Promise.reject(new Error("It ran.")));
  expect(await diagnoseLostPing(untouched, exercise, labFacts())).toBeNull();
});

test.each([
  ["dies", () => Promise.reject(new MachineError("lab-timeout", reasons.labTimeout(1000)))],
  ["brings back nothing", () => Promise.resolve(new Uint8Array(1024))],
])("a trace that %s says nothing, and costs no verdict", async (_, run) => {
  expect(await diagnoseLostPing(shell(run), exercise, lost)).toBeNull();
});

test("a bug of ours is not hidden", async () => {
  await expect(
    diagnoseLostPing(
      shell(() => Promise.reject(new TypeError("oops"))),
      exercise,
      lost,
    ),
  ).rejects.toThrow("oops");
});
