import type { Localized } from "../exercise/localized.ts";
import type { CheckVerdict, Verdict } from "../verdict/verdict.ts";
import { checkLines, numberOf } from "./check-list.ts";
import { failureLines, ownFaultLines } from "./first-failure.ts";
import { joinSections, type Page, pageFor, type ReportOptions, read } from "./page.ts";
import { scriptLines } from "./script-excerpt.ts";
import { beside, wrap } from "./wrap.ts";

/** What the manifest adds to a verdict: the exercise's title, and which check stands in the way of a skipped one. */
export type VerdictTextOptions = ReportOptions & {
  exercise?: { title: Localized; checks: readonly { id: string; needs: readonly string[] }[] };
};

const marks = { passed: "✓", failed: "✗", errored: "!" } as const;
const colours = { passed: "green", failed: "red", errored: "yellow" } as const;

/** A verdict as a learner reads it in a terminal: the result and the first thing to fix, then every check, the score, and what the scripts said. */
export function verdictText(verdict: Verdict, options: VerdictTextOptions): string {
  const page = pageFor(options);
  const needs = new Map(options.exercise?.checks.map((check) => [check.id, check.needs]));
  const title = options.exercise === undefined ? null : read(page, options.exercise.title);
  const body = verdict.status === "passed" ? ["", ...wrap(page.messages.praise, page.width)] : [];
  return joinSections([
    [...headline(verdict, title, page), ...body],
    ownFaultLines(verdict, page),
    failureLines(verdict, page),
    verdict.status === "passed" ? [] : checkLines(verdict.checks, needs, page),
    scoreLines(verdict, page),
    warningLines(verdict, page),
    ...scriptLines(verdict, page),
    nextLines(verdict, page),
  ]);
}

function headline(verdict: Verdict, title: string | null, { messages, paint, width }: Page): string[] {
  const label = `${marks[verdict.status]} ${messages.verdict[verdict.status]}`;
  return beside(paint.bold(paint[colours[verdict.status]](`${label}  `)), messages.headline(verdict.exercise, title), width);
}

function scoreLines(verdict: Verdict, { messages, paint, width }: Page): string[] {
  const { checks, score } = verdict;
  const unchecked = count(checks, "errored");
  const sentence =
    verdict.status === "errored"
      ? messages.noScore(unchecked, checks.length, score.earned)
      : messages.score(score, { earned: count(checks, "passed"), possible: checks.length });
  const ran = messages.ran(verdict.machine, (verdict.durationMs / 1000).toFixed(1), verdict.seed);
  return wrap(`${sentence}${messages.gap}${ran}`, width).map((line) => paint.bold(line));
}

function count(checks: readonly CheckVerdict[], status: CheckVerdict["status"]): number {
  return checks.filter((check) => check.status === status).length;
}

function warningLines({ warnings }: Verdict, page: Page): string[] {
  if (warnings.length === 0) return [];
  const { messages, paint, width } = page;
  return [paint.bold(messages.warnings), ...warnings.flatMap((warning) => beside(paint.yellow("  ! "), read(page, warning), width))];
}

function nextLines(verdict: Verdict, { messages, width }: Page): string[] {
  const failed = verdict.checks.find(({ status }) => status === "failed");
  if (verdict.status !== "failed" || failed === undefined) return [];
  return wrap(messages.afterFailure(verdict.exercise, numberOf(failed, verdict.checks)), width);
}
