import { type Exercise, exerciseSchema } from "../exercise/exercise.ts";
import { ownValues } from "./own-values.ts";
import { renumberAll } from "./renumber.ts";

/**
 * An exercise with a learner's own numbers and names: whoever has the same seed has the same ones. The exercise's scripts get them by
 * {@link ../seed/renumber.ts renumber} with its `seeding.values`.
 * @param exercise with the source's numbers
 */
export function seeded(exercise: Exercise, seed: string): Exercise {
  const values = ownValues(exercise, seed);
  return { ...exerciseSchema.parse(renumberAll(exercise, values)), seeding: { seed, values } };
}
