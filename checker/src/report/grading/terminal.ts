import type { Entry, Gradebook } from "../../classroom/gradebook.ts";
import type { Locale } from "../../exercise/localized.ts";
import { oneLine } from "../one-line.ts";
import { gradingMessagesOf } from "./messages.ts";
import { plainLine } from "./plain.ts";

const statuses: readonly Entry["status"][] = ["passed", "failed", "errored", "not-handed-in"];

/** What a run of `lab-check grade` ends with in the terminal. */
export function gradingText(
  { columns, rows }: Gradebook,
  { out, strays }: { out: string; strays: readonly string[] },
  locale: Locale,
): string {
  const messages = gradingMessagesOf(locale);
  const count = (status: Entry["status"]): number =>
    rows.flatMap(({ entries }) => entries).filter((entry) => entry.status === status).length;
  const errored = rows.flatMap(({ learner, entries }) =>
    entries.flatMap((entry, index) =>
      entry.status === "errored" ? [`  ! ${learner.id}, ${columns[index]?.exercise}: ${oneLine(entry.reason, locale)}`] : [],
    ),
  );
  return [
    messages.graded(rows.length, columns.map(({ exercise }) => exercise).join(", ")),
    ...statuses.filter((status) => count(status) > 0).map((status) => messages.counts(status, count(status))),
    ...(errored.length > 0 ? ["", messages.rerun, ...errored, messages.rerunHint] : []),
    ...(strays.length > 0 ? ["", messages.strays(strays.map(plainLine).join(", "))] : []),
    "",
    messages.results(plainLine(out)),
    "",
  ].join("\n");
}
