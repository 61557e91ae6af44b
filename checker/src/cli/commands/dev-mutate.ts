import type { MutationRun } from "../../authoring/mutation/outcome.ts";
import { exitCodeOf } from "../../authoring/mutation/summary.ts";
import type { Locale } from "../../exercise/localized.ts";
import { mutationText } from "../../report/mutation.ts";
import { findExercise, listExercises } from "../catalogue.ts";
import { CliError } from "../cli-error.ts";
import type { MachineChoice } from "../machines.ts";
import { mutateExercise } from "../mutate-exercise.ts";
import { showMutationProgress } from "../mutation-progress.ts";
import { untilInterrupted } from "../until-interrupted.ts";
import { writeMutationPage } from "../write-mutation-page.ts";

export type MutateOptions = { machine: MachineChoice; sample?: number; write?: true; locale: Locale };

/** `lab-check dev mutate`: which changes of a solution the checks refuse, and which they should and do not. */
export async function devMutateCommand(names: string[], options: MutateOptions): Promise<void> {
  if (options.write && options.sample !== undefined) throw sampleOnThePage;
  const rows = names.length === 0 ? await listExercises() : await Promise.all(names.map(findExercise));
  const runs = await untilInterrupted(async (signal) => {
    using progress = showMutationProgress(options.locale);
    const { machine, locale, sample } = options;
    const results: MutationRun[] = [];
    for (const row of rows) {
      const run = { machine, locale, signal, onStart: progress.start, onJudged: progress.judged, ...(sample !== undefined && { sample }) };
      const result = await mutateExercise(row, run);
      if (options.write) await writeMutationPage(result);
      results.push(result);
    }
    return results;
  });
  process.stdout.write(mutationText(runs, { locale: options.locale, width: 100, colour: process.stdout.isTTY }));
  process.exitCode = exitCodeOf(runs);
}

const sampleOnThePage = new CliError(
  "bad-usage",
  {
    en: "--write keeps the results of full runs: it does not go with --sample.",
    "zh-Hans": "--write 保存的是完整运行的结果，不能与 --sample 同用。",
  },
  { en: "Leave --sample out: lab-check dev mutate --write", "zh-Hans": "去掉 --sample：lab-check dev mutate --write" },
);
