import * as z from "zod";
import { hintKeysOf } from "../checks/index.ts";
import type { Check } from "../exercise/check.ts";
import { type Exercise, exerciseSchema } from "../exercise/exercise.ts";
import { CliError } from "./cli-error.ts";
import { importSource } from "./import-source.ts";

/** Bundles an `exercise.ts` and validates what it exports. Needs esbuild, so it works in a checkout alone. */
export async function compileExercise(source: string): Promise<Exercise> {
  const exported = await importSource(source).catch((cause: unknown) => {
    throw invalid(source, cause instanceof Error ? cause.message : String(cause), cause);
  });
  const parsed = exerciseSchema.safeParse(exported);
  if (!parsed.success) throw invalid(source, z.prettifyError(parsed.error), parsed.error);
  const unknown = parsed.data.checks.flatMap(unknownHints);
  if (unknown.length > 0) throw invalid(source, unknown.join("\n"), undefined);
  return parsed.data;
}

/** Hints for something that the check never finds would never be shown. */
function unknownHints(check: Check): string[] {
  const known = hintKeysOf(check);
  const strange = Object.keys(check.hints).filter((key) => !known.includes(key));
  return strange.map((key) => `${check.id}: it never finds "${key}", only ${known.join(", ")}.`);
}

function invalid(source: string, detail: string, cause: unknown): CliError {
  return new CliError(
    "exercise-invalid",
    { en: `${source} is not a valid exercise:\n${detail}`, "zh-Hans": `${source} 不是有效的练习：\n${detail}` },
    { en: "Correct the manifest.", "zh-Hans": "请修正这个清单文件。" },
    { cause },
  );
}
