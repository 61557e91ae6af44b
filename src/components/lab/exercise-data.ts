import * as z from "zod";
import { exerciseSchema } from "../../../checker/src/exercise/exercise.ts";
import { renumber } from "../../../checker/src/seed/renumber.ts";
import { seeded } from "../../../checker/src/seed/seeded.ts";
import type { ExerciseData } from "../../plugins/exercises.ts";

const scripts = z.record(z.string(), z.string());
const dataSchema = z.object({ exercise: exerciseSchema, starters: scripts, solutions: scripts });

/** Loads an exercise by its slug: each is a file of its own. @throws where there is none of that name */
export async function loadExercise(slug: string): Promise<ExerciseData> {
  const loaded: { default: unknown } = await import(`@generated/podwire-exercises/default/${slug}.json`);
  return dataSchema.parse(loaded.default);
}

/** An exercise with a seed's numbers in all of it. */
export function seededData({ exercise, starters, solutions }: ExerciseData, seed: string): ExerciseData {
  const own = seeded(exercise, seed);
  const texts = (byHost: Record<string, string>): Record<string, string> =>
    Object.fromEntries(Object.entries(byHost).map(([host, text]) => [host, renumber(text, own.seeding?.values ?? [])]));
  return { exercise: own, starters: texts(starters), solutions: texts(solutions) };
}
