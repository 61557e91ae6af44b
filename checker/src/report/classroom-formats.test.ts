import { describe, expect, test } from "vitest";
import { marksOf } from "../classroom/marks.ts";
import { classroom50Result, classroom50Runner } from "./classroom50.ts";
import { githubClassroomResult } from "./github-classroom.ts";
import { erroredVerdict, failedVerdict, passedVerdict, verdictWith } from "./testing/sample-verdict.ts";

const hostile = "\u001b[2J\n::error::forged\r##[error]forged";
const forged = verdictWith(
  { wire: { status: "failed", finding: "absent", observed: { en: hostile, "zh-Hans": hostile } } },
  { status: "failed" },
);

describe("GitHub Classroom's result", () => {
  const resultOf = (...verdicts: (typeof passedVerdict)[]) => githubClassroomResult(verdicts, marksOf(verdicts, 100), "en");

  test("tells passed, failed and unchecked apart", () => {
    expect([resultOf(passedVerdict), resultOf(failedVerdict), resultOf(erroredVerdict)].map(({ status }) => status)).toEqual([
      "pass",
      "fail",
      "error",
    ]);
    expect(resultOf(failedVerdict).tests.map(({ status, score }) => [status, score])).toEqual([
      ["pass", 0],
      ["pass", 14],
      ["fail", 0],
      ["fail", 0],
      ["fail", 0],
    ]);
  });

  test("has the fields that the reporter prints and adds up", () => {
    const { max_score, tests } = resultOf(passedVerdict, failedVerdict);
    expect(max_score).toBe(100);
    expect(tests[2]).toEqual({
      name: "exercise-04 wire: A veth pair joins eth0 in pod1 to eth0-p1 on the host, and both ends are up",
      status: "pass",
      score: 11,
      message: "",
      test_code: "lab-check exercise-04",
      filename: "",
      line_no: 0,
      duration: 0,
    });
    expect(tests[7]?.message).toBe("wire: eth0 in pod1 is up, but has no carrier.");
  });

  test("holds no line that a runner would obey", () => {
    for (const { name, message } of resultOf(forged).tests) {
      expect(`${name}${message}`).not.toMatch(/[\n\r]|##\[/);
      expect(message).not.toMatch(/^\s*::/);
    }
  });
});

describe("Classroom 50's result", () => {
  const env = {
    CLASSROOM: "networks",
    ASSIGNMENT: "pods",
    SUBMISSION_TAG: "submit/1",
    COMMIT_URL: "https://example.org/commit/1",
    RELEASE_URL: "https://example.org/release/1",
    HOME: "/root",
  };

  test("is written on its own runner alone", () => {
    expect(classroom50Runner({ HOME: "/root", CLASSROOM: "networks" })).toBeNull();
    expect(classroom50Runner(env)).not.toBeNull();
  });

  test("has every field of the contract, and sums that agree", () => {
    const runner = classroom50Runner(env);
    if (runner === null) throw new Error("no runner");
    const result = classroom50Result(runner, marksOf([failedVerdict], 100), new Date("2026-06-01T14:32:05.123Z"), "zh-Hans");
    expect(result).toMatchObject({
      schema: "classroom50/result/v1",
      classroom: "networks",
      assignment: "pods",
      submission: "submit/1",
      commit: env.COMMIT_URL,
      release: env.RELEASE_URL,
      review: env.COMMIT_URL,
      datetime: "2026-06-01T14:32:05Z",
      score: 14,
      "max-score": 100,
    });
    expect(result.tests[2]).toEqual({
      "test-name": "exercise-04 wire",
      passed: false,
      score: 0,
      "max-score": 22,
      title: "一对 veth 把 pod1 里的 eth0 和主机上的 eth0-p1 连在一起，两端都已启用",
      observed: "pod1 的 eth0 已启用，但没有载波。",
    });
  });
});
