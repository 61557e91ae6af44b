import { describe, expect, test } from "vitest";
import { erroredVerdict, failedVerdict, passedVerdict } from "../report/testing/sample-verdict.ts";
import { marksOf, overallStatus, sumOf } from "./marks.ts";

describe("marks", () => {
  test("are the checks' points where no maximum is set", () => {
    expect(sumOf(marksOf([passedVerdict, failedVerdict], "own"))).toEqual({ earned: 25, possible: 44 });
  });

  test.each([1, 7, 10, 100, 1000])("come to just %i points together, in whole points", (maxPoints) => {
    const marks = marksOf([passedVerdict, failedVerdict, passedVerdict], maxPoints);
    expect(sumOf(marks).possible).toBe(maxPoints);
    expect(marks.every(({ possible }) => Number.isInteger(possible) && possible >= 0)).toBe(true);
  });

  test("are all of a check's points or none", () => {
    const marks = marksOf([failedVerdict], 50);
    expect(marks.map(({ earned, possible }) => [earned, possible])).toEqual([
      [0, 0],
      [7, 7],
      [0, 11],
      [0, 9],
      [0, 23],
    ]);
  });

  test("of exercises without a point stay nothing", () => {
    const pointless = { ...passedVerdict, score: { earned: 0, possible: 0 }, checks: passedVerdict.checks.slice(0, 1) };
    expect(sumOf(marksOf([pointless], 100))).toEqual({ earned: 0, possible: 0 });
  });
});

test("what could not be checked outweighs a failure, which outweighs a pass", () => {
  expect(overallStatus([passedVerdict])).toBe("passed");
  expect(overallStatus([failedVerdict, passedVerdict])).toBe("failed");
  expect(overallStatus([failedVerdict, erroredVerdict, passedVerdict])).toBe("errored");
});
