import type { Localized } from "../../exercise/localized.ts";
import { en, join, say, zh } from "../../exercise/sentence.ts";
import type { CheckVerdict, Verdict } from "../../verdict/verdict.ts";
import type { Fingerprint } from "./fingerprint/canonical.ts";
import { differences } from "./fingerprint/difference.ts";
import type { Mutant } from "./mutant.ts";
import { isNamed, type MutantName, type Records, reasonFor } from "./records.ts";

/**
 * What became of a mutant, by its verdict and by whether it left the solution's state.
 * `equivalent`: the same state, passed. `killed`: another state, failed. `survived`: another state, passed, and nobody has said why.
 * `recorded`: somebody has. `false-alarm`: the very state of the solution, failed. `errored`: there was no verdict.
 */
export type Outcome =
  | { kind: "equivalent" }
  | { kind: "killed" }
  | { kind: "survived"; differences: string[] }
  | { kind: "recorded"; reason: string }
  | { kind: "false-alarm"; failed: string[] }
  | { kind: "errored"; reason: Localized };
export type OutcomeKind = Outcome["kind"];

export type JudgedMutant = { mutant: Mutant; outcome: Outcome };

/** A run of an exercise's mutants. `all`: how many there are, of which `judged` may be a sample. */
export type MutationRun = { slug: string; machine: string; all: number; judged: JudgedMutant[]; stale: StaleRecord[] };

/** A record that names no mutant any more, or one that needs none. */
export type StaleRecord = MutantName & { why: "unknown" | "killed" | "equivalent" };

/** Judges a mutant by its verdict and by the state it left beside the solution's. */
export function outcomeOf(mutant: Mutant, verdict: Verdict, left: Fingerprint, solution: Fingerprint, records: Records): Outcome {
  const changes = differences(solution, left);
  const unpassed = verdict.checks.filter(({ status }) => status === "failed" || status === "errored");
  switch (verdict.status) {
    case "errored":
      return { kind: "errored", reason: join(unpassed.map(reasonOf), "; ", "；") };
    case "failed":
      return changes.length === 0 ? { kind: "false-alarm", failed: unpassed.map(({ id }) => id) } : { kind: "killed" };
    case "passed": {
      if (changes.length === 0) return { kind: "equivalent" };
      const reason = reasonFor(mutant, records);
      return reason === null ? { kind: "survived", differences: changes } : { kind: "recorded", reason };
    }
  }
}

function reasonOf({ id, observed }: CheckVerdict): Localized {
  const reason = observed ?? say(en`no reason`, zh`原因不明`);
  return say(en`${id}: ${reason}`, zh`${id}：${reason}`);
}

/** Records whose every mutant turned out not to need one. */
export function needlessRecords(records: Records, judged: readonly JudgedMutant[]): StaleRecord[] {
  return records
    .flatMap((record) => record.mutants)
    .flatMap((name) => {
      const outcomes = judged.filter(({ mutant }) => isNamed(mutant, name)).map(({ outcome }) => outcome.kind);
      const [first] = outcomes;
      return outcomes.every((kind) => kind === first) && (first === "killed" || first === "equivalent") ? [{ ...name, why: first }] : [];
    });
}
