import { describe, expect, test } from "vitest";
import { labFacts, linkIn, macs, stageIn } from "../checks/test-support.ts";
import { verbatim } from "../exercise/sentence.ts";
import { judge } from "./judge.ts";
import { exercise, exerciseOf, judged, pod1, run, scriptRun, statuses, text } from "./test-support.ts";
import type { Verdict } from "./verdict.ts";

describe("status and score", () => {
  test("all passed", () => {
    expect(judged()).toMatchObject({ status: "passed", score: { earned: 7, possible: 7 } });
  });

  test("nothing was checked", () => {
    expect(judged(undefined, { ...exercise, checks: [], topology: { hosts: [] } })).toMatchObject({ status: "errored" });
  });

  test("one failed", () => {
    const verdict = judged((facts) => {
      stageIn(facts).pings["p1-p2"] = { status: "ran", sent: 1, replies: [], errors: [] };
    });
    expect(verdict).toMatchObject({ status: "failed", score: { earned: 3, possible: 7 } });
  });

  test("one that could not be told makes all of it so, whatever failed beside it", () => {
    const verdict = judged((facts) => {
      facts.scripts.host1 = scriptRun({ kind: "deadline" });
      stageIn(facts).pings["p1-p2"] = { status: "broken", reason: verbatim("ping ended with status 2") };
    });
    expect(statuses(verdict)).toMatchObject({ "script-ended": "failed", ping: "errored" });
    expect(verdict.status).toBe("errored");
    expect(verdict.checks.at(-1)?.observed?.en).toContain("ping ended with status 2");
  });

  test("a script that overran fails, and the rest is judged and earns its points", () => {
    const verdict = judged((facts) => {
      facts.scripts.host1 = scriptRun({ kind: "deadline" });
    });
    expect(verdict).toMatchObject({
      status: "failed",
      score: { earned: 7, possible: 7 },
      scripts: { host1: { exit: null, timedOut: true } },
    });
    expect(verdict.checks[0]).toMatchObject({ id: "script-ended", finding: "deadline", points: 0 });
  });

  test("a wrong exit status fails nothing", () => {
    const verdict = judged((facts) => {
      facts.scripts.host1 = scriptRun({ kind: "exited", status: 1 });
    });
    expect(verdict).toMatchObject({ status: "passed", scripts: { host1: { exit: 1, timedOut: false } } });
    expect(verdict.warnings.map(({ en }) => en)).toEqual([
      "host1.sh ended with status 1: some command failed. What counts is the state that it left.",
    ]);
  });

  test("an error over what exists already is explained, where it was the last thing that the script said", () => {
    const warningsOf = (stderr: string, status = 2): string[] => {
      const end = { kind: "exited" as const, status };
      const verdict = judged((facts) => {
        facts.scripts.host1 = { ...scriptRun(end), stderr: { text: stderr, truncated: false } };
      });
      return verdict.warnings.map(({ en }) => en);
    };
    expect(warningsOf("RTNETLINK answers: File exists\n")).toEqual([expect.any(String), expect.stringContaining("`|| true`")]);
    expect(warningsOf('Cannot create namespace file "/run/netns/a": File exists\n')).toHaveLength(2);
    expect(warningsOf("RTNETLINK answers: File exists\nError: bad command\n")).toHaveLength(1);
    expect(warningsOf("RTNETLINK answers: File exists\n", 0)).toEqual([]);
  });
});

describe("hosts", () => {
  const several = exerciseOf([pod1], [{ name: "host1" }, { name: "host2" }, { name: "outside", role: "outside" }]);

  test("each learner's host has a check and a script, in the topology's order", () => {
    const verdict = judged((facts) => {
      facts.scripts.host2 = scriptRun({ kind: "output-limit" }, "y\n", true);
    }, several);
    expect(statuses(verdict)).toEqual({ "script-ended-host1": "passed", "script-ended-host2": "failed", pod1: "passed" });
    expect(Object.keys(verdict.scripts)).toEqual(["host1", "host2"]);
    expect(verdict.scripts.host2).toEqual({ exit: null, timedOut: false, stdout: "y\n", stderr: "", truncated: true });
  });

  test("a host without a script's end makes the verdict errored", () => {
    expect(judged(undefined, several)).toMatchObject({ status: "errored" });
  });
});

test("warnings of the submission come first, and cut output is one", () => {
  const bom = text("host1.sh begins with a BOM.", "host1.sh 以 BOM 开头。");
  const facts = labFacts((changed) => {
    changed.scripts.host1 = scriptRun({ kind: "exited", status: 0 }, "y\n", true);
  });
  const verdict = judge(exercise, facts, { ...run, warnings: [bom] });
  expect(verdict.warnings.map(({ en }) => en)).toEqual([bom.en, "host1.sh printed more than is kept: its output was cut."]);
});

test("two machines' verdicts differ in the machine, the times and the MACs alone", () => {
  const told = { title: pod1.title, points: 1, hints: {} };
  const masked = (verdict: Verdict) =>
    JSON.stringify(verdict)
      .replace(/([0-9a-f]{2}:){5}[0-9a-f]{2}/g, "<mac>")
      .replace(/"machine":"\w+"|"durationMs":\d+/g, "");
  const learned = {
    ...told,
    id: "lie",
    kind: "neighbour",
    stage: "one",
    in: "host1/pod1",
    ip: "10.96.30.12",
    device: "eth0",
    entry: { macOf: "host1:eth0-p1" },
  };
  const both = exerciseOf([learned]);
  const here = judge(both, labFacts(), run);
  const there = labFacts((facts) => {
    linkIn(facts, "host1:eth0-p1").mac = macs.stranger;
    for (const neighbour of stageIn(facts).neighbours["host1/pod1"] ?? []) Object.assign(neighbour, { mac: macs.stranger, state: "STALE" });
  });
  expect(masked(judge(both, there, { machine: "native", durationMs: 5 }))).toBe(masked(here));
});
