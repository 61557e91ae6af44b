import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { MutationRun } from "../../authoring/mutation/outcome.ts";
import { exitCodeOf } from "../../authoring/mutation/summary.ts";
import type { Locale } from "../../exercise/localized.ts";
import { mutationText } from "../../report/mutation.ts";
import { mutationPage } from "../../report/mutation-page.ts";
import { findExercise, listExercises } from "../catalogue.ts";
import { CliError } from "../cli-error.ts";
import type { MachineChoice } from "../machines.ts";
import { mutateExercise } from "../mutate-exercise.ts";
import { showMutationProgress } from "../mutation-progress.ts";
import { untilInterrupted } from "../until-interrupted.ts";

export type MutateOptions = { machine: MachineChoice; sample?: number; write?: true; locale: Locale };

/** The page of a full run. This code runs from the package's dist folder, in a checkout. */
const page = fileURLToPath(new URL("../../docs/reference/mutation.md", import.meta.url));

/** `lab-check dev mutate`: which changes of a solution the checks refuse, and which they should and do not. */
export async function devMutateCommand(names: string[], options: MutateOptions): Promise<void> {
  if (options.write && (names.length > 0 || options.sample !== undefined)) throw partOfThePage;
  const rows = names.length === 0 ? await listExercises() : await Promise.all(names.map(findExercise));
  const runs = await untilInterrupted(async (signal) => {
    using progress = showMutationProgress(options.locale);
    const { machine, sample } = options;
    const results: MutationRun[] = [];
    for (const row of rows) {
      const run = { machine, signal, onStart: progress.start, onJudged: progress.judged, ...(sample !== undefined && { sample }) };
      results.push(await mutateExercise(row, run));
    }
    return results;
  });
  process.stdout.write(mutationText(runs, { locale: options.locale, width: 100, colour: process.stdout.isTTY }));
  if (options.write) await writeFile(page, mutationPage(runs));
  process.exitCode = exitCodeOf(runs);
}

const partOfThePage = new CliError(
  "bad-usage",
  {
    en: "--write makes the page of a full run: without names and without --sample.",
    "zh-Hans": "--write 生成的是完整运行的页面：不能指定练习，也不能用 --sample。",
  },
  { en: "Leave the rest out: lab-check dev mutate --write", "zh-Hans": "去掉其余参数：lab-check dev mutate --write" },
);
