import { erroredVerdict, failedVerdict, passedVerdict, sampleExercise } from "../../report/testing/sample-verdict.ts";
import type { Verdict } from "../../verdict/verdict.ts";
import type { AttemptPolicy } from "../attempts.ts";
import { type Gradebook, type Graded, type GradedExercise, type GradedLearner, gradebookOf, type Platform } from "../gradebook.ts";
import type { LatePolicy } from "../lateness.ts";

const points = passedVerdict.checks.filter((check) => check.points > 0);
export const exercises: GradedExercise[] = ["04-proxy-arp", "05-two-hosts"].map((slug) => ({
  slug,
  title: sampleExercise.title,
  checks: points,
}));

const handedInAt = new Date("2026-05-05T12:00:00Z");
const graded = (verdict: Verdict): Graded => ({ verdict, handedInAt, isCalledLate: false, attempts: 1 });

/** A learner with what came of each exercise. */
export function learnerOf(
  id: string,
  verdicts: readonly (Verdict | null)[],
  platform: Platform = { kind: "none" },
  name = id,
): GradedLearner {
  return { learner: { id, name, platform }, graded: verdicts.map((verdict) => (verdict === null ? null : graded(verdict))) };
}

/** The same learner, after so many attempts at each exercise. */
export function afterTrying(learner: GradedLearner, attempts: number): GradedLearner {
  return { ...learner, graded: learner.graded.map((one) => one && { ...one, attempts }) };
}

/** A small class: two exercises, 22 points each. */
export const sampleClass: GradedLearner[] = [
  learnerOf("ann", [passedVerdict, failedVerdict]),
  learnerOf("bob", [failedVerdict, null], { kind: "moodle", participant: "17" }),
  learnerOf("eve", [erroredVerdict, passedVerdict], { kind: "canvas", user: "99" }),
  learnerOf("joe", [null, null]),
];

export function sampleGradebook(
  lateness: LatePolicy | null = null,
  class_ = sampleClass,
  attempts: AttemptPolicy | null = null,
): Gradebook {
  return gradebookOf(exercises, class_, { lateness, attempts });
}
