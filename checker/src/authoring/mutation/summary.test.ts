import { expect, it } from "vitest";
import type { JudgedMutant, MutationRun, Outcome } from "./outcome.ts";
import { countsByOperator, countsOf, exitCodeOf, summaryOf } from "./summary.ts";

const judged = (operator: string, outcome: Outcome): JudgedMutant => ({
  mutant: { host: "host1", operator, line: 1, before: "a", after: "b", text: "b" },
  outcome,
});
const killed: Outcome = { kind: "killed" };
const survived: Outcome = { kind: "survived", differences: ["- x"] };
const equivalent: Outcome = { kind: "equivalent" };
const run = (...outcomes: Outcome[]): MutationRun => ({
  slug: "99-sample",
  machine: "native",
  all: outcomes.length,
  judged: outcomes.map((outcome) => judged("drop-line", outcome)),
  stale: [],
});

it("takes the rate of those that had to be killed alone", () => {
  expect(countsOf([summaryOf(run(killed, killed, killed, survived, equivalent, { kind: "recorded", reason: "" }))])).toMatchObject({
    mutants: 6,
    killed: 3,
    survived: 1,
    equivalent: 1,
    recorded: 1,
    killRate: 0.75,
  });
  expect(countsOf([summaryOf(run(equivalent))]).killRate).toBeNull();
});

it("counts by operator", () => {
  const [first, second] = [
    { ...run(), judged: [judged("b", killed), judged("a", killed)] },
    { ...run(), judged: [judged("b", survived)] },
  ];
  const counts = countsByOperator([summaryOf(first), summaryOf(second)]);
  expect(counts.map(([name, { mutants, survived: left }]) => [name, mutants, left])).toEqual([
    ["b", 2, 1],
    ["a", 1, 0],
  ]);
});

it("is content only when every mutant is accounted for", () => {
  expect(exitCodeOf([run(killed, equivalent)])).toBe(0);
  expect(exitCodeOf([run(killed), run(survived)])).toBe(1);
  expect(exitCodeOf([run({ kind: "false-alarm", failed: ["ping"] })])).toBe(1);
  expect(exitCodeOf([{ ...run(killed), stale: [{ host: "h", before: "a", after: "b", why: "unknown" }] }])).toBe(1);
  expect(exitCodeOf([run(survived, { kind: "errored", reason: { en: "The lab died.", "zh-Hans": "实验环境停止了。" } })])).toBe(3);
});
