import type { Locale } from "../../exercise/localized.ts";
import { hintText } from "../../report/hint.ts";
import { findExercise } from "../catalogue.ts";
import { loadChosenExercise, type SeedChoice } from "../chosen-exercise.ts";
import { keepProgress, readProgress } from "../learner-progress.ts";

export type HintOptions = SeedChoice & { locale: Locale };

/** `lab-check hint <exercise>`: one hint more each time it is called, until the last. */
export async function hintCommand(name: string, { locale, ...choice }: HintOptions): Promise<void> {
  const row = await findExercise(name);
  const { hints } = await loadChosenExercise(row, choice);
  const shown = Math.min((await readProgress(row)).hintsShown + 1, hints.length);
  await keepProgress(row, { hintsShown: shown });
  process.stdout.write(hintText({ exercise: row.id, hints, shown }, { locale, width: 80, colour: process.stdout.isTTY }));
}
