import type { Localized } from "../../exercise/localized.ts";
import type { FoundScript } from "../../intake/find-scripts.ts";
import type { Submission } from "../../lab/check-submission.ts";
import { readScript } from "../../lab/script-file.ts";
import { shortened } from "../../verdict/shortened.ts";
import type { Verdict } from "../../verdict/verdict.ts";
import { type ExerciseRow, loadExercise } from "../catalogue.ts";
import { CliError } from "../cli-error.ts";
import { grade } from "../grade.ts";
import type { LabChoice } from "../run-check.ts";

/** What a worker is sent. `seed`: whose numbers the exercise has, null where they are everybody's. */
export type Task = { row: ExerciseRow; seed: string | null; scripts: Record<string, FoundScript>; choice: LabChoice };

/** A class's verdicts are in memory all at once: of each script's streams so many characters are kept. */
const keptOutput = 64 * 1024;

/** Runs a job in this process, which it may bring down. */
export async function runTask({ row, seed, scripts, choice }: Task): Promise<Verdict> {
  const read = async (): Promise<Submission> => readScripts(row.slug, scripts);
  const verdict = await grade(await loadExercise(row, seed), read, choice, new AbortController().signal);
  return shortened(verdict, keptOutput);
}

/** Files are called what they should be called, wherever a learner put them. @throws CliError for whatever is no script */
function readScripts(slug: string, scripts: Record<string, FoundScript>): Submission {
  const submission: Submission = { scripts: {}, warnings: [] };
  for (const [host, script] of Object.entries(scripts)) {
    const file = `${slug}/${host}.sh`;
    if (script.kind === "missing") throw missing(file, script.present);
    if (script.kind === "no-file") throw new CliError("script-unreadable", notAFile[script.what](file), handInAgain);
    const read = readScript(file, script.bytes);
    if (read.status === "rejected") throw new CliError("script-rejected", read.reason, handInAgain);
    submission.scripts[host] = read.script;
    submission.warnings.push(...read.warnings);
  }
  return submission;
}

function missing(file: string, present: readonly string[]): CliError {
  const shown = present.slice(0, 10).join(", ");
  return new CliError(
    "script-missing",
    { en: `There is no ${file}. What is there: ${shown}.`, "zh-Hans": `找不到 ${file}。那里有的是：${shown}。` },
    handInAgain,
  );
}

const notAFile: Record<"link" | "folder" | "special", (file: string) => Localized> = {
  link: (file) => ({ en: `${file} is a link, not a file.`, "zh-Hans": `${file} 是链接，不是文件。` }),
  folder: (file) => ({ en: `${file} is a folder, not a file.`, "zh-Hans": `${file} 是文件夹，不是文件。` }),
  special: (file) => ({ en: `${file} is not a regular file.`, "zh-Hans": `${file} 不是普通文件。` }),
};

const handInAgain: Localized = {
  en: "Hand in a plain text file under this very name.",
  "zh-Hans": "请用这个文件名提交一个纯文本文件。",
};
