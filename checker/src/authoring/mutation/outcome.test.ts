import { describe, expect, it } from "vitest";
import type { CheckVerdict, Verdict } from "../../verdict/verdict.ts";
import type { Mutant } from "./mutant.ts";
import { type JudgedMutant, needlessRecords, type OutcomeKind, outcomeOf } from "./outcome.ts";
import { type Records, recordsSchema, unknownNames } from "./records.ts";

const mutant: Mutant = { host: "host1", operator: "drop-line", line: 3, before: "ip link set lo up", after: "(dropped)", text: "" };
const name = { host: "host1", before: "ip link set lo up", after: "(dropped)" };
const records: Records = [{ reason: "Nothing asks for lo.", mutants: [name] }];
const solution = ["host1: exists", "host1: device lo flags UP"];
const other = ["host1: device lo flags ", "host1: exists"];

function verdict(status: Verdict["status"], checks: Partial<CheckVerdict>[] = []): Verdict {
  const text = { en: "text", "zh-Hans": "文字" };
  const check: CheckVerdict = {
    id: "ping",
    title: text,
    status: "failed",
    points: 1,
    finding: null,
    expected: null,
    observed: text,
    hint: null,
  };
  return {
    exercise: "exercise-99",
    machine: "native",
    status,
    score: { earned: 0, possible: 1 },
    checks: checks.map((changes) => ({ ...check, ...changes })),
    warnings: [],
    diagnosis: null,
    durationMs: 1,
    scripts: {},
  };
}

describe("what became of a mutant", () => {
  it("is equivalent when it passes with the solution's state", () => {
    expect(outcomeOf(mutant, verdict("passed"), solution, solution, records)).toEqual({ kind: "equivalent" });
  });

  it("is killed when it fails with another state", () => {
    expect(outcomeOf(mutant, verdict("failed", [{}]), other, solution, [])).toEqual({ kind: "killed" });
  });

  it("is a survivor, with what differs, when it passes with another state", () => {
    expect(outcomeOf(mutant, verdict("passed"), other, solution, [])).toEqual({
      kind: "survived",
      differences: ["- host1: device lo flags UP", "+ host1: device lo flags "],
    });
  });

  it("is accounted for when somebody recorded why it may pass", () => {
    expect(outcomeOf(mutant, verdict("passed"), other, solution, records)).toEqual({ kind: "recorded", reason: "Nothing asks for lo." });
  });

  it("is a false alarm when it fails with the solution's state, recorded or not", () => {
    expect(outcomeOf(mutant, verdict("failed", [{}, { status: "skipped", id: "x" }]), solution, solution, records)).toEqual({
      kind: "false-alarm",
      failed: ["ping"],
    });
  });

  it("is not known when the verdict is errored", () => {
    expect(outcomeOf(mutant, verdict("errored", [{ status: "errored" }]), other, solution, records)).toEqual({
      kind: "errored",
      reason: { en: "ping: text", "zh-Hans": "ping：文字" },
    });
  });

  it("counts repetitions in a state", () => {
    const twice = [...solution, ...solution].toSorted();
    expect(outcomeOf(mutant, verdict("passed"), twice, solution, [])).toMatchObject({ kind: "survived", differences: { length: 2 } });
  });
});

describe("records", () => {
  const judged = (kind: "killed" | "equivalent" | "recorded"): JudgedMutant => ({
    mutant,
    outcome: kind === "recorded" ? { kind, reason: "" } : { kind },
  });

  it("are stale when the solution has no such line any more", () => {
    expect(unknownNames(records, [mutant])).toEqual([]);
    expect(unknownNames(records, [{ ...mutant, before: "ip link set dev lo up" }])).toEqual([name]);
    expect(unknownNames(records, [{ ...mutant, host: "host2" }])).toEqual([name]);
  });

  it.each<OutcomeKind & ("killed" | "equivalent")>(["killed", "equivalent"])("are stale when the mutant is %s anyway", (why) => {
    expect(needlessRecords(records, [judged(why)])).toEqual([{ ...name, why }]);
  });

  it("are not stale when they are needed, or their mutant was not in the sample", () => {
    expect(needlessRecords(records, [judged("recorded")])).toEqual([]);
    expect(needlessRecords(records, [])).toEqual([]);
  });

  it("say a reason and name a mutant", () => {
    expect(recordsSchema.safeParse([{ reason: "", mutants: [name] }]).success).toBe(false);
    expect(recordsSchema.safeParse([{ reason: "why", mutants: [] }]).success).toBe(false);
    expect(recordsSchema.safeParse([{ reason: "why", mutants: [{ ...name, line: 3 }] }]).success).toBe(false);
    expect(recordsSchema.parse(records)).toEqual(records);
  });
});
