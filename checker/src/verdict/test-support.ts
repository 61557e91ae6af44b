import { labFacts, stages } from "../checks/test-support.ts";
import { type Exercise, exerciseSchema } from "../exercise/exercise.ts";
import type { Facts, ScriptRun } from "../facts/facts.ts";
import { judge } from "./judge.ts";
import type { Verdict } from "./verdict.ts";

export const text = (en: string, chinese: string) => ({ en, "zh-Hans": chinese });

export const pod1 = {
  id: "pod1",
  kind: "namespace",
  place: "host1/pod1",
  title: text("There is a pod1.", "有 pod1。"),
  points: 1,
  hints: {},
};
export const wire = {
  id: "wire",
  kind: "link",
  device: "host1/pod1:eth0",
  title: text("pod1's eth0 is up", "pod1 的 eth0 已启用"),
  points: 2,
  needs: ["pod1"],
  hints: { down: text("Set it up.", "把它启用。") },
};
/** A check that needs `wire`, which needs `pod1`. */
export const ping = {
  id: "ping",
  kind: "ping",
  probe: "p1-p2",
  expect: { outcome: "reply", ttl: 63 },
  title: text("pod1 reaches pod2", "pod1 能到达 pod2"),
  points: 4,
  needs: ["wire"],
  hints: {},
};

/** An exercise on the lab of the checks' tests. */
export function exerciseOf(checks: object[], hosts: object[] = [{ name: "host1" }]): Exercise {
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

export const exercise = exerciseOf([pod1, wire, ping]);
export const run = { machine: "vm", durationMs: 1234 };
/** The verdict on the lab's facts, changed. */
export const judged = (change?: (facts: Facts) => void, of = exercise): Verdict => judge(of, labFacts(change), run);
/** The checks' statuses by id. */
export const statuses = (verdict: Verdict) => Object.fromEntries(verdict.checks.map(({ id, status }) => [id, status]));

export const scriptRun = (end: ScriptRun["end"], out = "", truncated = false): ScriptRun => ({
  end,
  stdout: { text: out, truncated },
  stderr: { text: "", truncated: false },
});
