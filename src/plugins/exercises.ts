import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Plugin } from "@docusaurus/types";
import * as z from "zod";
import { type Exercise, exerciseSchema } from "../../checker/src/exercise/exercise.ts";

/** An exercise as a lab in a page needs it. */
export type ExerciseData = {
  exercise: Exercise;
  /** The scripts to begin with, by host. */
  starters: Record<string, string>;
  solutions: Record<string, string>;
};

const indexSchema = z.array(z.object({ slug: z.string() }));

/** Gives the pages the exercises as the command has them (`npm run build -w lab-check`), each to be loaded when a lab needs it. */
export default function exercises({ siteDir }: { siteDir: string }): Plugin<ExerciseData[]> {
  const built = join(siteDir, "checker", "dist", "exercises");
  return {
    name: "podwire-exercises",
    getPathsToWatch: () => [join(built, "**", "*")],
    async loadContent() {
      const rows = indexSchema.parse(await readJson(join(built, "index.json")));
      return Promise.all(rows.map(({ slug }) => readExercise(join(built, slug))));
    },
    async contentLoaded({ content, actions }) {
      for (const data of content) await actions.createData(`${data.exercise.slug}.json`, JSON.stringify(data));
    },
  };
}

async function readExercise(folder: string): Promise<ExerciseData> {
  return {
    exercise: exerciseSchema.parse(await readJson(join(folder, "manifest.json"))),
    starters: await readScripts(join(folder, "start")),
    solutions: await readScripts(join(folder, "solution")),
  };
}

/** Every `<host>.sh` of a folder, by host. */
async function readScripts(folder: string): Promise<Record<string, string>> {
  const files = (await readdir(folder)).filter((name) => name.endsWith(".sh")).sort();
  return Object.fromEntries(
    await Promise.all(files.map(async (name) => [name.slice(0, -".sh".length), await readFile(join(folder, name), "utf8")])),
  );
}

async function readJson(file: string): Promise<unknown> {
  return JSON.parse(await readFile(file, "utf8"));
}
