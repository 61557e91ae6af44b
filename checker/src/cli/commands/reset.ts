import type { Locale } from "../../exercise/localized.ts";
import { findExercise, loadExercise } from "../catalogue.ts";
import type { SeedChoice } from "../chosen-exercise.ts";
import { keepProgress, readProgress } from "../learner-progress.ts";
import { note } from "../note.ts";
import { resetWork, workFolder } from "../work-folder.ts";

export type ResetOptions = SeedChoice & { locale: Locale };

/** `lab-check reset <exercise>`: the starters again; what was there is kept beside them. */
export async function resetCommand(name: string, { locale, seed: wanted }: ResetOptions): Promise<void> {
  const row = await findExercise(name);
  const seed = wanted ?? (await readProgress(row)).seed;
  const exercise = await loadExercise(row, seed);
  if (wanted !== undefined) await keepProgress(row, { seed });
  const backup = await resetWork(row, exercise, new Date());
  note({ en: `The starter is back in ${workFolder(row)}.`, "zh-Hans": `起始脚本已放回 ${workFolder(row)}。` }, locale);
  if (backup !== null) note({ en: `What you had is kept in ${backup}.`, "zh-Hans": `你原来的脚本保存在 ${backup}。` }, locale);
}
