import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Locale } from "../../exercise/localized.ts";
import { renumber } from "../../seed/renumber.ts";
import { type ExerciseRow, exerciseFolder, findExercise } from "../catalogue.ts";
import { loadChosenExercise, type SeedChoice } from "../chosen-exercise.ts";
import { CliError } from "../cli-error.ts";
import { keepProgress, readProgress } from "../learner-progress.ts";

export type SolutionOptions = SeedChoice & { giveUp?: true; locale: Locale };

/** `lab-check solution <exercise>`: the commented solution, for whoever has passed or gives up. */
export async function solutionCommand(name: string, { giveUp, ...choice }: SolutionOptions): Promise<void> {
  const row = await findExercise(name);
  const { seeding } = await loadChosenExercise(row, choice);
  const { passedAt, gaveUpAt } = await readProgress(row);
  if (passedAt === null && gaveUpAt === null) {
    if (!giveUp) throw notEarned(row);
    await keepProgress(row, { gaveUpAt: new Date().toISOString() });
  }
  process.stdout.write(renumber(await solutionText(row), seeding?.values ?? []));
}

async function solutionText(row: ExerciseRow): Promise<string> {
  const folder = join(await exerciseFolder(row.slug), "solution");
  const scripts = await Promise.all(row.hosts.map((host) => readFile(join(folder, `${host}.sh`), "utf8")));
  if (row.hosts.length === 1) return scripts.join("");
  return scripts.map((script, index) => `#### ${row.hosts[index]}.sh\n${script}`).join("\n");
}

function notEarned({ id }: ExerciseRow): CliError {
  return new CliError(
    "not-passed",
    { en: `You have not passed ${id} yet.`, "zh-Hans": `你还没有通过 ${id}。` },
    {
      en: `"lab-check hint ${id}" helps a step further. To see the solution all the same: lab-check solution ${id} --give-up`,
      "zh-Hans": `“lab-check hint ${id}” 可以给你下一步的提示。仍然想直接看答案：lab-check solution ${id} --give-up`,
    },
  );
}
