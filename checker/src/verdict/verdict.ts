import type { Diagnosis } from "../diagnosis/diagnosis.ts";
import type { Localized } from "../exercise/localized.ts";

/** What a check's pure function says: held, did not hold (the learner's), or could not be told (ours). */
export type Outcome =
  | { status: "passed"; expected: Localized; observed: Localized }
  | { status: "failed"; finding: string; expected: Localized; observed: Localized; hint: Localized | null }
  | { status: "errored"; expected: Localized; reason: Localized };

export type CheckStatus = "passed" | "failed" | "skipped" | "errored";

/** One check's line of a verdict. */
export type CheckVerdict = {
  id: string;
  title: Localized;
  status: CheckStatus;
  points: number;
  /** Which of the check's ways to fail was met, null unless it failed. */
  finding: string | null;
  expected: Localized | null;
  /** Of a skipped check: what it lacked. Of an errored one: the reason. */
  observed: Localized | null;
  hint: Localized | null;
};

export type ScriptVerdict = { exit: number | null; timedOut: boolean; stdout: string; stderr: string; truncated: boolean };

/** `passed` only if every check passed; any `errored` check makes the whole errored, never a zero. */
export type Verdict = {
  exercise: string;
  /** Whose numbers the exercise had, where it had not the source's. */
  seed?: string;
  machine: string;
  status: "passed" | "failed" | "errored";
  score: { earned: number; possible: number };
  checks: CheckVerdict[];
  /** Where the packets of the first lost ping stop; null where no ping was lost, or it could not be told. */
  diagnosis: Diagnosis | null;
  warnings: Localized[];
  durationMs: number;
  scripts: Record<string, ScriptVerdict>;
};
