import { type AmbiguousRow, type AttemptHistory, type HistoryRow, historyOf } from "../../classroom/attempt-history.ts";
import type { AttemptPolicy } from "../../classroom/attempts.ts";
import type { Learner } from "../../classroom/gradebook.ts";
import type { ExerciseRow } from "../catalogue.ts";
import { CliError } from "../cli-error.ts";
import { unreadable } from "./read-csv.ts";
import { lineOf, readHistory } from "./read-history.ts";

/** `--history` and `--max-attempts`, where they were said. */
export type AttemptOptions = { history?: string; maxAttempts?: number };

/** How often an exercise may be handed in, and what a file tells of how often each was. */
export type AttemptRecord = { most: number; file: string; rows: readonly HistoryRow[] };

/** The same, of a class whose learners are known. */
export type ClassAttempts = { policy: AttemptPolicy; history: AttemptHistory };

/**
 * What the options say of attempts; null: nothing.
 * @throws CliError where one option lacks the other, or the history cannot be read
 */
export async function readAttempts({ history, maxAttempts }: AttemptOptions, all: readonly ExerciseRow[]): Promise<AttemptRecord | null> {
  if (history === undefined && maxAttempts === undefined) return null;
  if (history === undefined) throw noHistory();
  if (maxAttempts === undefined) throw noMost();
  return { most: maxAttempts, file: history, rows: await readHistory(history, all) };
}

/** Whose attempts they are. @throws CliError where a row may mean more than one learner */
export function attemptsOfClass({ most, file, rows }: AttemptRecord, learners: readonly Learner[]): ClassAttempts {
  const history = historyOf(rows, learners);
  const [ambiguous] = history.ambiguous;
  if (ambiguous !== undefined) throw several(file, ambiguous);
  return { policy: { most, strangers: history.strangers }, history };
}

function noHistory(): CliError {
  return new CliError(
    "bad-usage",
    { en: "--max-attempts needs to know how many attempts there were.", "zh-Hans": "使用 --max-attempts 时必须说明各人提交了几次。" },
    {
      en: "Add --history with a CSV file that has the columns learner, exercise and attempts, such as --history attempts.csv.",
      "zh-Hans": "请加上 --history，给出含有 learner、exercise、attempts 列的 CSV 文件，例如 --history attempts.csv。",
    },
  );
}

function noMost(): CliError {
  return new CliError(
    "bad-usage",
    { en: "--history needs to know how many attempts are allowed.", "zh-Hans": "使用 --history 时必须说明最多允许提交几次。" },
    { en: "Add --max-attempts, such as --max-attempts 3.", "zh-Hans": "请加上 --max-attempts，例如 --max-attempts 3。" },
  );
}

function several(file: string, { row: { line, learner }, ids }: AmbiguousRow): CliError {
  return unreadable(
    lineOf(file, line),
    {
      en: `"${learner}" may be any of ${ids.length} learners: ${ids.join(", ")}.`,
      "zh-Hans": `“${learner}” 可能是 ${ids.length} 名学员中的任何一名：${ids.join("、")}。`,
    },
    {
      en: "Write which of these it was, or the learner's number in Moodle or Canvas.",
      "zh-Hans": "请写明是其中的哪一个，或者改用学员在 Moodle 或 Canvas 里的编号。",
    },
  );
}
