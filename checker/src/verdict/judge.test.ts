import { describe, expect, test } from "vitest";
import { labFacts, linkIn, macs, stageIn, stages } from "../checks/test-support.ts";
import { type Exercise, exerciseSchema } from "../exercise/exercise.ts";
import type { Facts, ScriptRun } from "../facts/facts.ts";
import { toJson, verdictSchema } from "./json.ts";
import { judge } from "./judge.ts";
import type { Verdict } from "./verdict.ts";

const text = (en: string, chinese: string) => ({ en, "zh-Hans": chinese });

const pod1 = {
  id: "pod1",
  kind: "namespace",
  place: "host1/pod1",
  title: text("There is a pod1.", "有 pod1。"),
  points: 1,
  hints: {},
};
const wire = {
  id: "wire",
  kind: "link",
  device: "host1/pod1:eth0",
  title: text("pod1's eth0 is up", "pod1 的 eth0 已启用"),
  points: 2,
  needs: ["pod1"],
  hints: { down: text("Set it up.", "把它启用。") },
};
const ping = {
  id: "ping",
  kind: "ping",
  probe: "p1-p2",
  expect: { outcome: "reply", ttl: 63 },
  title: text("pod1 reaches pod2", "pod1 能到达 pod2"),
  points: 4,
  needs: ["wire"],
  hints: {},
};

function exerciseOf(checks: object[], hosts: object[] = [{ name: "host1" }]): Exercise {
  const words = text("words", "文字");
  return exerciseSchema.parse({
    format: 1,
    slug: "04-proxy-arp",
    title: words,
    task: words,
    topology: { hosts },
    needs: [],
    stages,
    checks,
    hints: [words],
  });
}

const exercise = exerciseOf([pod1, wire, ping]);
const run = { machine: "vm", durationMs: 1234 };
const judged = (change?: (facts: Facts) => void, of = exercise): Verdict => judge(of, labFacts(change), run);
const statuses = (verdict: Verdict) => Object.fromEntries(verdict.checks.map(({ id, status }) => [id, status]));

const scriptRun = (end: ScriptRun["end"], out = "", truncated = false): ScriptRun => ({
  end,
  stdout: { text: out, truncated },
  stderr: { text: "", truncated: false },
});

describe("a whole verdict", () => {
  test("of a right solution", () => {
    expect(toJson(judged(), "en")).toMatchInlineSnapshot(`
      {
        "checks": [
          {
            "expected": "host1.sh ends by itself before its time is up.",
            "hint": null,
            "id": "script-ended",
            "observed": "host1.sh ended with status 0.",
            "points": 0,
            "status": "passed",
            "title": "The script host1.sh ends by itself",
          },
          {
            "expected": "pod1 is a network namespace of its own.",
            "hint": null,
            "id": "pod1",
            "observed": "pod1 exists.",
            "points": 1,
            "status": "passed",
            "title": "There is a pod1.",
          },
          {
            "expected": "There is a device eth0 in pod1, up and with a carrier.",
            "hint": null,
            "id": "wire",
            "observed": "There is a device eth0 in pod1, up and with a carrier.",
            "points": 2,
            "status": "passed",
            "title": "pod1's eth0 is up",
          },
          {
            "expected": "10.96.30.12 answers pod1's ping with ttl 63.",
            "hint": null,
            "id": "ping",
            "observed": "10.96.30.12 answered with ttl 63.",
            "points": 4,
            "status": "passed",
            "title": "pod1 reaches pod2",
          },
        ],
        "durationMs": 1234,
        "exercise": "exercise-04",
        "hosts": {
          "host1": {
            "script": {
              "exit": 0,
              "stderr": "",
              "stdout": "",
              "timedOut": false,
              "truncated": false,
            },
          },
        },
        "machine": "vm",
        "schema": "lab-check/verdict/v1",
        "score": {
          "earned": 7,
          "possible": 7,
        },
        "status": "passed",
        "warnings": [],
      }
    `);
  });

  test("of a wrong one, in Chinese", () => {
    const verdict = judged((facts) => {
      linkIn(facts, "host1/pod1:eth0").up = false;
      facts.scripts.host1 = scriptRun({ kind: "exited", status: 2 }, "hello\n", true);
    });
    expect(toJson(verdict, "zh-Hans")).toMatchInlineSnapshot(`
      {
        "checks": [
          {
            "expected": "host1.sh 在时限之内自行结束。",
            "hint": null,
            "id": "script-ended",
            "observed": "host1.sh 已结束，退出状态为 2。",
            "points": 0,
            "status": "passed",
            "title": "脚本 host1.sh 能自行结束",
          },
          {
            "expected": "pod1 是一个独立的网络命名空间。",
            "hint": null,
            "id": "pod1",
            "observed": "pod1 存在。",
            "points": 1,
            "status": "passed",
            "title": "有 pod1。",
          },
          {
            "expected": "pod1 中有设备 eth0，已启用（UP）且有载波（LOWER_UP）。",
            "hint": "把它启用。",
            "id": "wire",
            "observed": "pod1 的 eth0 没有启用（DOWN）。",
            "points": 2,
            "status": "failed",
            "title": "pod1 的 eth0 已启用",
          },
          {
            "expected": "pod1 ping 10.96.30.12，得到应答，ttl 为 63。",
            "hint": null,
            "id": "ping",
            "observed": "未检查，因为它依赖的检查没有通过：“pod1 的 eth0 已启用”。",
            "points": 4,
            "status": "skipped",
            "title": "pod1 能到达 pod2",
          },
        ],
        "durationMs": 1234,
        "exercise": "exercise-04",
        "hosts": {
          "host1": {
            "script": {
              "exit": 2,
              "stderr": "",
              "stdout": "hello
      ",
              "timedOut": false,
              "truncated": true,
            },
          },
        },
        "machine": "vm",
        "schema": "lab-check/verdict/v1",
        "score": {
          "earned": 1,
          "possible": 7,
        },
        "status": "failed",
        "warnings": [
          "host1.sh 的退出状态为 2：有命令执行失败。评判只看它留下的状态。",
          "host1.sh 的输出过长，只保留了前面一部分。",
        ],
      }
    `);
  });

  test("is what the schema says", () => {
    const failed = judged((facts) => {
      facts.places["host1/pod1"] = { status: "absent" };
    });
    for (const verdict of [judged(), failed]) expect(verdictSchema.parse(toJson(verdict, "en"))).toEqual(toJson(verdict, "en"));
  });
});

