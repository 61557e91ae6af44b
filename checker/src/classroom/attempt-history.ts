import type { Learner } from "./gradebook.ts";

/** Somebody's attempts at one exercise or, where `slug` is null, at every exercise. `line`: the line of the file that tells of them. */
export type HistoryRow = { line: number; learner: string; slug: string | null; attempts: number };

/** A row, and the ids of all those whom it may mean. */
export type AmbiguousRow = { row: HistoryRow; ids: string[] };

/** Whose attempts a file tells of. */
export type AttemptHistory = {
  /** Rows by the id of the learner whom they mean. */
  rowsOf: ReadonlyMap<string, readonly HistoryRow[]>;
  /** Whom rows name that mean nobody who handed something in, once each. */
  strangers: string[];
  ambiguous: AmbiguousRow[];
};

/** Finds out whom each row means: it may have a learner's name, their id, or their number on a learning platform. */
export function historyOf(rows: readonly HistoryRow[], learners: readonly Learner[]): AttemptHistory {
  const idsByName = idsByNameOf(learners);
  const rowsOf = new Map<string, HistoryRow[]>();
  const strangers = new Set<string>();
  const ambiguous: AmbiguousRow[] = [];
  for (const row of rows) {
    const [id, ...others] = idsByName.get(likeness(row.learner)) ?? [];
    if (id === undefined) strangers.add(row.learner);
    else if (others.length > 0) ambiguous.push({ row, ids: [id, ...others] });
    else add(rowsOf, id, row);
  }
  return { rowsOf, strangers: [...strangers], ambiguous };
}

/** How often a learner handed in an exercise, by the history. */
export function attemptsAt({ rowsOf }: AttemptHistory, learnerId: string, exerciseSlug: string): number {
  const rows = (rowsOf.get(learnerId) ?? []).filter(({ slug }) => slug === null || slug === exerciseSlug);
  return rows.reduce((sum, { attempts }) => sum + attempts, 0);
}

function add(rowsOf: Map<string, HistoryRow[]>, id: string, row: HistoryRow): void {
  const before = rowsOf.get(id);
  if (before === undefined) rowsOf.set(id, [row]);
  else before.push(row);
}

/** Nobody takes precedence over anybody: to take attempts for another learner's may cost them their points. */
function idsByNameOf(learners: readonly Learner[]): Map<string, Set<string>> {
  const ids = new Map<string, Set<string>>();
  for (const { id, name, platform } of learners) {
    for (const called of [id, name, ...numberOf(platform)]) {
      ids.set(likeness(called), (ids.get(likeness(called)) ?? new Set()).add(id));
    }
  }
  return ids;
}

function numberOf(platform: Learner["platform"]): string[] {
  if (platform.kind === "none") return [];
  return [platform.kind === "moodle" ? platform.participant : platform.user];
}

/** Computers write the same letters in more than one way, and tables add spaces. */
function likeness(name: string): string {
  return name.normalize("NFC").replaceAll(/\s+/g, " ").trim();
}
