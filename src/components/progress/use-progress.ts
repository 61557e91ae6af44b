import { createStorageSlot } from "@docusaurus/theme-common";
import { useMemo, useSyncExternalStore } from "react";
import { type Lesson, useLessons } from "./lessons.ts";
import { type Progress, readProgress, type Store } from "./progress.ts";

/** What the browser keeps for this site; where it keeps nothing, nothing is. Not while the site is built. */
export const browserStore: Store = {
  get: (key) => createStorageSlot(key).get(),
  set: (key, text) => (text === null ? createStorageSlot(key).del() : createStorageSlot(key).set(text)),
};

const nothing: Store = { get: () => null, set: () => undefined };

/** The lessons, and the reader's progress in them as it changes, in other tabs too. In the page as it was built there is none. */
export function useProgress(): { lessons: Lesson[]; progress: Progress } {
  const lessons = useLessons();
  // As text, because React compares what it gets with what it had.
  const kept = useSyncExternalStore(
    listen,
    () => JSON.stringify(readProgress(browserStore, lessons)),
    () => JSON.stringify(readProgress(nothing, lessons)),
  );
  const progress = useMemo((): Progress => JSON.parse(kept), [kept]);
  return { lessons, progress };
}

/** Docusaurus' slots send this event within a tab as well. */
function listen(onChange: () => void): () => void {
  addEventListener("storage", onChange);
  return () => removeEventListener("storage", onChange);
}