describe("needs", () => {
  const absent = (facts: Facts) => {
    facts.places["host1/pod1"] = { status: "absent" };
  };

  test("a check is skipped if what it needs did not pass, and so on", () => {
    const verdict = judged(absent);
    expect(statuses(verdict)).toEqual({ "script-ended": "passed", pod1: "failed", wire: "skipped", ping: "skipped" });
    expect(verdict.checks.at(-1)).toMatchObject({
      observed: text(
        "Not checked, as it rests on what did not pass: “pod1's eth0 is up”.",
        "未检查，因为它依赖的检查没有通过：“pod1 的 eth0 已启用”。",
      ),
      finding: null,
      hint: null,
    });
  });

  test("in whichever order the manifest has them", () => {
    expect(statuses(judged(absent, exerciseOf([ping, wire, pod1])))).toMatchObject({ pod1: "failed", wire: "skipped", ping: "skipped" });
  });

  test("a check that passes beside the failed one is judged", () => {
    const verdict = judged((facts) => {
      linkIn(facts, "host1/pod1:eth0").up = false;
    });
    expect(statuses(verdict)).toMatchObject({ pod1: "passed", wire: "failed", ping: "skipped" });
  });

  test("a check that could not be told is needed in vain, too", () => {
    const verdict = judged((facts) => {
      delete facts.places["host1/pod1"];
    });
    expect(statuses(verdict)).toMatchObject({ pod1: "errored", wire: "skipped", ping: "skipped" });
    expect(verdict.status).toBe("errored");
  });

  test("how the script ended can be needed", () => {
    const careful = exerciseOf([{ ...pod1, needs: ["script-ended"] }]);
    const verdict = judged((facts) => {
      facts.scripts.host1 = scriptRun({ kind: "deadline" });
    }, careful);
    expect(statuses(verdict)).toEqual({ "script-ended": "failed", pod1: "skipped" });
  });

  test("a need that is no check is the exercise's fault", () => {
    const verdict = judged(undefined, exerciseOf([{ ...pod1, needs: ["pod7"] }]));
    expect(verdict).toMatchObject({
      status: "errored",
      checks: [{}, { status: "errored", observed: { en: expect.stringContaining("pod7") } }],
    });
  });

  test("checks that need each other pass together, and none without the other", () => {
    const circle = exerciseOf([
      { ...pod1, needs: ["wire"] },
      { ...wire, needs: ["pod1"] },
    ]);
    expect(judged(undefined, circle).status).toBe("passed");
    const verdict = judged((facts) => {
      linkIn(facts, "host1/pod1:eth0").up = false;
    }, circle);
    expect(verdict.status).toBe("errored");
  });
});

describe("status and score", () => {
  test("all passed", () => {
    expect(judged()).toMatchObject({ status: "passed", score: { earned: 7, possible: 7 } });
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
      stageIn(facts).pings["p1-p2"] = { status: "broken", reason: "ping ended with status 2" };
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
