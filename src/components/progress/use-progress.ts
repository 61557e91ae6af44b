import { useMemo, useSyncExternalStore } from "react";
import { browserStore, listen } from "../store/browser-store.ts";
import type { Store } from "../store/store.ts";
import { type Lesson, useLessons } from "./lessons.ts";
import { keyPrefixes, type Progress, readProgress } from "./progress.ts";

const nothing: Store = { get: () => null, set: () => undefined };

/** The lessons, and the reader's progress in them as it changes, in other tabs too. In the page as it was built there is none. */
export function useProgress(): { lessons: Lesson[]; progress: Progress } {
  const lessons = useLessons();
  // As text, because React compares what it gets with what it had.
  const kept = useSyncExternalStore(
    listenToProgress,
    () => JSON.stringify(readProgress(browserStore, lessons)),
    () => JSON.stringify(readProgress(nothing, lessons)),
  );
  const progress = useMemo((): Progress => JSON.parse(kept), [kept]);
  return { lessons, progress };
}

/** Not to scripts, which change with every key. */
function listenToProgress(onChange: () => void): () => void {
  const stops = keyPrefixes.map((prefix) => listen(prefix, onChange));
  return () => {
    for (const stop of stops) stop();
  };
}
