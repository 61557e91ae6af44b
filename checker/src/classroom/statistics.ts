import type { Localized } from "../exercise/localized.ts";
import type { Column, Entry, Gradebook } from "./gradebook.ts";

/** How many learners got a share of an exercise's points, from one percentage to another; the last one includes 100. */
export type Bin = { fromPercent: number; toPercent: number; learners: number };

const bins = 10;

/** How the points of an exercise are spread over those who handed something in that could be checked. */
export function distributionOf({ rows }: Gradebook, index: number): Bin[] {
  const shares = rows.flatMap(({ entries }) => shareOf(entries[index]));
  return Array.from({ length: bins }, (_, bin) => ({
    fromPercent: bin * bins,
    toPercent: (bin + 1) * bins,
    learners: shares.filter((share) => Math.min(Math.floor(share * bins), bins - 1) === bin).length,
  }));
}

function shareOf(entry: Entry | undefined): number[] {
  if (entry === undefined || entry.status === "errored" || entry.status === "not-handed-in") return [];
  return [entry.possible === 0 ? 1 : entry.earned / entry.possible];
}

/** A check and how many learners' submissions failed it; `of`: how many were checked. */
export type FailedCheck = { exercise: string; id: string; title: Localized; learners: number; of: number };

/** The checks that failed, those of most learners first. */
export function failedChecks({ columns, rows }: Gradebook): FailedCheck[] {
  const all = columns.flatMap((column, index) =>
    failuresOf(
      column,
      rows.flatMap(({ entries }) => entries[index] ?? []),
    ),
  );
  return all.toSorted((a, b) => b.learners - a.learners);
}

function failuresOf({ exercise }: Column, entries: readonly Entry[]): FailedCheck[] {
  const checked = entries.flatMap((entry) => ("marks" in entry ? [entry.verdict] : []));
  const failures = new Map<string, FailedCheck>();
  for (const { checks } of checked) {
    for (const { id, title } of checks.filter(({ status }) => status === "failed")) {
      const before = failures.get(id) ?? { exercise, id, title, learners: 0, of: checked.length };
      failures.set(id, { ...before, learners: before.learners + 1 });
    }
  }
  return [...failures.values()];
}
