import type { Localized } from "../exercise/localized.ts";
import type { CheckVerdict, Verdict } from "../verdict/verdict.ts";
import { numberOf } from "./check-list.ts";
import { type Page, read } from "./page.ts";
import { beside, pad, widest, wrap } from "./wrap.ts";

type Row = { label: string; text: string };

/** The first failed check: what was expected, what the kernel shows, and what to try. */
export function failureLines(verdict: Verdict, page: Page): string[] {
  const { checks, status } = verdict;
  const check = checks.find((candidate) => candidate.status === "failed");
  if (check === undefined) return [];
  const { messages, paint, width } = page;
  const introduce = status === "errored" ? messages.certainFailure : messages.firstToFix;
  const heading = wrap(introduce(numberOf(check, checks), read(page, check.title)), width);
  return [...heading.map((line) => paint.bold(line)), ...labelled(rowsOf(check, verdict, page), page)];
}

/** Says of what could not be checked that it is the checker's failure, why it happened and what to do. */
export function ownFaultLines(verdict: Verdict, page: Page): string[] {
  if (verdict.status !== "errored") return [];
  const { messages, width, paint } = page;
  const reasons = [...checksByReason(verdict.checks, page)].flatMap(([reason, numbers]) => [
    { label: messages.uncheckedChecks, text: runsOf(numbers).join(messages.listSeparator) },
    { label: messages.why, text: reason },
  ]);
  const advice = { label: messages.whatToDo, text: messages.afterError(verdict.exercise) };
  return [...wrap(messages.ours, width).map((line) => paint.bold(line)), ...labelled([...reasons, advice], page)];
}

/** The numbers of the checks that could not be made, by why: a lab that died says its reason once. */
function checksByReason(checks: readonly CheckVerdict[], page: Page): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const check of checks.filter(({ status }) => status === "errored")) {
    const reason = check.observed === null ? page.messages.unknownReason : read(page, check.observed);
    groups.set(reason, [...(groups.get(reason) ?? []), numberOf(check, checks)]);
  }
  return groups;
}

/** `1, 2, 3, 5` → `1-3`, `5`. */
function runsOf(numbers: readonly number[]): string[] {
  const runs: { first: number; last: number }[] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run?.last === number - 1) run.last = number;
    else runs.push({ first: number, last: number });
  }
  return runs.map(({ first, last }) => (first === last ? `${first}` : `${first}-${last}`));
}

function rowsOf({ expected, observed, hint }: CheckVerdict, verdict: Verdict, page: Page): Row[] {
  const { messages } = page;
  const row = (label: string, text: Localized | null): Row[] => (text === null ? [] : [{ label, text: read(page, text) }]);
  return [
    ...row(messages.expected, expected),
    ...row(messages.observed, observed),
    ...row(messages.packet, verdict.diagnosis?.says ?? null),
    ...row(messages.hint, hint),
  ];
}

function labelled(rows: readonly Row[], { paint, width }: Page): string[] {
  const columns = widest(rows.map(({ label }) => label));
  return rows.flatMap(({ label, text }) => beside(paint.cyan(`  ${pad(label, columns)}  `), text, width));
}
