import { createStorageSlot } from "@docusaurus/theme-common";
import { useMemo, useState } from "react";

export type Scripts = {
  /** By host. */
  texts: Record<string, string>;
  change(host: string, text: string): void;
  /** Back to the starters. */
  reset(): void;
};

/** The learner's scripts, kept in this browser as they are typed; where nothing is kept, the starters. */
export function useScripts(slug: string, starters: Record<string, string>): Scripts {
  const slots = useMemo(
    () => Object.fromEntries(Object.keys(starters).map((host) => [host, createStorageSlot(`podwire.lab.${slug}.${host}`)])),
    [slug, starters],
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
