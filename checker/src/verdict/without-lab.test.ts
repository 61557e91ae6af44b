import { describe, expect, test } from "vitest";
import { toJson, verdictSchema } from "./json.ts";
import { exercise, judged, statuses, text } from "./test-support.ts";
import { unrunnable, untellable } from "./without-lab.ts";

const reason = text("There is no host1.sh.", "找不到 host1.sh。");
const missing = unrunnable(exercise, reason, text("Write it.", "请写出来。"));
const broken = untellable(exercise, reason);

test.each([
  ["a missing script", missing],
  ["a lab that broke", broken],
])("of %s: a verdict like others, with the same checks and points, of which none is earned", (_, verdict) => {
  const usual = judged();
  const listed = verdict.checks.map(({ id, title, points }) => ({ id, title, points }));
  expect(listed.filter(({ id }) => id !== "scripts-there")).toEqual(usual.checks.map(({ id, title, points }) => ({ id, title, points })));
  expect(verdict.score).toEqual({ earned: 0, possible: usual.score.possible });
  expect(verdict.exercise).toBe(usual.exercise);
  expect(verdictSchema.parse(toJson(verdict, "zh-Hans"))).toEqual(toJson(verdict, "zh-Hans"));
});

describe("of a missing script", () => {
  test("a check of its own fails with the reason, and all others are skipped", () => {
    expect(missing.status).toBe("failed");
    expect(statuses(missing)).toEqual({
      "scripts-there": "failed",
      "script-ended": "skipped",
      pod1: "skipped",
      wire: "skipped",
      ping: "skipped",
    });
    expect(missing.checks[0]).toMatchObject({ id: "scripts-there", points: 0, observed: reason, hint: { en: "Write it." } });
  });
});

describe("of a lab that broke", () => {
  test("nothing could be told, and nothing failed", () => {
    expect(broken.status).toBe("errored");
    expect(new Set(Object.values(statuses(broken)))).toEqual(new Set(["errored"]));
    expect(broken.checks[0]?.observed).toEqual(reason);
  });
});
