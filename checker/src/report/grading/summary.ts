import type { Column, Entry, Gradebook, Row } from "../../classroom/gradebook.ts";
import { rerunsOf } from "../../classroom/reruns.ts";
import { type Bin, distributionOf, failedChecks } from "../../classroom/statistics.ts";
import type { Locale } from "../../exercise/localized.ts";
import { type Block, type Inline, type PageDocument, sentence } from "../document.ts";
import { earnedText, strangersLine } from "./attempts.ts";
import { type GradingMessages, gradingMessagesOf } from "./messages.ts";
import { plainLine } from "./plain.ts";

/** How many of the checks that fail are shown. */
const shownChecks = 20;

const signs: Record<Entry["status"], string> = { passed: "✓", failed: "✗", errored: "!", "not-handed-in": "–" };

/** Where a learner's feedback for an exercise lies, seen from the summary. */
export type FeedbackPath = (row: Row, column: Column) => string;

/** A whole class on one page: what must be looked at, how the points are spread, what fails most, and each learner. */
export function summaryOf(gradebook: Gradebook, feedbackPath: FeedbackPath, locale: Locale): PageDocument {
  const messages = gradingMessagesOf(locale);
  const { columns, rows } = gradebook;
  return {
    locale,
    title: messages.grades,
    blocks: [
      { kind: "heading", level: 1, text: messages.grades },
      { kind: "paragraph", text: messages.overview(rows.length, columns.length) },
      ...rerunBlocks(gradebook, messages, locale),
      ...strangersBlocks(gradebook, messages),
      { kind: "heading", level: 2, text: messages.distribution },
      ...columns.flatMap((column, index): Block[] => [
        { kind: "heading", level: 3, text: [`${column.exercise} `, ...sentence(column.title, locale)] },
        distributionTable(distributionOf(gradebook, index), messages),
      ]),
      { kind: "heading", level: 2, text: messages.mostFailed },
      failedBlock(gradebook, messages, locale),
      { kind: "heading", level: 2, text: messages.everybody },
      everybodyTable(gradebook, messages),
      ...rows.flatMap((row) => learnerBlocks(row, columns, feedbackPath, messages, locale)),
    ],
  };
}

function rerunBlocks(gradebook: Gradebook, messages: GradingMessages, locale: Locale): Block[] {
  const items = rerunsOf(gradebook).map(({ row, exercises, reason }): Inline => {
    return [linkedName(row), `, ${exercises.join(", ")}: `, ...sentence(reason, locale)];
  });
  if (items.length === 0) return [{ kind: "paragraph", text: messages.noRerun }];
  return [
    { kind: "heading", level: 2, text: messages.rerun },
    { kind: "paragraph", text: messages.rerunHint },
    { kind: "list", items },
  ];
}

function strangersBlocks(gradebook: Gradebook, messages: GradingMessages): Block[] {
  const text = strangersLine(gradebook, messages);
  return text.length === 0 ? [] : [{ kind: "paragraph", text }];
}

function distributionTable(bins: readonly Bin[], messages: GradingMessages): Block {
  const most = Math.max(1, ...bins.map(({ learners }) => learners));
  const rows = bins.map(({ fromPercent, toPercent, learners }): Inline[] => [
    `${fromPercent}–${toPercent} %`,
    [{ kind: "bar", value: learners, of: most }],
    `${learners}`,
  ]);
  return { kind: "table", head: [messages.share, "", messages.learners], rows };
}

function failedBlock(gradebook: Gradebook, messages: GradingMessages, locale: Locale): Block {
  const failed = failedChecks(gradebook).slice(0, shownChecks);
  if (failed.length === 0) return { kind: "paragraph", text: messages.noneFailed };
  const rows = failed.map(({ exercise, title, learners, of }) => [exercise, sentence(title, locale), `${learners}/${of}`]);
  return { kind: "table", head: ["", messages.title, messages.failedBy], rows };
}

function everybodyTable({ columns, rows }: Gradebook, messages: GradingMessages): Block {
  return {
    kind: "table",
    head: [messages.learner, ...columns.map(({ exercise }) => exercise), messages.total],
    rows: rows.map((row) => [
      [linkedName(row)],
      ...row.entries.map((entry) => `${signs[entry.status]} ${pointsText(entry, messages)}`),
      row.total === null ? "?" : `${row.total.earned}/${row.total.possible}`,
    ]),
  };
}

function learnerBlocks(
  row: Row,
  columns: readonly Column[],
  feedbackPath: FeedbackPath,
  messages: GradingMessages,
  locale: Locale,
): Block[] {
  const cellsOf = (entry: Entry, index: number): Inline[] => {
    const column = columns[index];
    if (column === undefined) return [];
    const result = `${signs[entry.status]} ${messages.status[entry.status]} ${pointsText(entry, messages)}`;
    const link: Inline = entry.status === "not-handed-in" ? "" : [{ kind: "link", text: messages.whole, href: feedbackPath(row, column) }];
    return [column.exercise, result, foundText(entry, locale), link];
  };
  return [
    { kind: "heading", level: 3, text: [{ kind: "name", text: plainLine(row.learner.name) }], anchor: row.learner.id },
    { kind: "table", head: ["", "", messages.observed, ""], rows: row.entries.map(cellsOf) },
  ];
}

/** Why there are no points, or each check that failed, with what was seen. */
function foundText(entry: Entry, locale: Locale): Inline {
  if (entry.status === "not-handed-in") return "";
  if (entry.status === "errored") return sentence(entry.reason, locale);
  const failed = entry.verdict.checks.filter(({ status }) => status === "failed");
  return failed.flatMap(({ title, observed }, index) => [
    ...(index === 0 ? [] : [{ kind: "break" as const }]),
    ...sentence(title, locale),
    ...(observed === null ? [] : [" — ", ...sentence(observed, locale)]),
  ]);
}

function linkedName({ learner }: Row): { kind: "name"; text: string; href: string } {
  return { kind: "name", text: plainLine(learner.name), href: `#${encodeURIComponent(learner.id)}` };
}

function pointsText(entry: Entry, messages: GradingMessages): string {
  if (entry.status === "not-handed-in") return "";
  return entry.status === "errored" ? `?/${entry.possible}` : earnedText(entry, messages);
}
