import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import * as z from "zod";
import type { Fingerprint } from "../authoring/mutation/fingerprint/canonical.ts";
import { differences } from "../authoring/mutation/fingerprint/difference.ts";
import { givenNames } from "../authoring/mutation/given-names.ts";
import type { Mutant } from "../authoring/mutation/mutant.ts";
import { mutantsOf, sampleOf } from "../authoring/mutation/mutate.ts";
import { type JudgedMutant, type MutationRun, needlessRecords, type Outcome, outcomeOf } from "../authoring/mutation/outcome.ts";
import { type Records, recordsSchema, unknownNames } from "../authoring/mutation/records.ts";
import type { Exercise } from "../exercise/exercise.ts";
import type { Localized } from "../exercise/localized.ts";
import { type Examined, examine } from "../lab/examine.ts";
import type { Scripts } from "../lab/run-lab.ts";
import { openFirst } from "../machine/auto.ts";
import { MachineError } from "../machine/machine-error.ts";
import { type ExerciseRow, exerciseFolder, loadExercise } from "./catalogue.ts";
import { CliError } from "./cli-error.ts";
import { type MachineChoice, machinesFor } from "./machines.ts";
import { readSubmission } from "./read-submission.ts";

export type MutationOptions = {
  machine: MachineChoice;
  /** About how many of an exercise's mutants are run; all where it is missing. */
  sample?: number;
  signal: AbortSignal;
  /** Told how many there are, then of each that is judged. */
  onStart: (row: ExerciseRow, count: number) => void;
  onJudged: (judged: JudgedMutant) => void;
};

const deadlineSeconds = 30;

/** Runs an exercise's mutants, each in a lab of its own; natively as many at once as this computer has processors. */
export async function mutateExercise(row: ExerciseRow, options: MutationOptions): Promise<MutationRun> {
  const [exercise, folder] = [await loadExercise(row), await exerciseFolder(row.slug)];
  const { scripts } = await readSubmission(join(folder, "solution"), row.hosts);
  const records = await readRecords(join(folder, "mutants.json"));
  const all = Object.entries(scripts).flatMap(([host, { text }]) => mutantsOf(host, text, givenNames(hostOf(exercise, host))));
  const chosen = options.sample === undefined ? all : sampleOf(all, options.sample);
  options.onStart(row, chosen.length);
  const lab = (changed: Scripts): Promise<Examined> => examineIn(exercise, changed, options);
  const solution = await examineSolution(row.slug, () => lab(scripts));
  const judged = await inParallel(chosen, solution.verdict.machine === "native" ? availableParallelism() : 1, async (mutant) => {
    const judgedOne = { mutant, outcome: await judgeMutant(mutant, scripts, solution.fingerprint, records, lab) };
    options.onJudged(judgedOne);
    return judgedOne;
  });
  const unknown = unknownNames(records, all).map((name) => ({ ...name, why: "unknown" as const }));
  const stale = [...unknown, ...needlessRecords(records, judged)];
  return { slug: row.slug, machine: solution.verdict.machine, all: all.length, judged, stale };
}

function hostOf({ topology }: Exercise, name: string): Parameters<typeof givenNames>[0] {
  return topology.hosts.find((host) => host.name === name) ?? { uplinks: [], bridges: [], pods: [] };
}

async function examineIn(exercise: Exercise, scripts: Scripts, { machine, signal }: MutationOptions): Promise<Examined> {
  return examine(await openFirst(machinesFor(machine), exercise.needs, () => undefined, signal), exercise, scripts, deadlineSeconds);
}

/** Twice, since only what is the same each time can prove anything. */
async function examineSolution(slug: string, lab: () => Promise<Examined>): Promise<Examined> {
  const [first, second] = [await lab(), await lab()];
  for (const { verdict } of [first, second]) if (verdict.status !== "passed") throw unusable(slug, solutionDoesNotPass);
  const changes = differences(first.fingerprint, second.fingerprint);
  if (changes.length > 0) throw unusable(slug, unstable(changes));
  return first;
}

async function judgeMutant(
  mutant: Mutant,
  scripts: Scripts,
  solution: Fingerprint,
  records: Records,
  lab: (scripts: Scripts) => Promise<Examined>,
): Promise<Outcome> {
  const own = scripts[mutant.host];
  if (own === undefined) throw new Error(`The solution has no script for ${mutant.host}.`);
  try {
    const { verdict, fingerprint } = await lab({ ...scripts, [mutant.host]: { ...own, text: mutant.text } });
    return outcomeOf(mutant, verdict, fingerprint, solution, records);
  } catch (error) {
    // One lab that dies says nothing about the others; a machine that cannot open one says it about all.
    if (!(error instanceof MachineError) || error.code === "machine-unavailable") throw error;
    return { kind: "errored", reason: error.message };
  }
}

/** Results in the order of the items, whichever ends first. */
async function inParallel<Item, Result>(items: readonly Item[], workers: number, run: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  const queue = items.entries();
  const work = async (): Promise<void> => {
    for (const [index, item] of queue) results[index] = await run(item);
  };
  await Promise.all(Array.from({ length: workers }, work));
  return results;
}

async function readRecords(file: string): Promise<Records> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "[]";
    throw error;
  });
  const parsed = z.string().transform(parseJson).pipe(recordsSchema).safeParse(text);
  if (!parsed.success) throw invalidRecords(file, z.prettifyError(parsed.error));
  return parsed.data;
}

function parseJson(text: string, context: z.RefinementCtx): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    context.addIssue({ code: "custom", message: String(error) });
    return z.NEVER;
  }
}

function invalidRecords(file: string, detail: string): CliError {
  return new CliError(
    "exercise-invalid",
    { en: `${file} is not a list of recorded mutants:\n${detail}`, "zh-Hans": `${file} 不是有效的变异体登记表：\n${detail}` },
    { en: "Correct the file.", "zh-Hans": "请修正这个文件。" },
  );
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
