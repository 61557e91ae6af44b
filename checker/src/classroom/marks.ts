import type { CheckVerdict, Verdict } from "../verdict/verdict.ts";

/** What one check of one exercise counts for in a class: whole points. */
export type Mark = { exercise: string; check: CheckVerdict; earned: number; possible: number };

export type Points = { earned: number; possible: number };

/**
 * Every check's points: its own or, with a number as `maxPoints`, scaled so that all checks together are worth just that. Each is
 * rounded so that the sums come out even, and a check still earns all its points or none.
 */
export function marksOf(verdicts: readonly Verdict[], maxPoints: number | "own"): Mark[] {
  const all = verdicts.reduce((sum, { score }) => sum + score.possible, 0);
  const scaled = (points: number): number => (maxPoints === "own" || all === 0 ? points : Math.round((points * maxPoints) / all));
  let before = 0;
  return verdicts.flatMap(({ exercise, checks }) =>
    checks.map((check) => {
      const possible = scaled(before + check.points) - scaled(before);
      before += check.points;
      return { exercise, check, earned: check.status === "passed" ? possible : 0, possible };
    }),
  );
}

export function sumOf(marks: readonly Mark[]): Points {
  return marks.reduce((sum, { earned, possible }) => ({ earned: sum.earned + earned, possible: sum.possible + possible }), {
    earned: 0,
    possible: 0,
  });
}

/** The result of several exercises: `errored` if one is, since then no mark is the learner's own. */
export function overallStatus(verdicts: readonly Verdict[]): Verdict["status"] {
  const has = (status: Verdict["status"]): boolean => verdicts.some((verdict) => verdict.status === status);
  if (has("errored")) return "errored";
  return has("failed") ? "failed" : "passed";
}
