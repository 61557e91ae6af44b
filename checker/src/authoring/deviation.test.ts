import { describe, expect, it } from "vitest";
import type { StoppingPoint } from "../diagnosis/stopping-point.ts";
import { exercise, judged, scriptRun } from "../verdict/test-support.ts";
import type { Expectation } from "./corpus.ts";
import { type Deviation, deviation } from "./deviation.ts";
import { runFindings } from "./run-findings.ts";

const right = judged();
const withoutPod1 = judged((facts) => {
  facts.places["host1/pod1"] = { status: "absent" };
});
const withError = judged((facts) => {
  facts.places["host1/pod1"] = { status: "absent" };
  facts.scripts.host1 = scriptRun({ kind: "exited", status: 2 });
});
const untold = judged((facts) => {
  facts.stages = {};
});
const passes: Expectation = { kind: "passes" };
const starts: Expectation = { kind: "starts" };
const failsAt = (...checks: string[]): Expectation => ({ kind: "fails", checks, stops: null, title: exercise.title });

describe("a submission that does what it is there for", () => {
  it.each([
    ["a solution that passes", right, passes],
    ["a starter that fails and ends without an error", withoutPod1, starts],
    ["a mistake that fails where it says", withoutPod1, failsAt("pod1")],
    ["a mistake whose script ends with an error", withError, failsAt("pod1")],
  ])("%s", (_, verdict, expectation) => expect(deviation(verdict, expectation)).toBeNull());
});

describe("one that does not", () => {
  it.each<[string, Parameters<typeof deviation>, object]>([
    ["a solution that fails", [withoutPod1, passes], { kind: "fails", checks: [{ id: "pod1" }] }],
    ["a starter that passes", [right, starts], { kind: "passes" }],
    ["a starter that ends with an error", [withError, starts], { kind: "ends-with-error", hosts: ["host1"] }],
    ["a mistake that passes", [right, failsAt("pod1")], { kind: "passes" }],
    ["a mistake that fails at one check more", [withoutPod1, failsAt()], { kind: "fails-elsewhere", spared: [], hit: [{ id: "pod1" }] }],
    [
      "a mistake that names a check that is skipped",
      [withoutPod1, failsAt("pod1", "wire")],
      { kind: "fails-elsewhere", spared: ["wire"], hit: [], failed: ["pod1"] },
    ],
  ])("%s", (_, [verdict, expectation], expected) => expect(deviation(verdict, expectation)).toMatchObject(expected));

  it("is nobody's fault where it could not be told, whatever was expected", () => {
    for (const expectation of [passes, starts, failsAt("ping")])
      expect(deviation(untold, expectation)).toMatchObject({ kind: "errored", checks: [{ id: "ping" }] });
  });
});

describe("a mistake that breaks a ping", () => {
  const stops = { ping: "p1-p2", way: "back" as const, place: "host1/pod2", cause: "unanswered: not-proxying" };
  const diagnosed = {
    ...withoutPod1,
    diagnosis: {
      ...{
        ping: "p1-p2",
        from: "host1/pod1",
        to: "10.96.30.12",
        way: "back" as const,
        path: [],
        place: "host1/pod2",
        says: exercise.title,
      },
      cause: {
        ...{ kind: "unanswered" as const, device: "eth0", ip: "10.96.30.11", route: null },
        silence: { kind: "not-proxying" as const, heard: "host1:eth0-p2" },
      },
    },
  };
  const expecting = (point: StoppingPoint | null): Expectation => ({
    kind: "fails",
    checks: ["pod1"],
    stops: point,
    title: exercise.title,
  });

  it("says where its packets stop", () => {
    expect(deviation(diagnosed, expecting(stops))).toBeNull();
  });

  it.each([
    ["another way", { ...stops, way: "there" as const }],
    ["another place", { ...stops, place: "host1" }],
    ["another cause", { ...stops, cause: "no-route" }],
    ["nowhere", null],
  ])("and not %s", (_, expected) => {
    expect(deviation(diagnosed, expecting(expected))).toEqual({ kind: "stops-elsewhere", expected, found: stops });
  });

  it("is told what to write", () => {
    const [finding] = runFindings({ name: "mistakes/typo", kind: "mistake" }, { kind: "stops-elsewhere", expected: null, found: stops });
    expect(finding).toMatchObject({ code: "mistake-stops-elsewhere", next: expect.stringContaining(JSON.stringify(stops)) });
  });
});

describe("what its author is told", () => {
  const told = (name: string, kind: "start" | "solution" | "alternative" | "mistake", differs: Exclude<Deviation, { kind: "errored" }>) =>
    runFindings({ name, kind }, differs).map(({ code, where }) => `${code} at ${where}`);
  const checks = withoutPod1.checks.filter(({ status }) => status === "failed");

  it("has a code for each kind of submission, and the place", () => {
    expect(told("solution", "solution", { kind: "fails", checks })).toEqual(["solution-fails at solution"]);
    expect(told("alternatives/loop", "alternative", { kind: "fails", checks })).toEqual(["alternative-fails at alternatives/loop"]);
    expect(told("start", "start", { kind: "passes" })).toEqual(["starter-passes at start"]);
    expect(told("start", "start", { kind: "ends-with-error", hosts: ["host1", "host2"] })).toEqual([
      "starter-ends-with-error at start/host1.sh",
      "starter-ends-with-error at start/host2.sh",
    ]);
    expect(told("mistakes/typo", "mistake", { kind: "passes" })).toEqual(["mistake-passes at mistakes/typo"]);
  });

  it("has the line to write where a mistake fails elsewhere", () => {
    const differs: Deviation = { kind: "fails-elsewhere", spared: ["wire", "ping"], hit: checks, failed: ["pod1", "pod2"] };
    expect(runFindings({ name: "mistakes/typo", kind: "mistake" }, differs)).toMatchInlineSnapshot(`
      [
        {
          "code": "mistake-fails-elsewhere",
          "next": "If this is what the mistake should come to, write \`"fails": ["pod1", "pod2"]\`; else correct its script.",
          "problem": "It does not fail at wire, ping (a check that is skipped does not count). pod1 fails (absent): There is no network namespace pod1.",
          "where": "mistakes/typo/mistake.json: fails",
        },
      ]
    `);
  });
});
