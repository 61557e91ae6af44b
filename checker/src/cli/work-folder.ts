import { constants } from "node:fs";
import { copyFile, mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type ExerciseRow, exerciseFolder } from "./catalogue.ts";
import { CliError } from "./cli-error.ts";

/** Where a learner's own scripts for an exercise are, below the current directory. */
export function workFolder({ slug }: ExerciseRow): string {
  return join("work", slug);
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

/** How many of an exercise's hints the learner has seen, kept beside the scripts. */
export async function shownHints(row: ExerciseRow): Promise<number> {
  const text = await readFile(hintsFile(row), "utf8").catch(() => "0");
  const count = Number.parseInt(text, 10);
  return Number.isInteger(count) && count > 0 ? count : 0;
}

export async function rememberHints(row: ExerciseRow, count: number): Promise<void> {
  const folder = workFolder(row);
  await inWorkFolder(folder, async () => {
    await mkdir(folder, { recursive: true });
    await writeFile(`${hintsFile(row)}.new`, `${count}\n`);
    await rename(`${hintsFile(row)}.new`, hintsFile(row));
  });
}

function hintsFile(row: ExerciseRow): string {
  return join(workFolder(row), ".hints-shown");
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

async function inWorkFolder(folder: string, action: () => Promise<void>): Promise<void> {
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
