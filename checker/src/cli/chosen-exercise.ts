import type { Exercise } from "../exercise/exercise.ts";
import { quote } from "../plan/shell.ts";
import { type ExerciseRow, loadExercise } from "./catalogue.ts";
import { isOwnWork, type SubmissionChoice } from "./chosen-submission.ts";
import { CliError } from "./cli-error.ts";
import { keepProgress, readProgress } from "./learner-progress.ts";
import { editedScripts, renumberStarters, workFolder } from "./work-folder.ts";

/** `--seed`, where it was said. */
export type SeedChoice = { seed?: string };

/**
 * The exercise with the numbers that a command is about: those of the seed that was said, or else of the one that the work folder has.
 * @throws CliError `other-seed` where the learner's own scripts were written with another one's numbers
 */
export async function loadChosenExercise(
  row: ExerciseRow,
  choice: SeedChoice & Pick<SubmissionChoice, "script" | "solution">,
): Promise<Exercise> {
  const { seed: kept } = await readProgress(row);
  const wanted = choice.seed ?? kept;
  const exercise = await loadExercise(row, wanted);
  if (wanted !== null && wanted !== kept && isOwnWork(choice)) await changeSeed(row, kept, wanted, exercise);
  return exercise;
}

/** Starters that nobody has touched get the new numbers. Scripts from before there was a seed may have them already. */
async function changeSeed(row: ExerciseRow, kept: string | null, wanted: string, exercise: Exercise): Promise<void> {
  const before = await loadExercise(row, kept);
  if (kept !== null && (await editedScripts(row, before)).length > 0) throw otherSeed(row, kept, wanted);
  await keepProgress(row, { seed: wanted });
  await renumberStarters(row, before, exercise);
}

function otherSeed(row: ExerciseRow, kept: string, wanted: string): CliError {
  const [folder, reset] = [workFolder(row), `lab-check reset ${row.id} --seed ${quote(wanted)}`];
  return new CliError(
    "other-seed",
    {
      en: `The scripts in ${folder} have the numbers of the seed "${kept}", not of "${wanted}". Nothing was changed.`,
      "zh-Hans": `${folder} 里的脚本用的是种子 “${kept}” 的地址和名称，不是 “${wanted}” 的。没有改动任何文件。`,
    },
    {
      en: `To go on with "${kept}", leave --seed out. To begin anew with "${wanted}": ${reset} (your scripts are kept beside the starters).`,
      "zh-Hans": `要继续用 “${kept}”，请去掉 --seed。要用 “${wanted}” 重新开始：${reset}（你的脚本会保存在起始脚本旁边）。`,
    },
  );
}
