import { type StoppingPoint, stoppingPointOf } from "../diagnosis/stopping-point.ts";
import type { CheckVerdict, Verdict } from "../verdict/verdict.ts";
import type { Expectation } from "./corpus.ts";

/** How a verdict differs from what its submission is there for. */
export type Deviation =
  /** Ours: nothing is known of the submission. */
  | { kind: "errored"; checks: CheckVerdict[] }
  | { kind: "passes" }
  | { kind: "fails"; checks: CheckVerdict[] }
  /** It fails, but not at just the checks that it names. `spared` should have failed, `hit` should not. */
  | { kind: "fails-elsewhere"; spared: string[]; hit: CheckVerdict[]; failed: string[] }
  /** It fails where it should, and its packets stop elsewhere than it says. */
  | { kind: "stops-elsewhere"; expected: StoppingPoint | null; found: StoppingPoint | null }
  /** A starter whose script on these hosts does not end with status 0. */
  | { kind: "ends-with-error"; hosts: string[] };

/** @returns how a verdict differs from what its submission is there for, or null where it does not */
export function deviation(verdict: Verdict, expectation: Expectation): Deviation | null {
  const failed = verdict.checks.filter(({ status }) => status === "failed");
  if (verdict.status === "errored") return { kind: "errored", checks: verdict.checks.filter(({ status }) => status === "errored") };
  if (expectation.kind === "passes") return verdict.status === "passed" ? null : { kind: "fails", checks: failed };
  if (verdict.status === "passed") return { kind: "passes" };
  if (expectation.kind === "starts") return endsWithError(verdict);
  return failsElsewhere(failed, expectation.checks) ?? stopsElsewhere(stoppingPointOf(verdict), expectation.stops);
}

function failsElsewhere(failed: CheckVerdict[], expected: readonly string[]): Deviation | null {
  const ids = failed.map(({ id }) => id);
  const spared = expected.filter((id) => !ids.includes(id));
  const hit = failed.filter(({ id }) => !expected.includes(id));
  return spared.length + hit.length === 0 ? null : { kind: "fails-elsewhere", spared, hit, failed: ids };
}

function stopsElsewhere(found: StoppingPoint | null, expected: StoppingPoint | null): Deviation | null {
  const same = found === null || expected === null ? found === expected : points.every((key) => found[key] === expected[key]);
  return same ? null : { kind: "stops-elsewhere", expected, found };
}

const points = ["ping", "way", "place", "cause"] as const;

function endsWithError({ scripts }: Verdict): Deviation | null {
  const hosts = Object.keys(scripts).filter((host) => scripts[host]?.exit !== 0);
  return hosts.length === 0 ? null : { kind: "ends-with-error", hosts };
}
