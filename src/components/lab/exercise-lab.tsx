import { type ReactElement, use } from "react";
import type { ExerciseData } from "../../plugins/exercises.ts";
import { useSeed } from "../seed/use-seed.ts";
import { loadExercise, seededData } from "./exercise-data.ts";
import Workbench from "./workbench.tsx";

const loaded = new Map<string, Promise<ExerciseData>>();

/** Loads an exercise, once, and shows its lab. With another seed it is another lab. */
export default function ExerciseLab({ slug }: { slug: string }): ReactElement {
  const seed = useSeed();
  const key = JSON.stringify([slug, seed]);
  const data = loaded.get(key) ?? loadWithNumbers(slug, seed);
  loaded.set(key, data);
  return <Workbench key={key} {...use(data)} />;
}

async function loadWithNumbers(slug: string, seed: string | null): Promise<ExerciseData> {
  const data = await loadExercise(slug);
  return seed === null ? data : seededData(data, seed);
}
