import * as z from "zod";
import { type Mark, sumOf } from "../classroom/marks.ts";
import type { Locale } from "../exercise/localized.ts";
import { oneLine } from "./one-line.ts";

/** What Classroom 50's runner tells an autograder by its environment. */
const runnerSchema = z.object({
  CLASSROOM: z.string().min(1),
  ASSIGNMENT: z.string().min(1),
  SUBMISSION_TAG: z.string().min(1),
  COMMIT_URL: z.string().min(1),
  RELEASE_URL: z.string().min(1),
  REVIEW_URL: z.string().optional(),
});
export type Classroom50Runner = z.infer<typeof runnerSchema>;

/** @returns null where this is not Classroom 50's runner */
export function classroom50Runner(env: Record<string, string | undefined>): Classroom50Runner | null {
  return runnerSchema.safeParse(env).data ?? null;
}

/** The `result.json` that Classroom 50 reads of an autograder (foundation50/classroom50: Advanced Autograding). */
export function classroom50Result(runner: Classroom50Runner, marks: readonly Mark[], now: Date, locale: Locale) {
  const sum = sumOf(marks);
  return {
    schema: "classroom50/result/v1",
    classroom: runner.CLASSROOM,
    assignment: runner.ASSIGNMENT,
    submission: runner.SUBMISSION_TAG,
    commit: runner.COMMIT_URL,
    release: runner.RELEASE_URL,
    review: runner.REVIEW_URL || runner.COMMIT_URL,
    datetime: now.toISOString().replace(/\.\d+Z$/, "Z"),
    score: sum.earned,
    "max-score": sum.possible,
    tests: marks.map(({ exercise, check, earned, possible }) => ({
      "test-name": `${exercise} ${check.id}`,
      passed: check.status === "passed",
      score: earned,
      "max-score": possible,
      title: oneLine(check.title, locale),
      observed: check.observed === null ? "" : oneLine(check.observed, locale),
    })),
  };
}
