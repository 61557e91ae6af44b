import { scriptChecks } from "../checks/index.ts";
import { type Exercise, exerciseId } from "../exercise/exercise.ts";
import { learnerHosts } from "../exercise/learner-hosts.ts";
import type { Localized } from "../exercise/localized.ts";
import { en, say, zh } from "../exercise/sentence.ts";
import { seedOf } from "./seed-of.ts";
import type { CheckVerdict, Verdict } from "./verdict.ts";

/**
 * The verdict on what cannot be run: a script is missing, or the file is no script. That is the learner's: a check of its own, before
 * all others, fails with the reason, and nothing is earned.
 * @param next what the learner should do
 */
export function unrunnable(exercise: Exercise, reason: Localized, next: Localized): Verdict {
  const missing: CheckVerdict = {
    id: "scripts-there",
    title: say(en`There is a script for every host`, zh`每台主机都有脚本`),
    points: 0,
    status: "failed",
    finding: "unreadable",
    expected: null,
    observed: reason,
    hint: next,
  };
  const skipped = listed(exercise).map(
    (check): CheckVerdict => ({
      ...check,
      status: "skipped",
      observed: say(en`Not checked, as the scripts could not be run.`, zh`脚本没有运行，因此未检查。`),
    }),
  );
  return verdictOf(exercise, "failed", [missing, ...skipped]);
}

/** The verdict where no lab could be run to its end. That is ours: nothing can be told. */
export function untellable(exercise: Exercise, reason: Localized): Verdict {
  const checks = listed(exercise).map((check): CheckVerdict => ({ ...check, status: "errored", observed: reason }));
  return verdictOf(exercise, "errored", checks);
}

/** Every check that a lab would have made. */
function listed(exercise: Exercise): Omit<CheckVerdict, "status" | "observed">[] {
  const hosts = learnerHosts(exercise.topology);
  const scripts = scriptChecks(hosts).map(({ id, title }) => ({ id, title, points: 0 }));
  return [...scripts, ...exercise.checks].map(({ id, title, points }) => ({
    id,
    title,
    points,
    finding: null,
    expected: null,
    hint: null,
  }));
}

function verdictOf(exercise: Exercise, status: Verdict["status"], checks: CheckVerdict[]): Verdict {
  return {
    exercise: exerciseId(exercise),
    ...seedOf(exercise),
    machine: "none",
    status,
    score: { earned: 0, possible: checks.reduce((sum, { points }) => sum + points, 0) },
    checks,
    diagnosis: null,
    warnings: [],
    durationMs: 0,
    scripts: {},
  };
}
