import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import { compileExercise } from "../../checker/src/cli/compile-exercise.ts";
import { checkSubmission, type Submission } from "../../checker/src/lab/check-submission.ts";
import { readScript } from "../../checker/src/lab/script-file.ts";
import type { Machine } from "../../checker/src/machine/machine.ts";
import { verdictText } from "../../checker/src/report/text.ts";
import type { Verdict } from "../../checker/src/verdict/verdict.ts";
import { type Expectation, expectations } from "./expectations.ts";

/** How much longer than the deadline and a plain check together a hostile script may keep a machine busy. */
export const patience = 5;
/** Nothing of what a script names or prints may reach a terminal raw. */
const unprintable = /(?!\n)[\p{Cc}\p{Cf}]/u;

const folder = fileURLToPath(new URL("../../exercises/04-proxy-arp/", import.meta.url));
const exercise = await compileExercise(join(folder, "exercise.ts"));
export const solution = readFileSync(join(folder, "solution/host1.sh"), "utf8");

export const rows = expectations.map((expectation) => ({
  name: `${expectation.script} after ${expectation.after}: ${expectation.verdict}, for ${expectation.why}`,
  expectation,
}));

export const pathOf = (script: string): string => fileURLToPath(new URL(`${script}.sh`, import.meta.url));

/** What is handed in: the hostile script alone, or after the exercise's solution. */
export function textOf({ script, after }: Pick<Expectation, "script" | "after">): string {
  const own = readFileSync(pathOf(script), "utf8");
  return after === "solution" ? `${solution}\nset +e\n${own}` : own;
}

function submissionOf(text: string): Submission {
  const read = readScript("host1.sh", new TextEncoder().encode(text));
  if (read.status === "rejected") throw new Error(read.reason.en);
  return { scripts: { host1: read.script }, warnings: read.warnings };
}

export async function checkText(machine: Machine, text: string, seconds: number): Promise<Verdict> {
  const opening = await machine.open(exercise.needs);
  if (opening.status === "unavailable") throw new Error(opening.reason.en);
  return checkSubmission({ machine: machine.name, lab: opening.lab }, exercise, submissionOf(text), {
    deadlineSeconds: seconds,
  });
}

/** A check of the solution, which has to pass. @returns how long it took, in milliseconds */
export async function checkSolution(machine: Machine, seconds: number): Promise<number> {
  const startMs = performance.now();
  const verdict = await checkText(machine, solution, seconds);
  expect([verdict.status, troubles(verdict)]).toEqual(["passed", ""]);
  return performance.now() - startMs;
}

/** A check of a hostile script, which has to get the verdict that is right for it. @returns how long it took, in milliseconds */
export async function checkHostile(machine: Machine, expectation: Expectation, seconds: number): Promise<number> {
  const startMs = performance.now();
  const verdict = await checkText(machine, textOf(expectation), seconds);
  const tookMs = performance.now() - startMs;
  expectVerdict(verdict, expectation);
  return tookMs;
}

function expectVerdict(verdict: Verdict, expectation: Expectation): void {
  const statuses = expectation.verdict === "either" ? ["passed", "failed"] : [expectation.verdict];
  expect(statuses, troubles(verdict)).toContain(verdict.status);
  expect(verdict.scripts.host1?.stdout).not.toContain("GOT THROUGH");
  expect(verdictText(verdict, { locale: "en", width: 80, colour: false })).not.toMatch(unprintable);
}

/** What did not pass, for whoever reads the failure of a test. */
function troubles({ checks }: Verdict): string {
  return checks
    .flatMap(({ id, status, observed }) => (status === "passed" || status === "skipped" ? [] : [`${id} ${status}: ${observed?.en}`]))
    .join("\n");
}
