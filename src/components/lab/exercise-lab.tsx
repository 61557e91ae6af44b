import { type ReactElement, use } from "react";
import type { ExerciseData } from "../../plugins/exercises.ts";
import { loadExercise } from "./exercise-data.ts";
import Workbench from "./workbench.tsx";

const loaded = new Map<string, Promise<ExerciseData>>();

/** Loads an exercise, once, and shows its lab. */
export default function ExerciseLab({ slug }: { slug: string }): ReactElement {
  const data = loaded.get(slug) ?? loadExercise(slug);
  loaded.set(slug, data);
  return <Workbench {...use(data)} />;
}
