import type { Locale } from "../../exercise/localized.ts";
import { listText } from "../../report/list.ts";
import { listExercises } from "../catalogue.ts";
import { readProgress } from "../learner-progress.ts";

/** `lab-check list`: every exercise, in the order in which they are taught, and how far the learner is. */
export async function listCommand({ locale }: { locale: Locale }): Promise<void> {
  const rows = await Promise.all((await listExercises()).map(async (row) => ({ ...row, progress: await readProgress(row) })));
  process.stdout.write(listText(rows, { locale, width: 80, colour: process.stdout.isTTY }));
}
