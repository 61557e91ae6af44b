import { evaluate, evaluateScript, scriptChecks } from "../checks/index.ts";
import type { Diagnosis } from "../diagnosis/diagnosis.ts";
import type { Check } from "../exercise/check.ts";
import { type Exercise, exerciseId } from "../exercise/exercise.ts";
import { learnerHosts } from "../exercise/learner-hosts.ts";
import type { Localized } from "../exercise/localized.ts";
import type { Facts, ScriptRun } from "../facts/facts.ts";
import { unmetNeeds } from "./needs.ts";
import { seedOf } from "./seed-of.ts";
import type { CheckVerdict, Outcome, ScriptVerdict, Verdict } from "./verdict.ts";
import { scriptWarnings } from "./warnings.ts";

/** What a verdict says about the run beside the facts. `warnings` are those of whoever read the submission. */
export type RunInfo = { machine: string; durationMs: number; warnings?: readonly Localized[]; diagnosis?: Diagnosis | null };

/** A check of the manifest, or an implicit one about a script, with what it found by itself. */
type Evaluated = { check: Pick<Check, "id" | "title" | "points" | "needs">; outcome: Outcome };

/** Judges a run: how each script ended, then the manifest's checks in its order. */
export function judge(exercise: Exercise, facts: Facts, run: RunInfo): Verdict {
  const hosts = learnerHosts(exercise.topology);
  const runs = hosts.flatMap((host): [string, ScriptRun][] => {
    const script = facts.scripts[host];
    return script === undefined ? [] : [[host, script]];
  });
  const checks = verdictsOf([...evaluateScripts(hosts, facts), ...evaluateChecks(exercise, facts)]);
  return {
    exercise: exerciseId(exercise),
    ...seedOf(exercise),
    machine: run.machine,
    status: statusOf(checks),
    score: scoreOf(checks),
    checks,
    diagnosis: run.diagnosis ?? null,
    warnings: [...(run.warnings ?? []), ...runs.flatMap(([host, script]) => scriptWarnings(host, script))],
    durationMs: run.durationMs,
    scripts: Object.fromEntries(runs.map(([host, script]) => [host, scriptVerdict(script)])),
  };
}

function evaluateScripts(hosts: readonly string[], facts: Facts): Evaluated[] {
  return scriptChecks(hosts).map((script) => ({
    check: { id: script.id, title: script.title, points: 0, needs: [] },
    outcome: evaluateScript(script, facts),
  }));
}

function evaluateChecks({ checks, stages }: Exercise, facts: Facts): Evaluated[] {
  return checks.map((check) => ({ check, outcome: evaluate(check, facts, stages) }));
}

function verdictsOf(evaluated: readonly Evaluated[]): CheckVerdict[] {
  const verdicts: CheckVerdict[] = [];
  for (const one of evaluated) verdicts.push(verdictOf(one, unmetNeeds(one.check.needs, verdicts)));
  return verdicts;
}

/** An errored check says its reason, and a skipped one what it lacked, where others say what was observed. */
function verdictOf({ check, outcome }: Evaluated, unmet: Localized | undefined): CheckVerdict {
  const { id, title, points } = check;
  const base = { id, title, points, finding: null, expected: outcome.expected, hint: null };
  // What it expected next depends on what it saw, of which a skipped check says nothing.
  if (unmet !== undefined) return { ...base, status: "skipped", expected: null, observed: unmet };
  switch (outcome.status) {
    case "passed":
      return { ...base, status: "passed", observed: outcome.observed };
    case "failed":
      return { ...base, status: "failed", finding: outcome.finding, observed: outcome.observed, hint: outcome.hint };
    case "errored":
      return { ...base, status: "errored", observed: outcome.reason };
  }
}

/** Passed only if every check passed. What is neither passed nor anybody's failure could not be told. */
function statusOf(checks: readonly CheckVerdict[]): Verdict["status"] {
  const has = (status: CheckVerdict["status"]): boolean => checks.some((check) => check.status === status);
  if (checks.length > 0 && checks.every((check) => check.status === "passed")) return "passed";
  return has("failed") && !has("errored") ? "failed" : "errored";
}

function scoreOf(checks: readonly CheckVerdict[]): Verdict["score"] {
  const sum = (counted: readonly CheckVerdict[]): number => counted.reduce((total, check) => total + check.points, 0);
  return { earned: sum(checks.filter((check) => check.status === "passed")), possible: sum(checks) };
}

function scriptVerdict({ end, stdout, stderr }: ScriptRun): ScriptVerdict {
  return {
    exit: end.kind === "exited" ? end.status : null,
    timedOut: end.kind === "deadline",
    stdout: stdout.text,
    stderr: stderr.text,
    truncated: stdout.truncated || stderr.truncated,
  };
}
