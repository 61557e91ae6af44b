import type { Locale } from "../../exercise/localized.ts";
import { listText } from "../../report/list.ts";
import { listExercises } from "../catalogue.ts";

/** `lab-check list`: every exercise, in the order in which they are taught. */
export async function listCommand({ locale }: { locale: Locale }): Promise<void> {
  process.stdout.write(listText(await listExercises(), { locale, width: 80, colour: process.stdout.isTTY }));
}
