import type { Localized } from "../exercise/localized.ts";
import { joinSections, type Page, pageFor, type ReportOptions, read } from "./page.ts";
import { beside, pad, widest, wrap } from "./wrap.ts";

export type ListRow = { id: string; title: Localized };

/** The exercises in the order in which they are taught, and how to start one. */
export function listText(rows: readonly ListRow[], options: ReportOptions): string {
  const page = pageFor(options);
  const { messages, paint, width } = page;
  const [first] = rows;
  if (first === undefined) return joinSections([wrap(messages.noExercises, width)]);
  return joinSections([[paint.bold(messages.exercises), ...rowLines(rows, page)], wrap(messages.startExercise(first.id), width)]);
}

function rowLines(rows: readonly ListRow[], page: Page): string[] {
  const columns = widest(rows.map(({ id }) => id));
  return rows.flatMap(({ id, title }) => beside(page.paint.cyan(`  ${pad(id, columns)}  `), read(page, title), page.width));
}
