import { join } from "node:path";
import type { Locale } from "../exercise/localized.ts";
import type { Submission } from "../lab/check-submission.ts";
import { type ExerciseRow, exerciseFolder } from "./catalogue.ts";
import { note } from "./note.ts";
import { readSubmission } from "./read-submission.ts";
import { putStarters, workFolder } from "./work-folder.ts";

/** Whose scripts a command is about: the solution's, those at a path, or else the learner's own. */
export type SubmissionChoice = { script?: string; solution?: true; locale: Locale };

/** Whether the learner's own scripts are meant. */
export function isOwnWork({ script, solution }: SubmissionChoice): boolean {
  return script === undefined && solution === undefined;
}

/** Reads the chosen scripts. Where the learner has none yet, the starters are put there and it says so. */
export async function readChosenSubmission(row: ExerciseRow, choice: SubmissionChoice): Promise<Submission> {
  if (isOwnWork(choice)) await putStartersWithNote(row, choice.locale);
  return readSubmission(await chosenPath(row, choice), row.hosts);
}

/** The folder or the file where the chosen scripts are. */
export async function chosenPath(row: ExerciseRow, { script, solution }: SubmissionChoice): Promise<string> {
  if (solution) return join(await exerciseFolder(row.slug), "solution");
  return script ?? workFolder(row);
}

export async function putStartersWithNote(row: ExerciseRow, locale: Locale): Promise<void> {
  for (const file of await putStarters(row)) {
    note({ en: `Put the starter there for you to edit: ${file}`, "zh-Hans": `已放好起始脚本，请编辑它：${file}` }, locale);
  }
}
