import * as z from "zod";
import { exerciseSchema } from "../../../checker/src/exercise/exercise.ts";
import type { ExerciseData } from "../../plugins/exercises.ts";

const scripts = z.record(z.string(), z.string());
const dataSchema = z.object({ exercise: exerciseSchema, starters: scripts, solutions: scripts });

/** Loads an exercise by its slug: each is a file of its own. @throws where there is none of that name */
export async function loadExercise(slug: string): Promise<ExerciseData> {
  const loaded: { default: unknown } = await import(`@generated/podwire-exercises/default/${slug}.json`);
  return dataSchema.parse(loaded.default);
}
