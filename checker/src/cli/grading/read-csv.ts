import { readFile } from "node:fs/promises";
import { CsvError, parse } from "csv-parse/sync";
import * as z from "zod";
import type { Localized } from "../../exercise/localized.ts";
import { unreadable as unreadableFile } from "../../intake/intake-error.ts";
import { CliError } from "../cli-error.ts";

/** A record of a CSV file. `line`: the one that it ends on. */
export type CsvRecord = { line: number; cells: string[] };

// The parser's types do not tell what `info` makes of its result.
const parsedSchema = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.int() }) }));

/**
 * Reads a CSV file (RFC 4180) in UTF-8, the heads as its first record. All have as many cells, without spaces around them; empty lines
 * are left out.
 * @throws CliError `history-unreadable` where it is something else, or cannot be read
 */
export async function readCsv(file: string): Promise<CsvRecord[]> {
  const text = textOf(file, await bytesOf(file));
  try {
    const parsed = parse(text, { info: true, trim: true, skip_empty_lines: true, skip_records_with_empty_values: true });
    return parsedSchema.parse(parsed).map(({ record, info }) => ({ line: info.lines, cells: record }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const reason = { en: `It is not valid CSV (${error.message}).`, "zh-Hans": `它不是有效的 CSV（${error.message}）。` };
    throw unreadable(file, reason, saveAsCsv, error);
  }
}

/** What makes a file of attempts unreadable. */
export function unreadable(where: string, reason: Localized, next: Localized, cause?: unknown): CliError {
  const text = { en: `${where}: ${reason.en}`, "zh-Hans": `${where}：${reason["zh-Hans"]}` };
  return new CliError("history-unreadable", text, next, { cause });
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    throw unreadable(file, unreadableFile(error).text, giveFile, error);
  }
}

function textOf(file: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    throw unreadable(file, { en: "It is not in UTF-8.", "zh-Hans": "它的编码不是 UTF-8。" }, saveAsCsv, error);
  }
}

const giveFile: Localized = {
  en: "Give the CSV file of attempts after --history.",
  "zh-Hans": "请在 --history 之后给出记录提交次数的 CSV 文件。",
};
const saveAsCsv: Localized = {
  en: "Save it as CSV in UTF-8, with commas between the cells and as many cells in each row as in the first (Excel calls it “CSV UTF-8”).",
  "zh-Hans": "请把它另存为 UTF-8 编码的 CSV（Excel 里叫“CSV UTF-8”），单元格之间用逗号分隔，每行的单元格数都与第一行相同。",
};
