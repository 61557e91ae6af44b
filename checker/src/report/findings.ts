import type { Finding } from "../authoring/finding.ts";
import { joinSections, type Page, pageFor, type ReportOptions, read } from "./page.ts";
import { beside, pad, wrap } from "./wrap.ts";

/** What came of one exercise's inspection and, unless it was left out, of running its submissions. */
export type ExerciseReport = {
  slug: string;
  findings: readonly Finding[];
  /** How many submissions a lab judged, null where none was to be run. */
  judged: number | null;
  /** The submissions that no lab could judge: which says nothing about them. */
  unjudged: readonly { name: string; reason: string }[];
};

/** One thing to do, wherever it is to be done. */
type Group = Pick<Finding, "code" | "problem" | "next"> & { places: string[] };

const labelColumns = "What to do".length;

/** What remains to be done for each exercise, as its author reads it in a terminal. In English alone. */
export function findingsText(reports: readonly ExerciseReport[], options: Omit<ReportOptions, "locale">): string {
  const page = pageFor({ ...options, locale: "en" });
  return joinSections([...reports.flatMap((report) => exerciseSections(report, page)), wrap(summary(reports), page.width)]);
}

function exerciseSections(report: ExerciseReport, page: Page): string[][] {
  const groups = grouped(report.findings);
  return [
    headline(report, groups.length, page),
    ...groups.map((group) => groupLines(group, page)),
    ...[...byReason(report)].map(([reason, names]) => unjudgedLines(names, reason, page)),
  ];
}

function headline({ slug, judged, unjudged }: ExerciseReport, things: number, { paint, width }: Page): string[] {
  const mark = things > 0 ? paint.red("✗") : unjudged.length > 0 ? paint.yellow("!") : paint.green("✓");
  const sound = unjudged.length === 0 ? "nothing to do" : "not everything could be judged";
  const todo = things === 0 ? sound : counted(things, "thing to do", "things to do");
  const ran = judged === null ? "nothing was run" : `${counted(judged, "submission", "submissions")} run`;
  return beside(`${mark} ${paint.bold(slug)}  `, `${todo}; ${ran}`, width);
}

/** The same advice for many places is given once. */
function grouped(findings: readonly Finding[]): Group[] {
  const groups = new Map<string, Group>();
  for (const { where, ...advice } of findings) {
    const key = JSON.stringify(advice);
    const group = groups.get(key) ?? { ...advice, places: [] };
    group.places.push(where);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function groupLines({ code, problem, next, places }: Group, page: Page): string[] {
  return [
    ...beside(`  ${page.paint.red("✗")} `, read(page, problem), page.width),
    ...places.flatMap((place, index) => row(index === 0 ? "Where" : "", place, page)),
    ...row("What to do", next, page),
    ...row("Code", code, page),
  ];
}

function byReason({ unjudged }: ExerciseReport): Map<string, string[]> {
  const reasons = new Map<string, string[]>();
  for (const { name, reason } of unjudged) reasons.set(reason, [...(reasons.get(reason) ?? []), name]);
  return reasons;
}

function unjudgedLines(names: readonly string[], reason: string, page: Page): string[] {
  return [
    ...beside(`  ${page.paint.yellow("!")} `, `${counted(names.length, "submission", "submissions")} could not be judged.`, page.width),
    ...row("Where", names.join(", "), page),
    ...row("Why", reason, page),
    ...row("What to do", "Run it again, or with another --machine; `lab-check doctor` says what works on this computer.", page),
  ];
}

function row(label: string, text: string, page: Page): string[] {
  return beside(page.paint.cyan(`    ${pad(label, labelColumns)}  `), read(page, text), page.width);
}

function summary(reports: readonly ExerciseReport[]): string {
  const wanting = reports.filter(({ findings }) => findings.length > 0).length;
  const unjudged = reports.filter((report) => report.unjudged.length > 0).length;
  const parts = [
    ...(wanting > 0 ? [`something is to be done in ${wanting}`] : []),
    ...(unjudged > 0 ? [`not everything could be judged in ${unjudged}`] : []),
  ];
  return `${counted(reports.length, "exercise", "exercises")}: ${parts.join("; ") || "nothing to do"}.`;
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
