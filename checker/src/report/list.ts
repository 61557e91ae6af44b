import type { Localized } from "../exercise/localized.ts";
import { joinSections, type Page, pageFor, type ReportOptions, read } from "./page.ts";
import { beside, pad, widest, wrap } from "./wrap.ts";

/** `progress` is what the learner has done of it so far. */
export type ListRow = { id: string; title: Localized; progress: { best: Score | null; passedAt: string | null; gaveUpAt: string | null } };
type Score = { earned: number; possible: number };

/** The exercises in the order in which they are taught, and how to start one. */
export function listText(rows: readonly ListRow[], options: ReportOptions): string {
  const page = pageFor(options);
  const { messages, paint, width } = page;
  const [first] = rows;
  if (first === undefined) return joinSections([wrap(messages.noExercises, width)]);
  return joinSections([[paint.bold(messages.exercises), ...rowLines(rows, page)], wrap(messages.startExercise(first.id), width)]);
}

function rowLines(rows: readonly ListRow[], page: Page): string[] {
  const states = rows.map(({ progress }) => stateOf(progress, page));
  const [idColumns, stateColumns] = [widest(rows.map(({ id }) => id)), widest(states)];
  return rows.flatMap(({ id, title, progress }, index) => {
    const state = pad(states[index] ?? "", stateColumns);
    const gap = stateColumns === 0 ? "" : "  ";
    const label = `  ${page.paint.cyan(pad(id, idColumns))}  ${progress.passedAt === null ? state : page.paint.green(state)}${gap}`;
    return beside(label, read(page, title), page.width);
  });
}

/** `✓ passed`, `45/100`, or nothing where the learner has not begun. */
function stateOf({ best, passedAt, gaveUpAt }: ListRow["progress"], { messages }: Page): string {
  if (passedAt !== null) return gaveUpAt === null ? messages.listPassed : messages.listPassedAfterGivingUp;
  return best === null ? "" : `${best.earned}/${best.possible}`;
}
