import { describe, expect, it, test } from "vitest";
import { erroredVerdict, failedVerdict, passedVerdict } from "../report/testing/sample-verdict.ts";
import { gradebookOf } from "./gradebook.ts";
import { gradebookJson, gradebookSchema } from "./gradebook-json.ts";
import { rerunsOf } from "./reruns.ts";
import { distributionOf, failedChecks } from "./statistics.ts";
import { afterTrying, exercises, learnerOf, sampleClass, sampleGradebook } from "./testing/sample-class.ts";

describe("a gradebook", () => {
  it("has the points of everybody; where something could not be checked there is no sum, and nothing counts as 0", () => {
    const { rows } = sampleGradebook();
    expect(rows.map(({ total }) => total)).toEqual([
      { earned: 25, possible: 44 },
      { earned: 3, possible: 44 },
      null,
      { earned: 0, possible: 44 },
    ]);
    expect(rows.map(({ entries }) => entries.map((entry) => entry.status))).toEqual([
      ["passed", "failed"],
      ["failed", "not-handed-in"],
      ["errored", "passed"],
      ["not-handed-in", "not-handed-in"],
    ]);
    expect(rows[2]?.entries[0]).not.toHaveProperty("earned");
    expect(rows[2]?.entries[0]).toMatchObject({ reason: { en: "The lab did not observe host1/pod1." } });
  });

  it("takes for lateness from what was earned, and from nothing else", () => {
    const { rows } = sampleGradebook({ due: new Date("2026-05-04T00:00:00Z"), percentPerDay: 10 });
    expect(rows[0]?.entries).toMatchObject([
      { earned: 17.6, possible: 22, daysLate: 2 },
      { earned: 2.4, daysLate: 2 },
    ]);
    expect(rows[0]?.total).toEqual({ earned: 20, possible: 44 });
  });

  it("believes a platform that says it is late", () => {
    const lateness = { due: new Date("2026-06-01T00:00:00Z"), percentPerDay: 50 };
    const graded = { verdict: passedVerdict, handedInAt: new Date("2026-05-01T00:00:00Z"), isCalledLate: true, attempts: 0 };
    const class_ = [{ ...learnerOf("ann", []), graded: [graded] }];
    const [row] = gradebookOf(exercises.slice(0, 1), class_, { lateness, attempts: null }).rows;
    expect(row?.entries).toMatchObject([{ earned: 11, daysLate: 1 }]);
  });

  it("gives no points after too many attempts, and takes nothing else: neither what passed nor what could not be checked", () => {
    const tried = sampleClass.map((learner) => afterTrying(learner, 3));
    const { rows } = sampleGradebook(null, tried, { most: 2, strangers: [] });
    expect(rows.map(({ entries }) => entries.map((entry) => [entry.status, "earned" in entry ? entry.earned : null]))).toEqual([
      [
        ["passed", 0],
        ["failed", 0],
      ],
      [
        ["failed", 0],
        ["not-handed-in", null],
      ],
      [
        ["errored", null],
        ["passed", 0],
      ],
      [
        ["not-handed-in", null],
        ["not-handed-in", null],
      ],
    ]);
    expect(rows.map(({ total }) => total?.earned)).toEqual([0, 0, undefined, 0]);
    expect(rows[0]?.entries).toMatchObject([{ attempts: { made: 3, most: 2 } }, { attempts: { made: 3, most: 2 } }]);
  });

  it("gives the points of the last attempt that there may be, less what lateness costs", () => {
    const lateness = { due: new Date("2026-05-04T00:00:00Z"), percentPerDay: 10 };
    const { rows } = sampleGradebook(lateness, [afterTrying(learnerOf("ann", [passedVerdict, null]), 3)], { most: 3, strangers: [] });
    expect(rows[0]?.entries).toMatchObject([{ earned: 17.6 }, {}]);
  });
});

test.each(["en", "zh-Hans"] as const)("as JSON it is what the schema says, in %s", (locale) => {
  const json = gradebookJson(sampleGradebook({ due: new Date("2026-05-04T00:00:00Z"), percentPerDay: 10 }), locale);
  expect(gradebookSchema.parse(json)).toEqual(json);
  expect(json.learners[1]).toMatchObject({ id: "bob", moodleParticipant: "17", canvasUser: null });
  expect(json.learners[2]).toMatchObject({
    canvasUser: "99",
    total: null,
    results: [{ status: "errored", earned: null }, { status: "passed" }],
  });
});

test("as JSON it says how many attempts there were, of how many", () => {
  const strangers = ["zoe"];
  const json = gradebookJson(
    sampleGradebook(null, [afterTrying(learnerOf("ann", [passedVerdict, erroredVerdict]), 3)], { most: 2, strangers }),
    "en",
  );
  expect(gradebookSchema.parse(json)).toEqual(json);
  expect(json).toMatchObject({
    maxAttempts: 2,
    learners: [
      {
        total: null,
        results: [
          { status: "passed", earned: 0, attempts: 3 },
          { status: "errored", earned: null, attempts: null },
        ],
      },
    ],
  });
  expect(gradebookJson(sampleGradebook(), "en")).toMatchObject({
    maxAttempts: null,
    learners: [{ results: [{ attempts: null }, {}] }, {}, {}, {}],
  });
});

test("what is to be tried again is named once for each reason", () => {
  const gradebook = sampleGradebook(null, [learnerOf("eve", [erroredVerdict, erroredVerdict]), learnerOf("joe", [null, erroredVerdict])]);
  expect(rerunsOf(gradebook).map(({ row, exercises }) => [row.learner.id, exercises])).toEqual([
    ["eve", ["exercise-04", "exercise-05"]],
    ["joe", ["exercise-05"]],
  ]);
});

describe("statistics", () => {
  it("spread the points of those who were checked over ten parts", () => {
    const learners = (index: number): number[] => distributionOf(sampleGradebook(), index).map((bin) => bin.learners);
    expect(learners(0)).toEqual([0, 1, 0, 0, 0, 0, 0, 0, 0, 1]);
    expect(learners(1)).toEqual([0, 1, 0, 0, 0, 0, 0, 0, 0, 1]);
  });

  it("name the checks that fail, by how many learners", () => {
    const gradebook = sampleGradebook(null, [
      learnerOf("ann", [failedVerdict, failedVerdict]),
      learnerOf("bob", [failedVerdict, passedVerdict]),
    ]);
    expect(failedChecks(gradebook).map(({ exercise, id, learners, of }) => [exercise, id, learners, of])).toEqual([
      ["exercise-04", "wire", 2, 2],
      ["exercise-05", "wire", 1, 2],
    ]);
  });
});
