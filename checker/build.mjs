// Bundles the command into dist/, and the exercises' manifests, starters and solutions with it.
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = fileURLToPath(new URL(".", import.meta.url));
const exercises = `${here}../exercises`;
const dist = `${here}dist`;

await rm(dist, { recursive: true, force: true });
await build({
  entryPoints: { cli: `${here}src/cli/main.ts`, "compile-exercise": `${here}src/cli/compile-exercise.ts` },
  outdir: dist,
  bundle: true,
  splitting: true,
  minifySyntax: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  loader: { ".sh": "text" },
  // v86 finds its .wasm beside itself; esbuild is only there in a checkout.
  external: ["v86", "esbuild"],
  banner: { js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);' },
});

const { compileExercise } = await import(`${dist}/compile-exercise.js`);
const index = [];
for (const slug of JSON.parse(await readFile(`${exercises}/order.json`, "utf8"))) {
  const exercise = await compileExercise(`${exercises}/${slug}/exercise.ts`);
  if (exercise.slug !== slug) throw new Error(`exercises/${slug}/exercise.ts calls itself ${exercise.slug}`);
  const target = `${dist}/exercises/${slug}`;
  await mkdir(target, { recursive: true });
  await writeFile(`${target}/manifest.json`, JSON.stringify(exercise));
  for (const folder of ["start", "solution"]) await cp(`${exercises}/${slug}/${folder}`, `${target}/${folder}`, { recursive: true });
  const hosts = exercise.topology.hosts.filter((host) => host.role === "learner").map((host) => host.name);
  index.push({ id: `exercise-${slug.slice(0, 2)}`, slug, title: exercise.title, hosts });
}
await writeFile(`${dist}/exercises/index.json`, JSON.stringify(index));
