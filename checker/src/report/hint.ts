import type { Localized } from "../exercise/localized.ts";
import { joinSections, type Page, pageFor, type ReportOptions, read } from "./page.ts";
import { beside, wrap } from "./wrap.ts";

/** An exercise's hints, of which the first `shown` may be read. */
export type HintReport = { exercise: string; hints: readonly Localized[]; shown: number };

/** The hints so far, the newest last, and how to get the next. */
export function hintText({ exercise, hints, shown }: HintReport, options: ReportOptions): string {
  const page = pageFor(options);
  const { messages, paint, width } = page;
  const known = hints.slice(0, shown);
  const next = known.length < hints.length ? messages.nextHint(exercise) : messages.lastHint(exercise);
  return joinSections([
    [paint.bold(messages.hintHeading(exercise, known.length, hints.length))],
    ...known.map((hint, index) => hintLines(hint, index + 1, index + 1 < known.length, page)),
    wrap(next, width),
  ]);
}

function hintLines(hint: Localized, number: number, old: boolean, page: Page): string[] {
  const lines = beside(`  ${number}. `, read(page, hint), page.width);
  return old ? lines.map((line) => page.paint.dim(line)) : lines;
}
