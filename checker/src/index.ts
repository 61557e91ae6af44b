/** What an `exercise.ts` imports: the type of its manifest; and what a lesson's recordings do: that of its scenes. */
export type { ExerciseManifest } from "./exercise/exercise.ts";
export type { LessonScenes } from "./recording/scenes.ts";
