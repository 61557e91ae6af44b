import type { Exercise } from "../exercise/exercise.ts";
import type { Localized } from "../exercise/localized.ts";
import type { Facts } from "../facts/facts.ts";
import type { OpenedLab } from "../machine/auto.ts";
import { observationOf } from "../plan/observation.ts";
import type { Verdict } from "../verdict/verdict.ts";
import { type LabOptions, runLab, type Scripts } from "./run-lab.ts";

/** Scripts with what was noticed while reading them. */
export type Submission = { scripts: Scripts; warnings: Localized[] };

/** What a check found: the verdict, and the facts that it rests on. */
export type CheckedLab = { verdict: Verdict; facts: Facts };

/** The whole way of a check on an opened lab, which it disposes. */
export async function checkSubmission(
  opened: OpenedLab,
  exercise: Exercise,
  submission: Submission,
  options: LabOptions,
): Promise<Verdict> {
  await using _lab = opened.lab;
  return (await checkInLab(opened, exercise, submission, options)).verdict;
}

/**
 * Scripts → observation → facts → checks → verdict; of a lost ping also where its packets stop. The lab goes on with what the
 * scripts built.
 */
export async function checkInLab(
  { lab, machine }: OpenedLab,
  exercise: Exercise,
  submission: Submission,
  options: LabOptions,
): Promise<CheckedLab> {
  const startMs = performance.now();
  const observation = observationOf(exercise);
  const running = runLab(lab, exercise.topology, observation, submission.scripts, options);
  // A check is short enough to feel how long its code takes to load: this loads while the lab runs.
  const [archive, { parseFacts }, { diagnoseLostPing }, { judge }] = await Promise.all([
    running,
    import("../facts/parse-facts.ts"),
    import("./trace-ping.ts"),
    import("../verdict/judge.ts"),
  ]);
  const facts = parseFacts(observation, archive);
  const diagnosis = await diagnoseLostPing(lab, exercise, facts);
  const durationMs = Math.round(performance.now() - startMs);
  const verdict = judge(exercise, facts, { diagnosis, machine, durationMs, warnings: submission.warnings });
  return { verdict: await withForeignNumbers(verdict, exercise, submission.scripts), facts };
}

/** Whoever passed has used their own numbers. */
async function withForeignNumbers(verdict: Verdict, exercise: Exercise, scripts: Scripts): Promise<Verdict> {
  if (exercise.seeding === undefined || verdict.status === "passed") return verdict;
  const { foreignNumbers } = await import("../seed/foreign-numbers.ts");
  const texts = Object.fromEntries(Object.entries(scripts).map(([host, { text }]) => [host, text]));
  return { ...verdict, warnings: [...foreignNumbers(exercise, texts), ...verdict.warnings] };
}
