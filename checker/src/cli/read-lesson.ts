import { createHash } from "node:crypto";
import * as z from "zod";
import type { Runnable } from "../authoring/inspect.ts";
import type { Scene } from "../lab/record-scene.ts";
import type { Scripts } from "../lab/run-lab.ts";
import { observationOf } from "../plan/observation.ts";
import { lessonScenesSchema, type SceneDefinition } from "../recording/scenes.ts";
import { type Checkout, inspectExercise } from "./checkout.ts";
import { CliError } from "./cli-error.ts";
import { compileManifest } from "./compile-exercise.ts";

/** What a lesson's recordings are made from. */
export type Lesson = {
  scenes: Scene[];
  /** Another one when the scenes, the scripts that they name, or their hosts are others. */
  madeFrom: string;
};

/** Reads `docs/lessons/recordings/<slug>.ts` and the scripts that it names. @throws CliError `lesson-invalid` */
export async function readLesson(source: string, checkout: Checkout): Promise<Lesson> {
  const compiled = await compileManifest(source);
  if (compiled.status === "broken") throw invalid(source, compiled.reason);
  const parsed = lessonScenesSchema.safeParse(compiled.value);
  if (!parsed.success) throw invalid(source, z.prettifyError(parsed.error));
  const scenes: Scene[] = [];
  for (const definition of parsed.data.scenes) {
    const { runnable } = await inspectExercise(checkout, definition.exercise);
    if (runnable === null) throw invalid(source, `exercises/${definition.exercise} cannot be run.`);
    const scripts = scriptsOf(definition.script, runnable);
    if (scripts === undefined)
      throw invalid(source, `exercises/${definition.exercise} has no such script: ${JSON.stringify(definition.script)}.`);
    scenes.push({ exercise: runnable.exercise, scripts, steps: definition.steps });
  }
  const content = scenes.map(({ exercise: { topology }, scripts, steps }) => ({ topology, scripts, steps }));
  return { scenes, madeFrom: createHash("sha256").update(JSON.stringify(content)).digest("hex").slice(0, 16) };
}

function scriptsOf(script: SceneDefinition["script"], { exercise, entries }: Runnable): Scripts | undefined {
  if (script.kind === "shell") {
    const texts = observationOf(exercise).hosts.map((host) => [host, script.hosts[host] ?? ":"] as const);
    return Object.fromEntries(texts.map(([host, text]) => [host, { text: `${text}\n`, interpreter: ["bash"] }]));
  }
  const name = script.kind === "solution" ? "solution" : `mistakes/${script.name}`;
  return entries.find((entry) => entry.name === name)?.submission.scripts;
}

function invalid(source: string, detail: string): CliError {
  return new CliError(
    "lesson-invalid",
    { en: `${source} cannot be recorded:\n${detail}`, "zh-Hans": `无法录制 ${source}：\n${detail}` },
    { en: "Correct the scenes.", "zh-Hans": "请修正其中的场景。" },
  );
}
