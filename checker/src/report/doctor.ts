import type { Localized } from "../exercise/localized.ts";
import { attributed } from "../machine/reasons.ts";
import { joinSections, type Page, pageFor, type ReportOptions, read } from "./page.ts";
import { beside, pad, widest, wrap } from "./wrap.ts";

/** Which exercises one machine can run here, and why not the others. */
export type MachineReport = { machine: string; exercises: readonly Usability[] };
export type Usability = { id: string; usable: boolean; reason?: Localized };

/** A reason, and which machine gives it. Both machines may give the same one, for each its own remedy. */
type Reason = { machine: string; reason: Localized };

/** A table of exercises and machines, with each reason said once below it, and what to do next. */
export function doctorText(report: readonly MachineReport[], options: ReportOptions): string {
  const page = pageFor(options);
  const { messages, paint, width } = page;
  const ids = [...new Set(report.flatMap(({ exercises }) => exercises.map(({ id }) => id)))];
  if (ids.length === 0) return joinSections([wrap(messages.noMachines, width)]);
  const reasons = reasonsOf(report);
  return joinSections([
    wrap(messages.doctorHeading, width).map((line) => paint.bold(line)),
    tableLines(report, ids, reasons, page),
    reasonLines(reasons, page),
    wrap(advice(report, ids, page), width),
  ]);
}

function reasonsOf(report: readonly MachineReport[]): Reason[] {
  const all = report.flatMap(({ machine, exercises }) =>
    exercises.flatMap(({ usable, reason }) => (usable || reason === undefined ? [] : [{ machine, reason }])),
  );
  return all.filter((entry, index) => indexOf(entry, all) === index);
}

function indexOf({ machine, reason }: Reason, reasons: readonly Reason[]): number {
  return reasons.findIndex((other) => other.machine === machine && other.reason.en === reason.en);
}

function tableLines(report: readonly MachineReport[], ids: readonly string[], reasons: readonly Reason[], page: Page): string[] {
  const { messages, paint } = page;
  const header = [messages.exercise, ...report.map(({ machine }) => machine)];
  const rows = ids.map((id) => [id, ...report.map((machine) => cellOf(machine, id, reasons, page))]);
  const columns = header.map((_, column) => widest([header, ...rows].map((row) => row[column] ?? "")));
  const line = (cells: readonly string[]) => `  ${cells.map((cell, column) => pad(cell, columns[column] ?? 0)).join("   ")}`.trimEnd();
  return [paint.bold(line(header)), ...rows.map((row) => line(row))];
}

function cellOf({ machine, exercises }: MachineReport, id: string, reasons: readonly Reason[], { messages }: Page): string {
  const found = exercises.find((exercise) => exercise.id === id);
  if (found === undefined) return messages.untried;
  if (found.usable) return messages.usable;
  return messages.unusable(found.reason === undefined ? null : indexOf({ machine, reason: found.reason }, reasons) + 1);
}

function reasonLines(reasons: readonly Reason[], page: Page): string[] {
  return reasons.flatMap(({ machine, reason }, index) => beside(`  [${index + 1}] `, read(page, attributed(machine, reason)), page.width));
}

function advice(report: readonly MachineReport[], ids: readonly string[], { messages }: Page): string {
  const usable = new Set(report.flatMap(({ exercises }) => exercises.filter((exercise) => exercise.usable).map(({ id }) => id)));
  const rest = ids.filter((id) => !usable.has(id));
  return rest.length === 0 ? messages.everyExerciseUsable : messages.someExercisesUnusable(rest.join(messages.listSeparator));
}
