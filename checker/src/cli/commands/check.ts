import { join } from "node:path";
import type { Exercise } from "../../exercise/exercise.ts";
import type { Locale } from "../../exercise/localized.ts";
import { checkSubmission, type Submission } from "../../lab/check-submission.ts";
import { openFirst } from "../../machine/auto.ts";
import { verdictText } from "../../report/text.ts";
import { toJson } from "../../verdict/json.ts";
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
  const { locale } = options;
  process.stdout.write(
    options.format === "json"
      ? `${JSON.stringify(toJson(verdict, locale), null, 2)}\n`
      : verdictText(verdict, { locale, width: 80, colour: process.stdout.isTTY, exercise }),
  );
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

async function check(exercise: Exercise, submission: Submission, options: CheckOptions, signal: AbortSignal): Promise<Verdict> {
  using progress = showProgress(exercise, options.locale);
  const opened = await openFirst(await machinesFor(options.machine), exercise.needs, () => undefined, signal);
  return checkSubmission(opened, exercise, submission, { deadlineSeconds: options.timeout, onProgress: progress.step });
}
