import { useCallback, useMemo, useSyncExternalStore } from "react";
import type { Exercise } from "../../../../checker/src/exercise/exercise.ts";
import { browserStore, listen } from "../../store/browser-store.ts";
import { type KeptScripts, keptScripts } from "./kept-scripts.ts";

export type Scripts = {
  /** By host. */
  texts: Record<string, string>;
  kept: KeptScripts;
};

/** The learner's scripts, kept in this browser as they are typed, here or in another tab. */
export function useScripts(exercise: Exercise, starters: Record<string, string>): Scripts {
  const kept = useMemo(() => keptScripts(browserStore, exercise, starters), [exercise, starters]);
  // As text, because React compares what it gets with what it had.
  const snapshot = useSyncExternalStore(
    useCallback((onChange) => listen(kept.prefix, onChange), [kept]),
    () => JSON.stringify(kept.read()),
  );
  const texts = useMemo((): Record<string, string> => JSON.parse(snapshot), [snapshot]);
  return { texts, kept };
}
