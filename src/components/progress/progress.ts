import * as z from "zod/mini";
import type { Store } from "../store/store.ts";
import type { Lesson } from "./lessons.ts";

const lessonProgressSchema = z.object({
  /** When the exercise was first passed. */
  passedAt: z.nullable(z.iso.datetime()),
  /** The number of the option that was chosen, by the question's id. */
  predictions: z.record(z.string(), z.int().check(z.nonnegative())),
});
const progressSchema = z.record(z.string(), lessonProgressSchema);
const fileSchema = z.object({ format: z.literal("podwire-progress"), version: z.literal(1), lessons: progressSchema });

export type LessonProgress = z.infer<typeof lessonProgressSchema>;
/** By the lesson's slug. */
export type Progress = z.infer<typeof progressSchema>;

/** What the names begin with, of all texts that progress is kept in. */
export const keyPrefixes = ["podwire.passed.", "podwire.predict."] as const;
const [passedPrefix, predictionPrefix] = keyPrefixes;

export const passedKey = (slug: string): string => `${passedPrefix}${slug}`;
export const predictionKey = (docId: string, id: string): string => `${predictionPrefix}${docId}.${id}`;

/** A stored prediction; null where there is none, or no sense in it. */
export function readPrediction(stored: string | null): number | null {
  return stored !== null && /^\d{1,3}$/.test(stored) ? Number(stored) : null;
}

/** What is kept of every lesson. What makes no sense counts as not kept. */
export function readProgress(store: Store, lessons: readonly Lesson[]): Progress {
  return Object.fromEntries(lessons.map((lesson) => [lesson.slug, readLesson(store, lesson)]));
}

function readLesson(store: Store, { slug, docId, predictions }: Lesson): LessonProgress {
  const answered = predictions.flatMap((id) => {
    const prediction = readPrediction(store.get(predictionKey(docId, id)));
    return prediction === null ? [] : [[id, prediction]];
  });
  const passedAt = z.iso.datetime().safeParse(store.get(passedKey(slug)));
  return { passedAt: passedAt.success ? passedAt.data : null, predictions: Object.fromEntries(answered) };
}

/** Puts progress in the place of what is kept of these lessons; `{}` forgets it all. */
export function writeProgress(store: Store, lessons: readonly Lesson[], progress: Progress): void {
  for (const { slug, docId, predictions } of lessons) {
    store.set(passedKey(slug), progress[slug]?.passedAt ?? null);
    for (const id of predictions) store.set(predictionKey(docId, id), progress[slug]?.predictions[id]?.toString() ?? null);
  }
}

/** Two progresses as one: of either pass the earlier, and of two predictions the first's. */
export function merge(mine: Progress, other: Progress): Progress {
  const slugs = new Set([...Object.keys(mine), ...Object.keys(other)]);
  return Object.fromEntries([...slugs].map((slug) => [slug, mergeLesson(mine[slug] ?? none, other[slug] ?? none)]));
}

const none: LessonProgress = { passedAt: null, predictions: {} };

function mergeLesson(mine: LessonProgress, other: LessonProgress): LessonProgress {
  const [passedAt = null] = [mine, other].flatMap(({ passedAt: at }) => at ?? []).sort((one, two) => Date.parse(one) - Date.parse(two));
  return { passedAt, predictions: { ...other.predictions, ...mine.predictions } };
}

/** How many lessons are passed, and how many predictions are made. */
export function count(progress: Progress): { passed: number; predictions: number } {
  const lessons = Object.values(progress);
  return {
    passed: lessons.filter(({ passedAt }) => passedAt !== null).length,
    predictions: lessons.reduce((sum, { predictions }) => sum + Object.keys(predictions).length, 0),
  };
}

/** The first pass counts. */
export function recordPass(store: Store, slug: string, at: Date): void {
  if (!z.iso.datetime().safeParse(store.get(passedKey(slug))).success) store.set(passedKey(slug), at.toISOString());
}

/** Progress as a file to take along. */
export function toFile(progress: Progress): string {
  return `${JSON.stringify({ format: "podwire-progress", version: 1, lessons: progress }, null, 2)}\n`;
}

/** @returns null where the text is no such file */
export function fromFile(text: string): Progress | null {
  try {
    return fileSchema.parse(JSON.parse(text)).lessons;
  } catch {
    return null;
  }
}
