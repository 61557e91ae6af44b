import type { CompiledManifest } from "../authoring/inspect.ts";
import { readManifest } from "../authoring/manifest.ts";
import type { Exercise } from "../exercise/exercise.ts";
import { CliError } from "./cli-error.ts";
import { importSource } from "./import-source.ts";

/**
 * Bundles an `exercise.ts` and validates what it exports. Needs esbuild, so it works in a checkout alone.
 * @throws CliError `exercise-invalid` with everything that is wrong
 */
export async function compileExercise(source: string): Promise<Exercise> {
  const compiled = await compileManifest(source);
  if (compiled.status === "broken") throw invalid(source, compiled.reason);
  const read = readManifest(compiled.value);
  if (read.status === "valid") return read.exercise;
  throw invalid(source, read.findings.map(({ where, problem, next }) => `${where}: ${problem} ${next}`).join("\n"));
}

/** Bundles an `exercise.ts` and takes what it exports, whatever it is. */
export async function compileManifest(source: string): Promise<CompiledManifest> {
  try {
    return { status: "compiled", value: await importSource(source) };
  } catch (error) {
    return { status: "broken", reason: error instanceof Error ? error.message : String(error) };
  }
}

function invalid(source: string, detail: string): CliError {
  return new CliError(
    "exercise-invalid",
    { en: `${source} is not a valid exercise:\n${detail}`, "zh-Hans": `${source} 不是有效的练习：\n${detail}` },
    { en: "Correct the manifest.", "zh-Hans": "请修正这个清单文件。" },
  );
}
