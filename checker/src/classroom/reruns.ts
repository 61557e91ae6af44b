import type { Localized } from "../exercise/localized.ts";
import type { Gradebook, Row } from "./gradebook.ts";

/** What one learner's exercises could not be checked for, one reason for all of them. */
export type Rerun = { row: Row; exercises: string[]; reason: Localized };

/** What is to be looked at, or tried again, in the order of the learners. */
export function rerunsOf({ columns, rows }: Gradebook): Rerun[] {
  return rows.flatMap((row) => {
    const byReason = new Map<string, Rerun>();
    for (const [index, entry] of row.entries.entries()) {
      if (entry.status !== "errored") continue;
      const rerun = byReason.get(entry.reason.en) ?? { row, exercises: [], reason: entry.reason };
      rerun.exercises.push(columns[index]?.exercise ?? "");
      byReason.set(entry.reason.en, rerun);
    }
    return [...byReason.values()];
  });
}
