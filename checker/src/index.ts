/** What an `exercise.ts` imports: the type of its manifest. */
export type { ExerciseManifest } from "./exercise/exercise.ts";
