import { availableParallelism } from "node:os";
import { join } from "node:path";
import { differences } from "../authoring/mutation/fingerprint/difference.ts";
import type { Mutant } from "../authoring/mutation/mutant.ts";
import { sampleOf } from "../authoring/mutation/mutate.ts";
import { type JudgedMutant, type MutationRun, needlessRecords, type Outcome, outcomeOf } from "../authoring/mutation/outcome.ts";
import { unknownNames } from "../authoring/mutation/records.ts";
import { mutantsOfSolution } from "../authoring/mutation/solution.ts";
import type { Exercise } from "../exercise/exercise.ts";
import type { Locale, Localized } from "../exercise/localized.ts";
import { type Examined, examine } from "../lab/examine.ts";
import type { Scripts } from "../lab/run-lab.ts";
import { openFirst } from "../machine/auto.ts";
import { MachineError } from "../machine/machine-error.ts";
import { scriptSeconds } from "../plan/limits.ts";
import { type ExerciseRow, exerciseFolder, loadExercise } from "./catalogue.ts";
import { CliError } from "./cli-error.ts";
import { inParallel } from "./in-parallel.ts";
import { type MachineChoice, machinesFor } from "./machines.ts";
import { readRecords } from "./read-records.ts";
import { readSubmission } from "./read-submission.ts";
import { reasonOf } from "./reason-of.ts";

export type MutationOptions = {
  machine: MachineChoice;
  locale: Locale;
  /** About how many of an exercise's mutants are run; all where it is missing. */
  sample?: number;
  signal: AbortSignal;
  /** Told how many there are, then of each that is judged. */
  onStart: (row: ExerciseRow, count: number) => void;
  onJudged: (judged: JudgedMutant) => void;
};

/** Runs an exercise's mutants, each in a lab of its own; natively as many at once as this computer has processors. */
export async function mutateExercise(row: ExerciseRow, options: MutationOptions): Promise<MutationRun> {
  const [exercise, folder] = [await loadExercise(row), await exerciseFolder(row.slug)];
  const [{ scripts }, records] = [
    await readSubmission(join(folder, "solution"), row.hosts),
    await readRecords(join(folder, "mutants.json")),
  ];
  const all = mutantsOfSolution(exercise, scripts);
  const chosen = options.sample === undefined ? all : sampleOf(all, options.sample);
  options.onStart(row, chosen.length);
  const solution = await examineSolution(row.slug, () => examineIn(exercise, scripts, options));
  const { machine } = solution.verdict;
  const judged = await inParallel(chosen, machine === "native" ? availableParallelism() : 1, async (mutant) => {
    const outcome = await unlessLabDies(options.signal, async () => {
      const { verdict, fingerprint } = await examineIn(exercise, withMutant(scripts, mutant), options);
      return outcomeOf(mutant, verdict, fingerprint, solution.fingerprint, records);
    });
    options.onJudged({ mutant, outcome });
    return { mutant, outcome };
  });
  const unknown = unknownNames(records, all).map((name) => ({ ...name, why: "unknown" as const }));
  return { slug: row.slug, machine, all: all.length, judged, stale: [...unknown, ...needlessRecords(records, judged)] };
}

function withMutant(scripts: Scripts, { host, text }: Mutant): Scripts {
  return Object.fromEntries(Object.entries(scripts).map(([name, script]) => [name, name === host ? { ...script, text } : script]));
}

async function examineIn(exercise: Exercise, scripts: Scripts, { machine, locale, signal }: MutationOptions): Promise<Examined> {
  return examine(await openFirst(machinesFor(machine, locale), exercise.needs, () => undefined, signal), exercise, scripts, scriptSeconds);
}

/** Twice, since only what is the same each time can prove anything. */
async function examineSolution(slug: string, run: () => Promise<Examined>): Promise<Examined> {
  const [first, second] = [await run(), await run()];
  for (const { verdict } of [first, second]) if (verdict.status !== "passed") throw unusable(slug, solutionDoesNotPass);
  const changes = differences(first.fingerprint, second.fingerprint);
  if (changes.length > 0) throw unusable(slug, unstable(changes));
  return first;
}

/** One lab that dies says nothing about the others; a machine that cannot open one says it about all, and so does Ctrl-C. */
async function unlessLabDies(signal: AbortSignal, run: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await run();
  } catch (error) {
    if (signal.aborted || (error instanceof MachineError && error.code === "machine-unavailable")) throw error;
    return { kind: "errored", reason: reasonOf(error) };
  }
}

function unusable(slug: string, why: Localized): CliError {
  return new CliError(
    "could-not-check",
    { en: `${slug}: ${why.en}`, "zh-Hans": `${slug}：${why["zh-Hans"]}` },
    {
      en: `Look at the solution first: lab-check ${slug} --solution`,
      "zh-Hans": `请先看看参考答案本身：lab-check ${slug} --solution`,
    },
  );
}

const solutionDoesNotPass: Localized = {
  en: "Its solution does not pass, so a mutant that fails says nothing.",
  "zh-Hans": "参考答案本身没有通过，变异体不通过也就说明不了什么。",
};
const unstable = (changes: readonly string[]): Localized => ({
  en: `Its solution leaves another state each time, so states cannot be compared:\n${changes.slice(0, 8).join("\n")}`,
  "zh-Hans": `参考答案每次留下的状态都不一样，无法比较：\n${changes.slice(0, 8).join("\n")}`,
});
