import type { Locale } from "../../exercise/localized.ts";
import { findExercise } from "../catalogue.ts";
import { note } from "../note.ts";
import { resetWork, workFolder } from "../work-folder.ts";

/** `lab-check reset <exercise>`: the starters again; what was there is kept beside them. */
export async function resetCommand(name: string, { locale }: { locale: Locale }): Promise<void> {
  const row = await findExercise(name);
  const backup = await resetWork(row, new Date());
  note({ en: `The starter is back in ${workFolder(row)}.`, "zh-Hans": `起始脚本已放回 ${workFolder(row)}。` }, locale);
  if (backup !== null) note({ en: `What you had is kept in ${backup}.`, "zh-Hans": `你原来的脚本保存在 ${backup}。` }, locale);
}
