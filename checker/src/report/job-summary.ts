import { overallStatus, type Points } from "../classroom/marks.ts";
import type { Locale, Localized } from "../exercise/localized.ts";
import type { CheckVerdict, Verdict } from "../verdict/verdict.ts";
import { escapeHtml, sentenceHtml } from "./html.ts";
import { type Messages, messagesOf } from "./messages/messages.ts";

/** A verdict with the title and the points that its exercise has in a class. */
export type Row = { verdict: Verdict; title: Localized; points: Points };

const marks = { passed: "✅", failed: "❌", skipped: "➖", errored: "⚠️" } as const;

/** What came of several exercises, for a page of GitHub's: Markdown that holds HTML, in which nothing is the learner's own. */
export function jobSummary(rows: readonly Row[], total: Points, locale: Locale): string {
  const messages = messagesOf(locale);
  const status = overallStatus(rows.map(({ verdict }) => verdict));
  return [
    `## ${marks[status]} ${escapeHtml(messages.verdict[status])}`,
    status === "errored" ? escapeHtml(messages.ours) : escapeHtml(messages.totalPoints(total)),
    table(
      [messages.exercise, messages.result, messages.points],
      rows.map((row) => overviewCells(row, messages, locale)),
    ),
    ...rows.filter(({ verdict }) => verdict.status !== "passed").map((row) => details(row, messages, locale)),
    "",
  ].join("\n\n");
}

function overviewCells({ verdict, title, points }: Row, messages: Messages, locale: Locale): string[] {
  return [
    `${escapeHtml(verdict.exercise)} ${sentenceHtml(title, locale)}`,
    `${marks[verdict.status]} ${escapeHtml(messages.verdict[verdict.status])}`,
    verdict.status === "errored" ? `?/${points.possible}` : `${points.earned}/${points.possible}`,
  ];
}

function details({ verdict, title }: Row, messages: Messages, locale: Locale): string {
  const { checks, diagnosis, exercise } = verdict;
  const says = diagnosis === null ? "" : `<p>${escapeHtml(messages.packet)}: ${sentenceHtml(diagnosis.says, locale)}</p>`;
  const rows = checks.map((check) => [
    `${marks[check.status]} ${escapeHtml(messages.status[check.status])}`,
    sentenceHtml(check.title, locale),
    found(check, messages, locale),
  ]);
  return `<details><summary>${escapeHtml(exercise)} ${sentenceHtml(title, locale)}</summary>${says}${table(["", messages.checks, messages.observed], rows)}</details>`;
}

function found({ status, observed, hint }: CheckVerdict, messages: Messages, locale: Locale): string {
  if (status === "passed" || observed === null) return "";
  const advice = hint === null ? "" : `<br>${escapeHtml(messages.hint)}: ${sentenceHtml(hint, locale)}`;
  return `${sentenceHtml(observed, locale)}${advice}`;
}

/** On one line: in Markdown an empty line would end the table. */
function table(heads: readonly string[], rows: readonly string[][]): string {
  const row = (cells: readonly string[], tag: "th" | "td"): string =>
    `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join("")}</tr>`;
  return `<table>${row(heads.map(escapeHtml), "th")}${rows.map((cells) => row(cells, "td")).join("")}</table>`;
}
