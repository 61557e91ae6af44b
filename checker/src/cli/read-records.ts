import { readFile } from "node:fs/promises";
import * as z from "zod";
import { type Records, recordsSchema } from "../authoring/mutation/records.ts";
import { CliError } from "./cli-error.ts";

/** Reads an exercise's `mutants.json`; where there is none, nothing is recorded. @throws CliError where it is something else */
export async function readRecords(file: string): Promise<Records> {
  const text = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "[]";
    throw error;
  });
  const parsed = z.string().transform(parseJson).pipe(recordsSchema).safeParse(text);
  if (!parsed.success) throw invalid(file, z.prettifyError(parsed.error));
  return parsed.data;
}

function parseJson(text: string, context: z.RefinementCtx): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    context.addIssue({ code: "custom", message: String(error) });
    return z.NEVER;
  }
}

function invalid(file: string, detail: string): CliError {
  return new CliError(
    "exercise-invalid",
    { en: `${file} is not a list of recorded mutants:\n${detail}`, "zh-Hans": `${file} 不是有效的变异体登记表：\n${detail}` },
    { en: "Correct the file.", "zh-Hans": "请修正这个文件。" },
  );
}
