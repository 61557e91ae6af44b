import * as z from "zod";
import type { JudgedMutant, MutationRun, Outcome, OutcomeKind } from "./outcome.ts";

const outcomeCountsSchema = z.strictObject({
  equivalent: z.int(),
  recorded: z.int(),
  killed: z.int(),
  survived: z.int(),
  "false-alarm": z.int(),
  errored: z.int(),
} satisfies Record<OutcomeKind, z.ZodType>);

/** What is kept of an exercise's run: how many of each operator's mutants had which outcome. */
export const mutationSummarySchema = z.strictObject({
  slug: z.string(),
  machine: z.string(),
  all: z.int(),
  operators: z.array(z.strictObject({ name: z.string(), counts: outcomeCountsSchema })),
});
export type MutationSummary = z.infer<typeof mutationSummarySchema>;

type OutcomeCounts = z.infer<typeof outcomeCountsSchema>;

/** How many mutants had which outcome. `killRate`: of those that had to be killed, null where none had to. */
export type Counts = OutcomeCounts & { mutants: number; killRate: number | null };

export function summaryOf({ slug, machine, all, judged }: MutationRun): MutationSummary {
  const names = [...new Set(judged.map(({ mutant }) => mutant.operator))];
  return {
    slug,
    machine,
    all,
    operators: names.map((name) => ({ name, counts: outcomesOf(judged.filter(({ mutant }) => mutant.operator === name)) })),
  };
}

function outcomesOf(judged: readonly JudgedMutant[]): OutcomeCounts {
  return ofEachKind((kind) => judged.filter(({ outcome }) => outcome.kind === kind).length);
}

function ofEachKind(count: (kind: OutcomeKind) => number): OutcomeCounts {
  return {
    equivalent: count("equivalent"),
    recorded: count("recorded"),
    killed: count("killed"),
    survived: count("survived"),
    "false-alarm": count("false-alarm"),
    errored: count("errored"),
  };
}

/** The counts of all exercises' operators together. */
export function countsOf(summaries: readonly MutationSummary[]): Counts {
  return total(summaries.flatMap(({ operators }) => operators.map(({ counts }) => counts)));
}

/** Counts by operator, in the order in which operators first come up. */
export function countsByOperator(summaries: readonly MutationSummary[]): [operator: string, counts: Counts][] {
  const operators = summaries.flatMap((summary) => summary.operators);
  const names = [...new Set(operators.map(({ name }) => name))];
  return names.map((name) => [name, total(operators.filter((operator) => operator.name === name).map(({ counts }) => counts))]);
}

function total(all: readonly OutcomeCounts[]): Counts {
  const outcomes = ofEachKind((kind) => all.reduce((sum, counts) => sum + counts[kind], 0));
  const { killed, survived } = outcomes;
  return {
    ...outcomes,
    mutants: Object.values(outcomes).reduce((so, count) => so + count, 0),
    killRate: killed + survived === 0 ? null : killed / (killed + survived),
  };
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
