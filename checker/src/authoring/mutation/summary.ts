import type { JudgedMutant, MutationRun, Outcome, OutcomeKind } from "./outcome.ts";

/** How many mutants had which outcome. `killRate`: of those that had to be killed, null where none had to. */
export type Counts = Record<OutcomeKind, number> & { mutants: number; killRate: number | null };

export function countsOf(judged: readonly JudgedMutant[]): Counts {
  const count = (kind: OutcomeKind): number => judged.filter(({ outcome }) => outcome.kind === kind).length;
  const [killed, survived] = [count("killed"), count("survived")];
  return {
    mutants: judged.length,
    equivalent: count("equivalent"),
    recorded: count("recorded"),
    killed,
    survived,
    "false-alarm": count("false-alarm"),
    errored: count("errored"),
    killRate: killed + survived === 0 ? null : killed / (killed + survived),
  };
}

/** Counts by operator, in the order in which operators first come up. */
export function countsByOperator(judged: readonly JudgedMutant[]): [operator: string, counts: Counts][] {
  const names = [...new Set(judged.map(({ mutant }) => mutant.operator))];
  return names.map((name) => [name, countsOf(judged.filter(({ mutant }) => mutant.operator === name))]);
}

type Found<Kind extends OutcomeKind> = { run: MutationRun; mutant: JudgedMutant["mutant"]; outcome: Extract<Outcome, { kind: Kind }> };

/** Every mutant with one outcome, with the run it was found in. */
export function found<Kind extends OutcomeKind>(runs: readonly MutationRun[], kind: Kind): Found<Kind>[] {
  return runs.flatMap((run) => run.judged.flatMap(({ mutant, outcome }) => (hasKind(outcome, kind) ? [{ run, mutant, outcome }] : [])));
}

function hasKind<Kind extends OutcomeKind>(outcome: Outcome, kind: Kind): outcome is Extract<Outcome, { kind: Kind }> {
  return outcome.kind === kind;
}

/** 0: every mutant is accounted for. 1: something has to be done. 3: some mutant could not be judged. */
export function exitCodeOf(runs: readonly MutationRun[]): 0 | 1 | 3 {
  if (found(runs, "errored").length > 0) return 3;
  const open = found(runs, "survived").length + found(runs, "false-alarm").length + runs.flatMap(({ stale }) => stale).length;
  return open === 0 ? 0 : 1;
}
