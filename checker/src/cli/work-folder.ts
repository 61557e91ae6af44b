import { existsSync } from "node:fs";
import { lstat, mkdir, readFile, rename, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Exercise } from "../exercise/exercise.ts";
import { renumber } from "../seed/renumber.ts";
import { type ExerciseRow, exerciseFolder } from "./catalogue.ts";
import { CliError } from "./cli-error.ts";

/**
 * Where a learner's own scripts for an exercise are, below the current directory: in a class's repository the exercise's own folder,
 * elsewhere one in `work`.
 */
export function workFolder({ slug }: ExerciseRow): string {
  return isClassFolder(slug) ? slug : join("work", slug);
}

/** Not so in `exercises` of a checkout, whose folders have manifests. */
function isClassFolder(slug: string): boolean {
  return existsSync(slug) && !existsSync(join(slug, "exercise.ts"));
}

/** A host's starter with an exercise's numbers, and its mode. */
type Starter = { text: string; mode: number };

async function readStarter(row: ExerciseRow, host: string, exercise: Exercise): Promise<Starter> {
  const source = join(await exerciseFolder(row.slug), "start", `${host}.sh`);
  return { text: renumber(await readFile(source, "utf8"), exercise.seeding?.values ?? []), mode: (await stat(source)).mode };
}

/**
 * Puts the starter of each host where the learner has no script yet. Never touches one that is there.
 * @returns the files it put there
 */
export async function putStarters(row: ExerciseRow, exercise: Exercise): Promise<string[]> {
  const folder = workFolder(row);
  const put: string[] = [];
  await inWorkFolder(folder, async () => {
    await mkdir(folder, { recursive: true });
    for (const host of row.hosts) {
      const file = join(folder, `${host}.sh`);
      if (await writeIfAbsent(file, await readStarter(row, host, exercise))) put.push(file);
    }
  });
  return put;
}

/** The learner's scripts that are no longer, or never were, the starters with an exercise's numbers. */
export async function editedScripts(row: ExerciseRow, exercise: Exercise): Promise<string[]> {
  const edited: string[] = [];
  for (const host of row.hosts) {
    const file = join(workFolder(row), `${host}.sh`);
    if ((await exists(file)) && !(await isStarter(file, row, host, exercise))) edited.push(file);
  }
  return edited;
}

/** Writes starters anew that nobody has touched, with other numbers. */
export async function renumberStarters(row: ExerciseRow, from: Exercise, to: Exercise): Promise<void> {
  const folder = workFolder(row);
  await inWorkFolder(folder, async () => {
    for (const host of row.hosts) {
      const file = join(folder, `${host}.sh`);
      if (await isStarter(file, row, host, from)) await writeFile(file, (await readStarter(row, host, to)).text);
    }
  });
}

async function isStarter(file: string, row: ExerciseRow, host: string, exercise: Exercise): Promise<boolean> {
  const isPlain = await lstat(file).then(
    (entry) => entry.isFile(),
    () => false,
  );
  if (!isPlain) return false;
  const text = await readFile(file, "utf8").catch(() => null);
  return text === (await readStarter(row, host, exercise)).text;
}

/**
 * Puts every starter back. The learner's scripts are moved into a folder beside them, never removed.
 * @returns that folder, or null where there was nothing to move
 */
export async function resetWork(row: ExerciseRow, exercise: Exercise, now: Date): Promise<string | null> {
  const [folder, backup] = [workFolder(row), join(workFolder(row), `before-reset-${now.toISOString().replaceAll(":", "-")}`)];
  let moved = false;
  await inWorkFolder(folder, async () => {
    for (const host of row.hosts) {
      const file = join(folder, `${host}.sh`);
      if (!(await exists(file))) continue;
      await mkdir(backup, { recursive: true });
      await rename(file, join(backup, `${host}.sh`));
      moved = true;
    }
  });
  await putStarters(row, exercise);
  return moved ? backup : null;
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

async function writeIfAbsent(file: string, { text, mode }: Starter): Promise<boolean> {
  try {
    await writeFile(file, text, { flag: "wx", mode });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

/** Does something in a work folder. @throws CliError `work-folder` where the file system does not let us */
export async function inWorkFolder(folder: string, action: () => Promise<void>): Promise<void> {
  try {
    await action();
  } catch (cause) {
    const reason = cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
    throw new CliError(
      "work-folder",
      { en: `${folder} cannot be written (${reason}).`, "zh-Hans": `无法写入 ${folder}（${reason}）。` },
      {
        en: "Run lab-check in a folder of your own, or name your script with --script.",
        "zh-Hans": "请在自己的文件夹里运行 lab-check，或者用 --script 指定脚本。",
      },
      { cause },
    );
  }
}
