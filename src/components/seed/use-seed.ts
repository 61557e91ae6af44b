import { useLocation } from "@docusaurus/router";
import { useStorageSlot } from "@docusaurus/theme-common";
import { useEffect } from "react";
import { readSeed } from "../../../checker/src/seed/read-seed.ts";

/** Whose numbers the reader's pages have: kept in this browser. null: the source's; so it is in the page as it was built. */
export function useSeed(): { seed: string | null; forget(): void } {
  const [kept, slot] = useStorageSlot("podwire.seed");
  return { seed: kept === null ? null : readSeed(kept), forget: slot.del };
}

/** Keeps the seed that an address brings: `?seed=anna`; `?seed=` forgets it. */
export function useSeedOfAddress(): void {
  const { search } = useLocation();
  const [, slot] = useStorageSlot("podwire.seed");
  const given = new URLSearchParams(search).get("seed");
  useEffect(() => {
    if (given === null) return;
    const seed = readSeed(given);
    if (seed === null) slot.del();
    else slot.set(seed);
  }, [given, slot]);
}
