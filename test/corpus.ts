import { fileURLToPath } from "node:url";
import { isDeepStrictEqual } from "node:util";
import { compileExercise } from "../checker/src/cli/compile-exercise.ts";
import { type CorpusEntry, type Expectation, readCorpus } from "../checker/src/corpus/read-corpus.ts";
import type { Exercise } from "../checker/src/exercise/exercise.ts";
import { checkSubmission, type Submission } from "../checker/src/lab/check-submission.ts";
import type { Machine } from "../checker/src/machine/machine.ts";
import { observationOf } from "../checker/src/plan/observation.ts";
import { toJson } from "../checker/src/verdict/json.ts";
import type { Verdict } from "../checker/src/verdict/verdict.ts";
import order from "../exercises/order.json" with { type: "json" };

export type ExerciseCorpus = { exercise: Exercise; entries: CorpusEntry[] };

/** Every exercise with every submission in its folder. */
export function loadCorpus(): Promise<ExerciseCorpus[]> {
  return Promise.all(
    order.map(async (slug) => {
      const folder = fileURLToPath(new URL(`../exercises/${slug}/`, import.meta.url));
      const exercise = await compileExercise(`${folder}exercise.ts`);
      return { exercise, entries: await readCorpus(folder, observationOf(exercise).hosts) };
    }),
  );
}

/** Checks one submission on one machine. A string is the machine's reason why it cannot run this exercise. */
export async function checkOn(
  machine: Machine,
  exercise: Exercise,
  submission: Submission,
  deadlineSeconds = 30,
): Promise<Verdict | string> {
  const opening = await machine.open(exercise.needs);
  if (opening.status === "unavailable") return opening.reason;
  return checkSubmission({ machine: machine.name, lab: opening.lab }, exercise, submission, { deadlineSeconds });
}

/** @returns how a verdict differs from what its submission is there for, or null where it does not */
export function deviation(verdict: Verdict, expectation: Expectation): string | null {
  const failed = verdict.checks.filter((check) => check.status === "failed").map((check) => check.id);
  const status = expectation.kind === "passes" ? "passed" : "failed";
  const expected = expectation.kind === "fails" ? expectation.checks : null;
  if (verdict.status === status && (expected === null || isDeepStrictEqual(failed.toSorted(), expected))) return null;
  const wanted = expected === null ? "" : ` at ${expected.join(", ")}`;
  return `expected ${status}${wanted}, but it ${verdict.status} at ${JSON.stringify(verdict.checks.filter((check) => check.status !== "passed" && check.status !== "skipped").map(({ id, finding, observed }) => [id, finding, observed?.en]))}`;
}

/** What must not differ between two machines: the verdict as people get it, but for machine, times and MAC addresses. */
export function comparable(verdict: Verdict): unknown {
  const { machine: _machine, durationMs: _durationMs, ...rest } = toJson(verdict, "en");
  const times = /(?<=time[= ])[\d.]+(?= ?ms)|(?<=min\/avg\/max\/mdev = )[\d./]+/g;
  return JSON.parse(
    JSON.stringify(rest)
      .replaceAll(/(?:[0-9a-f]{2}:){5}[0-9a-f]{2}/g, "<mac>")
      .replaceAll(times, "<time>"),
  );
}
