import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { openCheckout } from "../checker/src/cli/checkout.ts";
import { readLesson } from "../checker/src/cli/read-lesson.ts";
import { recordScene, type Scene } from "../checker/src/lab/record-scene.ts";
import { createVmMachine } from "../checker/src/machine/vm/vm.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const folder = join(root, "docs/lessons/recordings");
const machine = createVmMachine();
const slugs = (await readdir(folder)).filter((file) => file.endsWith(".ts")).map((file) => basename(file, ".ts"));

// Its shortest scene stands for a lesson, and every other lesson for them all (`npm run test:full`: each for itself).
it.each(slugs.filter((_, index) => process.env.PODWIRE_FULL || index % 2 === 0))("records of %s what is committed", async (slug) => {
  const { scenes } = await readLesson(join(folder, `${slug}.ts`), await openCheckout(join(root, "exercises")));
  const shortest = scenes.reduce((one, other) => (other.steps.length < one.steps.length ? other : one));
  expect(JSON.parse(await readFile(join(folder, `${slug}.json`), "utf8"))).toMatchObject(await play(shortest));
});

async function play(scene: Scene) {
  const opening = await machine.open(scene.exercise.needs);
  if (opening.status === "unavailable") throw new Error(opening.reason.en);
  await using lab = opening.lab;
  return await recordScene(lab, scene);
}
