import { createHash } from "node:crypto";
import { join } from "node:path";
import * as z from "zod";
import { compileExercise } from "../cli/compile-exercise.ts";
import { importSource } from "../cli/import-source.ts";
import { readCorpus } from "../corpus/read-corpus.ts";
import type { Exercise } from "../exercise/exercise.ts";
import type { Scripts } from "../lab/run-lab.ts";
import { observationOf } from "../plan/observation.ts";
import { lessonScenesSchema, type SceneDefinition, type Step } from "./scenes.ts";

/** A scene with everything that it needs. */
export type Scene = { exercise: Exercise; scripts: Scripts; steps: Step[] };

/** Reads `docs/lessons/recordings/<slug>.ts` and the scripts that it names. `madeFrom` is another when any of this is. */
export async function readLesson(source: string, exercises: string): Promise<{ scenes: Scene[]; madeFrom: string }> {
  const parsed = lessonScenesSchema.safeParse(await importSource(source));
  if (!parsed.success) throw new Error(`${source}: ${z.prettifyError(parsed.error)}`, { cause: parsed.error });
  const scenes = await Promise.all(parsed.data.scenes.map((scene) => readScene(scene, exercises)));
  const content = scenes.map(({ exercise: { topology }, scripts, steps }) => ({ topology, scripts, steps }));
  return { scenes, madeFrom: createHash("sha256").update(JSON.stringify(content)).digest("hex").slice(0, 16) };
}

async function readScene({ exercise: slug, script, steps }: SceneDefinition, exercises: string): Promise<Scene> {
  const exercise = await compileExercise(join(exercises, slug, "exercise.ts"));
  return { exercise, scripts: await readScripts(script, join(exercises, slug), exercise), steps };
}

async function readScripts(script: SceneDefinition["script"], folder: string, exercise: Exercise): Promise<Scripts> {
  const { hosts } = observationOf(exercise);
  if (script.kind === "shell") {
    return Object.fromEntries(hosts.map((host) => [host, { text: `${script.hosts[host] ?? ":"}\n`, interpreter: ["bash"] }]));
  }
  const name = script.kind === "solution" ? "solution" : `mistakes/${script.name}`;
  const entry = (await readCorpus(folder, hosts)).find((found) => found.name === name);
  if (entry === undefined) throw new Error(`${folder} has no ${name}.`);
  return entry.submission.scripts;
}
