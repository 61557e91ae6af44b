import { expect, test } from "vitest";
import { afterPenalty, daysLate, type LatePolicy } from "./lateness.ts";

const policy: LatePolicy = { due: new Date("2026-05-04T22:00:00Z"), percentPerDay: 15 };

test.each([
  ["2026-05-01T00:00:00Z", 0],
  ["2026-05-04T22:00:00Z", 0],
  ["2026-05-04T22:00:01Z", 1],
  ["2026-05-05T22:00:00Z", 1],
  ["2026-05-05T22:00:01Z", 2],
])("handed in at %s is %i days late", (at, days) => expect(daysLate(policy, new Date(at), false)).toBe(days));

test("what a platform calls late is so by a day at least", () => {
  expect(daysLate(policy, new Date("2026-05-01T00:00:00Z"), true)).toBe(1);
  expect(daysLate(policy, new Date("2026-05-06T00:00:00Z"), true)).toBe(2);
});

test.each([
  [100, 0, 100],
  [33, 1, 28.05],
  [7, 2, 4.9],
  [7, 6, 0.7],
  [7, 7, 0],
  [7, 400, 0],
])("of %i points, %i days late, are left %f", (points, days, left) => expect(afterPenalty(points, days, policy)).toBe(left));
