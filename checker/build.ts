// Bundles the command into dist/, and the exercises' manifests, starters and solutions with it.
import { cp, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import * as z from "zod";
import type { ExerciseRow } from "./src/cli/catalogue.ts";
import { compileExercise } from "./src/cli/compile-exercise.ts";
import { exerciseId } from "./src/exercise/exercise.ts";
import { observationOf } from "./src/plan/observation.ts";

const here = fileURLToPath(new URL(".", import.meta.url));
const exercises = `${here}../exercises`;
const dist = `${here}dist`;
/** Takes the place of dist/ when it is whole: a command that is running loads parts of itself from there at any time. */
const unfinished = `${here}dist.unfinished`;

await rm(unfinished, { recursive: true, force: true });
await build({
  entryPoints: { cli: `${here}src/cli/main.ts`, "grading-worker": `${here}src/cli/grading/worker.ts` },
  outdir: unfinished,
  bundle: true,
  splitting: true,
  minify: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  loader: { ".sh": "text" },
  // v86 finds its .wasm beside itself; esbuild is only there in a checkout.
  external: ["v86", "esbuild"],
  banner: { js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);' },
});

const index: ExerciseRow[] = [];
for (const slug of z.array(z.string()).parse(JSON.parse(await readFile(`${exercises}/order.json`, "utf8")))) {
  const exercise = await compileExercise(`${exercises}/${slug}/exercise.ts`);
  if (exercise.slug !== slug) throw new Error(`exercises/${slug}/exercise.ts calls itself ${exercise.slug}`);
  const target = `${unfinished}/exercises/${slug}`;
  await mkdir(target, { recursive: true });
  await writeFile(`${target}/manifest.json`, JSON.stringify(exercise));
  for (const folder of ["start", "solution"]) await cp(`${exercises}/${slug}/${folder}`, `${target}/${folder}`, { recursive: true });
  index.push({ id: exerciseId(exercise), slug, title: exercise.title, hosts: observationOf(exercise).hosts });
}
await writeFile(`${unfinished}/exercises/index.json`, JSON.stringify(index));

const earlier = `${here}dist.earlier`;
await rm(earlier, { recursive: true, force: true });
// There is none the first time. Were it for another reason, the next step would fail.
await rename(dist, earlier).catch(() => undefined);
await rename(unfinished, dist);
await rm(earlier, { recursive: true, force: true });
