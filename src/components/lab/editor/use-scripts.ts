import { createStorageSlot } from "@docusaurus/theme-common";
import { useMemo, useState } from "react";
import type { Exercise } from "../../../../checker/src/exercise/exercise.ts";

export type Scripts = {
  /** By host. */
  texts: Record<string, string>;
  change(host: string, text: string): void;
  /** Back to the starters. */
  reset(): void;
};

/**
 * The learner's scripts, kept in this browser as they are typed, those of each seed by themselves; where nothing is kept, the starters.
 */
export function useScripts({ slug, seeding }: Exercise, starters: Record<string, string>): Scripts {
  const place = seeding === undefined ? `podwire.lab.${slug}` : `podwire.lab.${slug}@${seeding.seed}`;
  const slots = useMemo(
    () => Object.fromEntries(Object.keys(starters).map((host) => [host, createStorageSlot(`${place}.${host}`)])),
    [place, starters],
  );
  const [texts, setTexts] = useState(() =>
    Object.fromEntries(Object.entries(starters).map(([host, starter]) => [host, slots[host]?.get() ?? starter])),
  );
  return {
    texts,
    change: (host, text) => {
      slots[host]?.set(text);
      setTexts((before) => ({ ...before, [host]: text }));
    },
    reset: () => {
      for (const slot of Object.values(slots)) slot.del();
      setTexts(starters);
    },
  };
}
