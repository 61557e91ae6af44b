import type { Exercise } from "../../exercise/exercise.ts";
import type { Verdict } from "../../verdict/verdict.ts";
import { findExercise, loadExercise } from "../catalogue.ts";
import { isOwnWork, readChosenSubmission, type SubmissionChoice } from "../chosen-submission.ts";
import { keepVerdict } from "../learner-progress.ts";
import { type LabChoice, runCheck } from "../run-check.ts";
import { untilInterrupted } from "../until-interrupted.ts";

export type CheckOptions = SubmissionChoice & LabChoice & { format: "text" | "json" };

const exitCodes = { passed: 0, failed: 1, errored: 3 } as const;

/** `lab-check <exercise>`: one submission, one lab, one verdict on standard output. */
export async function checkCommand(name: string, options: CheckOptions): Promise<void> {
  const row = await findExercise(name);
  const [exercise, submission] = await Promise.all([loadExercise(row), readChosenSubmission(row, options)]);
  const verdict = await untilInterrupted((signal) => runCheck(exercise, submission, options, signal));
  process.stdout.write(await print(verdict, exercise, options));
  if (isOwnWork(options)) await keepVerdict(row, verdict, new Date(), options.locale);
  process.exitCode = exitCodes[verdict.status];
}

async function print(verdict: Verdict, exercise: Exercise, { format, locale }: CheckOptions): Promise<string> {
  if (format === "json") {
    const { toJson } = await import("../../verdict/json.ts");
    return `${JSON.stringify(toJson(verdict, locale), null, 2)}\n`;
  }
  const { verdictText } = await import("../../report/text.ts");
  return verdictText(verdict, { locale, width: 80, colour: process.stdout.isTTY, exercise });
}
