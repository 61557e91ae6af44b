import { describe, expect, it, test } from "vitest";
import { erroredVerdict, failedVerdict, passedVerdict } from "../report/testing/sample-verdict.ts";
import { gradebookOf } from "./gradebook.ts";
import { gradebookJson, gradebookSchema } from "./gradebook-json.ts";
import { rerunsOf } from "./reruns.ts";
import { distributionOf, failedChecks } from "./statistics.ts";
import { exercises, learnerOf, sampleGradebook } from "./testing/sample-class.ts";

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
    const policy = { due: new Date("2026-06-01T00:00:00Z"), percentPerDay: 50 };
    const graded = { verdict: passedVerdict, handedInAt: new Date("2026-05-01T00:00:00Z"), isCalledLate: true };
    const [row] = gradebookOf(exercises.slice(0, 1), [{ ...learnerOf("ann", []), graded: [graded] }], policy).rows;
    expect(row?.entries).toMatchObject([{ earned: 11, daysLate: 1 }]);
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
