import { join } from "node:path";
import type { Exercise } from "../../exercise/exercise.ts";
import type { Locale } from "../../exercise/localized.ts";
import type { Submission } from "../../lab/check-submission.ts";
import { openFirst } from "../../machine/auto.ts";
import type { Verdict } from "../../verdict/verdict.ts";
import { type ExerciseRow, exerciseFolder, findExercise, loadExercise } from "../catalogue.ts";
import { type MachineChoice, machinesFor } from "../machines.ts";
import { note } from "../note.ts";
import { showProgress } from "../progress.ts";
import { readSubmission } from "../read-submission.ts";
import { untilInterrupted } from "../until-interrupted.ts";
import { putStarters, workFolder } from "../work-folder.ts";

export type CheckOptions = {
  script?: string;
  solution?: true;
  machine: MachineChoice;
  format: "text" | "json";
  locale: Locale;
  timeout: number;
};

const exitCodes = { passed: 0, failed: 1, errored: 3 } as const;

/** `lab-check <exercise>`: one submission, one lab, one verdict on standard output. */
export async function checkCommand(name: string, options: CheckOptions): Promise<void> {
  const row = await findExercise(name);
  const [exercise, submission] = await Promise.all([loadExercise(row), submissionOf(row, options)]);
  const verdict = await untilInterrupted((signal) => check(exercise, submission, options, signal));
  process.stdout.write(await print(verdict, exercise, options));
  process.exitCode = exitCodes[verdict.status];
}

async function submissionOf(row: ExerciseRow, { script, solution, locale }: CheckOptions): Promise<Submission> {
  if (solution) return readSubmission(join(await exerciseFolder(row.slug), "solution"), row.hosts);
  if (script !== undefined) return readSubmission(script, row.hosts);
  for (const file of await putStarters(row)) {
    note({ en: `Put the starter there for you to edit: ${file}`, "zh-Hans": `已放好起始脚本，请编辑它：${file}` }, locale);
  }
  return readSubmission(workFolder(row), row.hosts);
}

/** What judges and reports is loaded while the machine opens the lab: a check is short enough to feel the difference. */
async function check(exercise: Exercise, submission: Submission, options: CheckOptions, signal: AbortSignal): Promise<Verdict> {
  using progress = showProgress(exercise, options.locale);
  const [opened, { checkSubmission }] = await Promise.all([
    openFirst(machinesFor(options.machine), exercise.needs, () => undefined, signal),
    import("../../lab/check-submission.ts"),
    import("../../report/text.ts"),
  ]);
  return checkSubmission(opened, exercise, submission, { deadlineSeconds: options.timeout, onProgress: progress.step });
}

async function print(verdict: Verdict, exercise: Exercise, { format, locale }: CheckOptions): Promise<string> {
  if (format === "json") {
    const { toJson } = await import("../../verdict/json.ts");
    return `${JSON.stringify(toJson(verdict, locale), null, 2)}\n`;
  }
  const { verdictText } = await import("../../report/text.ts");
  return verdictText(verdict, { locale, width: 80, colour: process.stdout.isTTY, exercise });
}
