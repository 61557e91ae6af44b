import type { OwnValue } from "../../../checker/src/exercise/variable.ts";
import { ownValues } from "../../../checker/src/seed/own-values.ts";
import { loadExercise } from "../lab/exercise-data.ts";

/** What a seed changes of an exercise. */
export async function loadOwnValues(slug: string, seed: string): Promise<OwnValue[]> {
  return ownValues((await loadExercise(slug)).exercise, seed);
}
