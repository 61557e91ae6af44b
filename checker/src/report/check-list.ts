import type { CheckVerdict } from "../verdict/verdict.ts";
import { type Page, read } from "./page.ts";
import { beside, pad, widest, wrap } from "./wrap.ts";

/** The ids of the checks that each check needs. */
export type Needs = ReadonlyMap<string, readonly string[]>;

type Row = { status: CheckVerdict["status"]; number: string; state: string; points: string; title: string };

const marks = { passed: "✓", failed: "✗", skipped: "-", errored: "!" } as const;
const colours = { passed: "green", failed: "red", skipped: "dim", errored: "yellow" } as const;

/** Every check with its number, status, points and title. */
export function checkLines(checks: readonly CheckVerdict[], needs: Needs, page: Page): string[] {
  const { messages, paint, width } = page;
  const rows = checks.map((check) => rowOf(check, checks, needs, page));
  const blocked = checks.some((check) => obstacleOf(check, checks, needs) !== undefined);
  const legend = blocked ? wrap(messages.blockedMeans, width - 2).map((line) => paint.dim(`  ${line}`)) : [];
  return rows.length === 0 ? [] : [paint.bold(messages.checks), ...rowLines(rows, page), ...legend];
}

/** A check's place in the list, as the report counts. */
export function numberOf(check: CheckVerdict, checks: readonly CheckVerdict[]): number {
  return checks.indexOf(check) + 1;
}

function rowLines(rows: readonly Row[], { paint, width }: Page): string[] {
  const numberColumns = widest(rows.map(({ number }) => number));
  const stateColumns = widest(rows.map(({ state }) => state));
  const pointColumns = widest(rows.map(({ points }) => points));
  return rows.flatMap(({ status, number, state, points, title }) => {
    const label = `  ${number.padStart(numberColumns)} ${paint[colours[status]](pad(state, stateColumns))}  ${points.padStart(pointColumns)}  `;
    return beside(label, title, width);
  });
}

function rowOf(check: CheckVerdict, checks: readonly CheckVerdict[], needs: Needs, page: Page): Row {
  const { status } = check;
  const obstacle = obstacleOf(check, checks, needs);
  const word = obstacle === undefined ? page.messages.status[status] : page.messages.blockedBy(numberOf(obstacle, checks));
  return {
    status,
    number: String(numberOf(check, checks)),
    state: `${marks[status]} ${word}`,
    points: pointsOf(check),
    title: read(page, check.title),
  };
}

/** What could not be checked has earned nothing and lost nothing yet. */
function pointsOf({ status, points }: CheckVerdict): string {
  if (points === 0) return "-";
  if (status === "errored") return `?/${points}`;
  return `${status === "passed" ? points : 0}/${points}`;
}

/** The check that made this one be skipped: where a chain of skipped ones begins. */
function obstacleOf(
  check: CheckVerdict,
  checks: readonly CheckVerdict[],
  needs: Needs,
  seen: ReadonlySet<string> = new Set(),
): CheckVerdict | undefined {
  if (check.status !== "skipped") return undefined;
  const needed = needs.get(check.id) ?? [];
  const obstacle = checks.find(({ id, status }) => needed.includes(id) && status !== "passed" && !seen.has(id));
  return obstacle && (obstacleOf(obstacle, checks, needs, new Set([...seen, check.id])) ?? obstacle);
}
