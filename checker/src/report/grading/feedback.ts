import { areTooMany } from "../../classroom/attempts.ts";
import type { Checked, Column, Entry, Learner } from "../../classroom/gradebook.ts";
import type { LatePolicy } from "../../classroom/lateness.ts";
import { sumOf } from "../../classroom/marks.ts";
import type { Locale } from "../../exercise/localized.ts";
import type { CheckVerdict, Verdict } from "../../verdict/verdict.ts";
import { type Block, type Inline, type PageDocument, sentence } from "../document.ts";
import { pageFor } from "../page.ts";
import { scriptLines } from "../script-excerpt.ts";
import { type GradingMessages, gradingMessagesOf } from "./messages.ts";
import { plainLine } from "./plain.ts";

const signs = { passed: "✓", failed: "✗", skipped: "–", errored: "!" } as const;

/** What is handed back to a learner for one exercise. */
export function feedbackOf(
  learner: Learner,
  column: Column,
  entry: Exclude<Entry, { status: "not-handed-in" }>,
  lateness: LatePolicy | null,
  locale: Locale,
): PageDocument {
  const messages = gradingMessagesOf(locale);
  const { verdict, status } = entry;
  const name = plainLine(learner.name);
  const title = `${column.exercise}: ${messages.status[status]}`;
  return {
    locale,
    title: `${name}, ${title}`,
    blocks: [
      { kind: "heading", level: 1, text: [...sentence(column.title, locale), ` (${title})`] },
      { kind: "paragraph", text: [`${messages.learner}: `, { kind: "name", text: name }] },
      ...pointsBlocks(entry, lateness, messages),
      ...diagnosisBlocks(verdict, messages, locale),
      checksBlock(verdict.checks, messages, locale),
      ...warningBlocks(verdict, messages, locale),
      ...outputBlocks(verdict, messages, locale),
    ],
  };
}

function pointsBlocks(entry: Exclude<Entry, { status: "not-handed-in" }>, lateness: LatePolicy | null, messages: GradingMessages): Block[] {
  const handedIn = paragraph(messages.handedIn(entry.handedInAt.toISOString().replace(/\.\d+Z$/, "Z")));
  if (entry.status === "errored") return [handedIn, paragraph(messages.noPoints)];
  const costs = costsOf(entry, lateness, messages).map(paragraph);
  return [handedIn, ...costs, paragraph(costs.length === 0 ? messages.points(entry) : messages.pointsAfter(entry))];
}

/** What takes from the points that were earned. */
function costsOf({ marks, daysLate, attempts }: Checked, lateness: LatePolicy | null, messages: GradingMessages): string[] {
  const { earned } = sumOf(marks);
  const late = lateness === null || daysLate === 0 ? [] : [messages.late(daysLate, lateness.percentPerDay, earned)];
  const spent = attempts === null || !areTooMany(attempts) ? [] : [messages.spent(attempts, earned)];
  return [...late, ...spent];
}

function diagnosisBlocks({ diagnosis }: Verdict, messages: GradingMessages, locale: Locale): Block[] {
  if (diagnosis === null) return [];
  return [{ kind: "paragraph", text: [`${messages.packet}: `, ...sentence(diagnosis.says, locale)] }];
}

function checksBlock(checks: readonly CheckVerdict[], messages: GradingMessages, locale: Locale): Block {
  const rows = checks.map((check) => [
    signs[check.status],
    sentence(check.title, locale),
    check.points === 0 || check.status === "errored" ? "" : `${check.status === "passed" ? check.points : 0}/${check.points}`,
    found(check, messages, locale),
  ]);
  return { kind: "table", head: ["", messages.title, "", messages.observed], rows };
}

/** What was seen of a check that did not pass, and what to try. */
function found({ status, observed, hint }: CheckVerdict, messages: GradingMessages, locale: Locale): Inline {
  if (status === "passed" || observed === null) return "";
  const advice: Inline = hint === null ? [] : [{ kind: "break" }, `${messages.hint}: `, ...sentence(hint, locale)];
  return [...sentence(observed, locale), ...advice];
}

function warningBlocks({ warnings }: Verdict, messages: GradingMessages, locale: Locale): Block[] {
  if (warnings.length === 0) return [];
  const items = warnings.map((warning) => sentence(warning, locale));
  return [
    { kind: "heading", level: 2, text: messages.warnings },
    { kind: "list", items },
  ];
}

function outputBlocks(verdict: Verdict, messages: GradingMessages, locale: Locale): Block[] {
  const excerpts = scriptLines(verdict, pageFor({ locale, width: 100, colour: false }));
  if (excerpts.length === 0) return [];
  return [
    { kind: "heading", level: 2, text: messages.output },
    ...excerpts.map((lines): Block => ({ kind: "output", text: lines.join("\n") })),
  ];
}

function paragraph(text: string): Block {
  return { kind: "paragraph", text };
}
