import { readFile, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Exercise } from "../exercise/exercise.ts";
import type { Localized } from "../exercise/localized.ts";
import { CliError } from "./cli-error.ts";

/** An exercise's row in the index that the build writes: all that naming one needs. */
export type ExerciseRow = { id: string; slug: string; title: Localized; hosts: string[] };

/** The package's dist folder: this code runs from there once it is bundled. */
export const dist = dirname(fileURLToPath(import.meta.url));
const built = join(dist, "exercises");
/** In a checkout the exercises themselves lie beside the package, and may be newer than what was built from them. */
export const sources = join(dist, "..", "..", "exercises");

/** Every exercise, in the order in which they are taught. */
export async function listExercises(): Promise<ExerciseRow[]> {
  return JSON.parse(await readFile(join(built, "index.json"), "utf8"));
}

/** Finds an exercise by what people call it: `exercise-03`, `3`, `03` or its slug. */
export async function findExercise(name: string): Promise<ExerciseRow> {
  const rows = await listExercises();
  const row = rows.find(({ slug }) => isCalled(slug, name));
  if (row === undefined)
    throw unknownExercise(
      name,
      rows.map(({ id }) => id),
    );
  return row;
}

/** Whether people call that exercise by that name. */
export function isCalled(slug: string, name: string): boolean {
  const number = /^(?:exercise-)?(\d{1,2})$/.exec(name)?.[1]?.padStart(2, "0");
  return slug === name || (number !== undefined && slug.startsWith(`${number}-`));
}

/** Reads an exercise's manifest, with the numbers of a seed if there is one. */
export async function loadExercise(row: Pick<ExerciseRow, "slug">, seed: string | null = null): Promise<Exercise> {
  const exercise = await loadManifest(row);
  return seed === null ? exercise : (await import("../seed/seeded.ts")).seeded(exercise, seed);
}

/** In a checkout whose manifest was edited since the build, from its source. */
async function loadManifest({ slug }: Pick<ExerciseRow, "slug">): Promise<Exercise> {
  const [source, manifest] = [join(sources, slug, "exercise.ts"), join(built, slug, "manifest.json")];
  if ((await changedAtMs(source)) > (await changedAtMs(manifest))) {
    const { compileExercise } = await import("./compile-exercise.ts");
    return compileExercise(source);
  }
  return JSON.parse(await readFile(manifest, "utf8"));
}

/** The folder with an exercise's `start` and `solution`. */
export async function exerciseFolder(slug: string): Promise<string> {
  return (await changedAtMs(join(sources, slug))) > 0 ? join(sources, slug) : join(built, slug);
}

async function changedAtMs(path: string): Promise<number> {
  return stat(path).then(
    (entry) => entry.mtimeMs,
    () => 0,
  );
}

/** @param names what could have been asked for */
export function unknownExercise(name: string, names: readonly string[]): CliError {
  const existing = names.join(", ");
  return new CliError(
    "unknown-exercise",
    { en: `There is no exercise called "${name}".`, "zh-Hans": `没有名为 “${name}” 的练习。` },
    {
      en: `These exist: ${existing}. "lab-check list" says what each is about.`,
      "zh-Hans": `现有：${existing}。用 “lab-check list” 查看各个练习的内容。`,
    },
  );
}
