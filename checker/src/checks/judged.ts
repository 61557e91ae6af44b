import type { Check } from "../exercise/check.ts";
import type { Localized } from "../exercise/localized.ts";
import type { Outcome } from "../verdict/verdict.ts";

/** What a check found, before a hint is chosen: it held, it was not met in one of the check's ways to fail, or it cannot be told. */
export type Judged<Finding extends string> =
  | { status: "held"; observed: Localized }
  | { status: "unmet"; finding: Finding; observed: Localized }
  | { status: "untold"; reason: Localized };

/** What to try next, by finding, where the manifest has no hint of its own. */
export type HintTable<Finding extends string, Of> = Record<Finding, (check: Of) => Localized>;

export function held(observed: Localized): Judged<never> {
  return { status: "held", observed };
}

export function unmet<Finding extends string>(finding: Finding, observed: Localized): Judged<Finding> {
  return { status: "unmet", finding, observed };
}

/** Ours: what the check must see was not observed. */
export function untold(reason: Localized): Judged<never> {
  return { status: "untold", reason };
}

/** Makes a check's outcome of what it found; `generic` is the hint of the room for a finding that the manifest does not mention. */
export function conclude<Finding extends string>(
  hints: Check["hints"],
  expected: Localized,
  judged: Judged<Finding>,
  generic: (finding: Finding) => Localized,
): Outcome {
  switch (judged.status) {
    case "held":
      return { status: "passed", expected, observed: judged.observed };
    case "untold":
      return { status: "errored", expected, reason: judged.reason };
    case "unmet": {
      const { finding, observed } = judged;
      return { status: "failed", finding, expected, observed, hint: hintOf(hints, finding) ?? generic(finding) };
    }
  }
}

/** The manifest's hint for `missing:arp-request`: that name, else its family `missing`, else `otherwise`. */
function hintOf(hints: Check["hints"], finding: string): Localized | undefined {
  const family = finding.split(":", 1).join();
  return hints[finding] ?? hints[family] ?? hints.otherwise;
}
