import { constants, existsSync } from "node:fs";
import { copyFile, lstat, mkdir, rename } from "node:fs/promises";
import { join } from "node:path";
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

/**
 * Puts the starter of each host where the learner has no script yet. Never touches one that is there.
 * @returns the files it put there
 */
export async function putStarters(row: ExerciseRow): Promise<string[]> {
  const [folder, source] = [workFolder(row), join(await exerciseFolder(row.slug), "start")];
  const put: string[] = [];
  await inWorkFolder(folder, async () => {
    await mkdir(folder, { recursive: true });
    for (const host of row.hosts) {
      const file = join(folder, `${host}.sh`);
      if (await copyIfAbsent(join(source, `${host}.sh`), file)) put.push(file);
    }
  });
  return put;
}

/**
 * Puts every starter back. The learner's scripts are moved into a folder beside them, never removed.
 * @returns that folder, or null where there was nothing to move
 */
export async function resetWork(row: ExerciseRow, now: Date): Promise<string | null> {
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
  await putStarters(row);
  return moved ? backup : null;
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}

async function copyIfAbsent(source: string, target: string): Promise<boolean> {
  try {
    await copyFile(source, target, constants.COPYFILE_EXCL);
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
