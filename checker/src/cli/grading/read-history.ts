import type { HistoryRow } from "../../classroom/attempt-history.ts";
import type { Localized } from "../../exercise/localized.ts";
import { type ExerciseRow, isCalled } from "../catalogue.ts";
import type { CliError } from "../cli-error.ts";
import { type CsvRecord, readCsv, unreadable } from "./read-csv.ts";

const columnNames = ["learner", "exercise", "attempts"] as const;
type ColumnName = (typeof columnNames)[number];

/** A record's cells by their columns; undefined: the file has no such column. */
type Cells = { line: number } & Record<ColumnName, string | undefined>;

/**
 * Reads a file that tells how often learners handed in exercises: CSV with a column `learner` and, where there are such, `exercise`
 * (without it a row is about every exercise) and `attempts` (without it each row is one attempt). Other columns are passed over.
 * @throws CliError `history-unreadable` where any of it cannot be understood
 */
export async function readHistory(file: string, all: readonly ExerciseRow[]): Promise<HistoryRow[]> {
  const [heads, ...records] = await readCsv(file);
  const cellsOf = cellReader(file, heads?.cells ?? []);
  return records.map((record) => historyRow(file, cellsOf(record), all));
}

function cellReader(file: string, heads: readonly string[]): (record: CsvRecord) => Cells {
  const names = heads.map((head) => head.toLowerCase());
  const twice = columnNames.find((name) => names.indexOf(name) !== names.lastIndexOf(name));
  if (twice !== undefined) throw twoColumns(file, twice);
  if (!names.includes("learner")) throw noLearners(file, heads);
  return ({ line, cells }) => {
    const cell = (name: ColumnName): string | undefined => cells[names.indexOf(name)];
    return { line, learner: cell("learner"), exercise: cell("exercise"), attempts: cell("attempts") };
  };
}

function historyRow(file: string, { line, learner, exercise, attempts }: Cells, all: readonly ExerciseRow[]): HistoryRow {
  const where = lineOf(file, line);
  if (!learner) throw nobody(where);
  return { line, learner, slug: exercise ? slugOf(where, exercise, all) : null, attempts: countOf(where, attempts) };
}

function slugOf(where: string, name: string, all: readonly ExerciseRow[]): string {
  const row = all.find(({ slug }) => isCalled(slug, name));
  if (row === undefined) throw noExercise(where, name, all);
  return row.slug;
}

function countOf(where: string, text: string | undefined): number {
  if (text === undefined) return 1;
  if (!/^\d{1,6}$/.test(text)) throw noCount(where, text);
  return Number(text);
}

/** A line of the file, as it is said in front of what is wrong with it. */
export function lineOf(file: string, line: number): string {
  return `${file}:${line}`;
}

function noLearners(file: string, heads: readonly string[]): CliError {
  const named = heads.join(", ");
  return unreadable(
    file,
    heads.length === 0
      ? { en: "There is nothing in it.", "zh-Hans": "它是空的。" }
      : { en: `There is no column called learner, only: ${named}.`, "zh-Hans": `没有名为 learner 的列，只有：${named}。` },
    nameColumns,
  );
}

function twoColumns(file: string, name: ColumnName): CliError {
  return unreadable(
    file,
    { en: `There are two columns called ${name}.`, "zh-Hans": `有两列都叫 ${name}。` },
    { en: "Leave only the one that counts.", "zh-Hans": "请只保留算数的那一列。" },
  );
}

function nobody(where: string): CliError {
  return unreadable(
    where,
    { en: "It does not say who it was.", "zh-Hans": "没有写明是哪名学员。" },
    { en: "Write who it was in the column learner, or delete the line.", "zh-Hans": "请在 learner 列写明是谁，或者删掉这一行。" },
  );
}

function noExercise(where: string, name: string, all: readonly ExerciseRow[]): CliError {
  const existing = all.map(({ slug }) => slug).join(", ");
  return unreadable(
    where,
    { en: `There is no exercise called "${name}".`, "zh-Hans": `没有名为 “${name}” 的练习。` },
    {
      en: `These exist: ${existing}. An empty cell counts for every exercise.`,
      "zh-Hans": `现有：${existing}。单元格留空，则每个练习都计入。`,
    },
  );
}

function noCount(where: string, text: string): CliError {
  return unreadable(
    where,
    { en: `"${text}" is no number of attempts.`, "zh-Hans": `“${text}” 不是提交次数。` },
    {
      en: "Write a whole number from 0 in the column attempts. Where each row is one attempt, delete the column.",
      "zh-Hans": "请在 attempts 列写不小于 0 的整数。如果每行就是一次提交，请删掉这一列。",
    },
  );
}

const nameColumns: Localized = {
  en: "Its first line must name the columns, between commas: learner and, if you like, exercise and attempts.",
  "zh-Hans": "第一行必须是列名，用逗号分隔：learner，以及可选的 exercise 和 attempts。",
};
