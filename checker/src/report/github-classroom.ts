import { type Mark, overallStatus, sumOf } from "../classroom/marks.ts";
import type { Locale } from "../exercise/localized.ts";
import type { CheckVerdict, Verdict } from "../verdict/verdict.ts";
import { oneLine } from "./one-line.ts";

/** What GitHub Classroom's reporter reads of a grader (classroom-resources/autograding-grading-reporter). */
export type GithubClassroomResult = {
  version: 1;
  status: "pass" | "fail" | "error";
  max_score: number;
  tests: {
    name: string;
    status: "pass" | "fail" | "error";
    score: number;
    message: string;
    test_code: string;
    filename: string;
    line_no: number;
    duration: number;
  }[];
};

const statuses = { passed: "pass", failed: "fail", skipped: "fail", errored: "error" } as const;

export function githubClassroomResult(verdicts: readonly Verdict[], marks: readonly Mark[], locale: Locale): GithubClassroomResult {
  return {
    version: 1,
    status: statuses[overallStatus(verdicts)],
    max_score: sumOf(marks).possible,
    tests: marks.map(({ exercise, check, earned }) => ({
      name: `${exercise} ${check.id}: ${oneLine(check.title, locale)}`,
      status: statuses[check.status],
      score: earned,
      message: messageOf(check, locale),
      test_code: `lab-check ${exercise}`,
      filename: "",
      line_no: 0,
      duration: 0,
    })),
  };
}

/** Begins with words of ours: the reporter prints it, and a line that began with `::` would be a command to GitHub's runner. */
function messageOf({ id, status, observed }: CheckVerdict, locale: Locale): string {
  return status === "passed" || observed === null ? "" : `${id}: ${oneLine(observed, locale)}`;
}
