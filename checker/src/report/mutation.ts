import type { Mutant } from "../authoring/mutation/mutant.ts";
import type { MutationRun } from "../authoring/mutation/outcome.ts";
import {
  type Counts,
  countsByOperator,
  countsOf,
  exitCodeOf,
  found,
  type MutationSummary,
  summaryOf,
} from "../authoring/mutation/summary.ts";
import { type MutationMessages, mutationMessagesOf } from "./messages/mutation.ts";
import { joinSections, type Page, pageFor, type ReportOptions, read } from "./page.ts";
import { pad, widest, wrap } from "./wrap.ts";

/** How much of what differs is shown of one survivor. */
const shownDifferences = 8;

/** Tables of what became of all mutants, then each that somebody has to look at. */
export function mutationText(runs: readonly MutationRun[], options: ReportOptions): string {
  const [page, messages] = [pageFor(options), mutationMessagesOf(options.locale)];
  const summaries = runs.map(summaryOf);
  return joinSections([
    wrap(messages.heading, page.width).map((line) => page.paint.bold(line)),
    table(exerciseRows(summaries, messages), page),
    table(operatorRows(summaries, messages), page),
    falseAlarms(runs, messages, page),
    errored(runs, messages, page),
    survivors(runs, messages, page),
    stale(runs, messages, page),
    wrap(exitCodeOf(runs) === 0 ? messages.allKilled : messages.whatToDo, page.width),
  ]);
}

/** A row of cells for each exercise, under a heading; the last for all. */
export function exerciseRows(summaries: readonly MutationSummary[], messages: MutationMessages): string[][] {
  const row = (name: string, machine: string, mutants: string, counts: Counts): string[] => [name, machine, mutants, ...cells(counts)];
  const total = countsOf(summaries);
  return [
    [messages.exercise, messages.machine, messages.columns.mutants, ...columnNames(messages)],
    ...summaries.map((summary) => {
      const [{ slug, machine, all }, counts] = [summary, countsOf([summary])];
      return row(slug, machine, counts.mutants === all ? `${all}` : messages.sample(counts.mutants, all), counts);
    }),
    row(messages.all, "", `${total.mutants}`, total),
  ];
}

export function operatorRows(summaries: readonly MutationSummary[], messages: MutationMessages): string[][] {
  return [
    [messages.operator, messages.columns.mutants, ...columnNames(messages)],
    ...countsByOperator(summaries).map(([name, counts]) => [name, `${counts.mutants}`, ...cells(counts)]),
  ];
}

function columnNames({ columns }: MutationMessages): string[] {
  return [columns.equivalent, columns.recorded, columns.killed, columns.survived, columns.killRate];
}

function cells({ equivalent, recorded, killed, survived, killRate }: Counts): string[] {
  const rate = killRate === null ? "–" : `${(Math.floor(killRate * 1000) / 10).toFixed(1)} %`;
  return [...[equivalent, recorded, killed, survived].map(String), rate];
}

function table(rows: string[][], { paint }: Page): string[] {
  const [heading = []] = rows;
  const columns = heading.map((_, column) => widest(rows.map((row) => row[column] ?? "")));
  const lines = rows.map((row) => `  ${row.map((cell, column) => pad(cell, columns[column] ?? 0)).join("  ")}`.trimEnd());
  return lines.map((line, index) => (index === 0 ? paint.bold(line) : line));
}

function falseAlarms(runs: readonly MutationRun[], messages: MutationMessages, page: Page): string[] {
  const entries = found(runs, "false-alarm").flatMap(({ run, mutant, outcome }) => [
    ...mutantLines(run, mutant),
    `    ${messages.failed(outcome.failed.join(", "))}`,
  ]);
  return section(messages.falseAlarms, entries, page);
}

function errored(runs: readonly MutationRun[], messages: MutationMessages, page: Page): string[] {
  const entries = found(runs, "errored").flatMap(({ run, mutant, outcome }) => [
    ...mutantLines(run, mutant),
    `    ${read(page, outcome.reason)}`,
  ]);
  return section(messages.errored, entries, page);
}

function survivors(runs: readonly MutationRun[], messages: MutationMessages, page: Page): string[] {
  const entries = found(runs, "survived").flatMap(({ run, mutant, outcome: { differences } }) => {
    const rest = differences.length - shownDifferences;
    return [
      ...mutantLines(run, mutant),
      `    ${messages.state}`,
      ...differences.slice(0, shownDifferences).map((line) => `      ${line}`),
      ...(rest > 0 ? [`      ${messages.more(rest)}`] : []),
    ];
  });
  return section(messages.survivors, entries, page);
}

function stale(runs: readonly MutationRun[], messages: MutationMessages, page: Page): string[] {
  const entries = runs.flatMap(({ slug, stale }) =>
    stale.flatMap(({ host, before, after, why }) => [`  ${slug} ${host}: ${messages.staleWhy[why]}`, `    - ${before}`, `    + ${after}`]),
  );
  return section(messages.stale, entries, page);
}

function section(heading: string, lines: string[], { width, paint }: Page): string[] {
  return lines.length === 0 ? [] : [...wrap(heading, width).map((line) => paint.bold(line)), ...lines];
}

function mutantLines({ slug }: MutationRun, { host, line, operator, before, after }: Mutant): string[] {
  return [`  exercises/${slug}/solution/${host}.sh:${line} (${operator})`, `    - ${before}`, `    + ${after}`];
}
