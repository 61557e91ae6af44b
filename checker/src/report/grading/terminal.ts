import type { Entry, Gradebook } from "../../classroom/gradebook.ts";
import { rerunsOf } from "../../classroom/reruns.ts";
import type { Locale } from "../../exercise/localized.ts";
import { oneLine } from "../one-line.ts";
import { strangersLine } from "./attempts.ts";
import { gradingMessagesOf } from "./messages.ts";
import { plainLine } from "./plain.ts";

const statuses: readonly Entry["status"][] = ["passed", "failed", "errored", "not-handed-in"];

/** What a run of `lab-check grade` ends with in the terminal. */
export function gradingText(gradebook: Gradebook, { out, strays }: { out: string; strays: readonly string[] }, locale: Locale): string {
  const messages = gradingMessagesOf(locale);
  const { columns, rows } = gradebook;
  const count = (status: Entry["status"]): number =>
    rows.flatMap(({ entries }) => entries).filter((entry) => entry.status === status).length;
  const reruns = rerunsOf(gradebook).map(
    ({ row, exercises, reason }) => `  ! ${row.learner.id}, ${exercises.join(", ")}: ${oneLine(reason, locale)}`,
  );
  const strangers = strangersLine(gradebook, messages)
    .map((part) => (typeof part === "string" ? part : part.text))
    .join("");
  return [
    messages.graded(rows.length, columns.map(({ exercise }) => exercise).join(", ")),
    ...statuses.filter((status) => count(status) > 0).map((status) => messages.counts(status, count(status))),
    ...(reruns.length > 0 ? ["", messages.rerun, ...reruns, messages.rerunHint] : []),
    ...(strays.length > 0 ? ["", messages.strays(strays.map(plainLine).join(", "))] : []),
    ...(strangers === "" ? [] : ["", strangers]),
    "",
    messages.results(plainLine(out)),
    "",
  ].join("\n");
}
