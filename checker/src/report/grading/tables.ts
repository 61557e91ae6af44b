import type { Column, Entry, Gradebook, Row } from "../../classroom/gradebook.ts";
import type { Locale } from "../../exercise/localized.ts";
import { messagesOf } from "../messages/messages.ts";
import { earnedText } from "./attempts.ts";
import { type GradingMessages, gradingMessagesOf } from "./messages.ts";
import { plainLine } from "./plain.ts";

/** Rows of cells, the first of them the heads. null: an empty cell. */
export type Table = (string | number | null)[][];

/** A row for each learner: points and status of each exercise, and their sum. No points stand where they are not known. */
export function gradesTable({ columns, rows, lateness, attempts }: Gradebook, locale: Locale): Table {
  const messages = gradingMessagesOf(locale);
  const isLateCounted = lateness !== null;
  const heads = columns.flatMap(({ exercise }) => [
    exercise,
    messages.statusOf(exercise),
    ...(isLateCounted ? [messages.daysLateOf(exercise)] : []),
    ...(attempts === null ? [] : [messages.attemptsOf(exercise, attempts.most)]),
  ]);
  return [
    [messages.learner, messages.name, ...heads, messages.total, messages.possible],
    ...rows.map((row) => [
      row.learner.id,
      plainLine(row.learner.name),
      ...row.entries.flatMap((entry) => [
        earnedOf(entry),
        messages.status[entry.status],
        ...(isLateCounted ? ["daysLate" in entry ? entry.daysLate : null] : []),
        ...(attempts === null ? [] : ["attempts" in entry ? (entry.attempts?.made ?? null) : null]),
      ]),
      row.total?.earned ?? null,
      possibleOf(columns),
    ]),
  ];
}

/** A row for each check of each learner's, with what it earned before lateness or too many attempts cost anything. */
export function checksTable({ columns, rows }: Gradebook, locale: Locale): Table {
  const messages = gradingMessagesOf(locale);
  const heads = [
    messages.learner,
    messages.name,
    messages.exercise,
    messages.check,
    messages.title,
    messages.statusHead,
    messages.earned,
    messages.possible,
  ];
  return [heads, ...rows.flatMap((row) => row.entries.flatMap((entry, index) => checkRows(row, entry, columns[index], locale)))];
}

function checkRows({ learner }: Row, entry: Entry, column: Column | undefined, locale: Locale): Table {
  if (column === undefined || entry.status === "not-handed-in" || entry.status === "errored") return [];
  const { status } = messagesOf(locale);
  return entry.marks.map(({ check, earned, possible }) => [
    learner.id,
    plainLine(learner.name),
    column.exercise,
    check.id,
    plainLine(check.title[locale]),
    status[check.status],
    earned,
    possible,
  ]);
}

/**
 * What Canvas imports as a gradebook: https://community.canvaslms.com/t5/Instructor-Guide/How-do-I-import-grades-in-the-Gradebook/ta-p/807.
 * Learners are found by their ID, or by the name of their folder as login. An empty cell changes nothing in Canvas.
 */
export function canvasTable({ columns, rows }: Gradebook, locale: Locale): Table {
  const titles = columns.map(({ exercise, title }) => plainLine(`${exercise} ${title[locale]}`));
  return [
    ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", ...titles],
    ["Points Possible", null, null, null, null, ...columns.map(({ possible }) => possible)],
    ...rows.map(({ learner: { name, platform }, entries }) => {
      const id = platform.kind === "canvas" ? platform.user : null;
      return [plainLine(name), id, null, platform.kind === "none" ? plainLine(name) : null, null, ...entries.map(earnedOf)];
    }),
  ];
}

/**
 * What Moodle takes as an assignment's grading worksheet (https://docs.moodle.org/en/Assignment_activity), whose columns have these
 * English names; the username is for an import into the gradebook. No time of an earlier grade is claimed, so that Moodle keeps a
 * grade that is there already unless it is told otherwise.
 */
export function moodleTable({ columns, rows }: Gradebook, locale: Locale): Table {
  const messages = gradingMessagesOf(locale);
  const heads = ["Identifier", "Full name", "Username", "Grade", "Maximum grade", "Last modified (grade)", "Feedback comments"];
  return [
    heads,
    ...rows.map(({ learner: { name, platform }, entries, total }) => [
      platform.kind === "moodle" ? `Participant ${platform.participant}` : null,
      plainLine(name),
      platform.kind === "none" ? plainLine(name) : null,
      entries.every(({ status }) => status === "not-handed-in") ? null : (total?.earned ?? null),
      possibleOf(columns),
      null,
      entries.map((entry, index) => comment(entry, columns[index]?.exercise ?? "", messages)).join("; "),
    ]),
  ];
}

function comment(entry: Entry, exercise: string, messages: GradingMessages): string {
  const isKnown = entry.status === "passed" || entry.status === "failed";
  return `${exercise}: ${isKnown ? earnedText(entry, messages) : messages.status[entry.status]}`;
}

function earnedOf(entry: Entry): number | null {
  return entry.status === "passed" || entry.status === "failed" ? entry.earned : null;
}

function possibleOf(columns: readonly Column[]): number {
  return columns.reduce((sum, { possible }) => sum + possible, 0);
}
