import { join } from "node:path";
import type { Exercise } from "../exercise/exercise.ts";
import type { Locale } from "../exercise/localized.ts";
import type { Submission } from "../lab/check-submission.ts";
import { renumber } from "../seed/renumber.ts";
import { type ExerciseRow, exerciseFolder } from "./catalogue.ts";
import { note } from "./note.ts";
import { readSubmission } from "./read-submission.ts";
import { putStarters, workFolder } from "./work-folder.ts";

/** Whose scripts a command is about: the solution's, those at a path, or else the learner's own. */
export type SubmissionChoice = { script?: string; solution?: true; locale: Locale };

/** Whether the learner's own scripts are meant. */
export function isOwnWork({ script, solution }: Pick<SubmissionChoice, "script" | "solution">): boolean {
  return script === undefined && solution === undefined;
}

/** Reads the chosen scripts. Where the learner has none yet, the starters are put there and it says so. */
export async function readChosenSubmission(row: ExerciseRow, exercise: Exercise, choice: SubmissionChoice): Promise<Submission> {
  if (isOwnWork(choice)) await putStartersWithNote(row, exercise, choice.locale);
  const submission = await readSubmission(await chosenPath(row, choice), row.hosts);
  return choice.solution === undefined ? submission : withNumbersOf(exercise, submission);
}

/** The solution's scripts have the source's numbers. */
function withNumbersOf({ seeding }: Exercise, { scripts, warnings }: Submission): Submission {
  const own = Object.entries(scripts).map(([host, script]) => [host, { ...script, text: renumber(script.text, seeding?.values ?? []) }]);
  return { scripts: Object.fromEntries(own), warnings };
}

/** The folder or the file where the chosen scripts are. */
export async function chosenPath(row: ExerciseRow, { script, solution }: SubmissionChoice): Promise<string> {
  if (solution) return join(await exerciseFolder(row.slug), "solution");
  return script ?? workFolder(row);
}

export async function putStartersWithNote(row: ExerciseRow, exercise: Exercise, locale: Locale): Promise<void> {
  for (const file of await putStarters(row, exercise)) {
    note({ en: `Put the starter there for you to edit: ${file}`, "zh-Hans": `已放好起始脚本，请编辑它：${file}` }, locale);
  }
}
