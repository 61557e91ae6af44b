import { useHistory, useLocation } from "@docusaurus/router";
import { useEffect } from "react";
import { readSeed } from "../../../checker/src/seed/read-seed.ts";
import { useKept } from "../store/browser-store.ts";

const key = "podwire.seed";

/** Whose numbers the reader's pages have: kept in this browser. null: the source's; so it is in the page as it was built. */
export function useSeed(): string | null {
  const [kept] = useKept(key);
  return kept === null ? null : readSeed(kept);
}

/** Forgets the seed, in the address as well: that would bring it back. */
export function useForgetSeed(): () => void {
  const [, keep] = useKept(key);
  const history = useHistory();
  const { pathname, search, hash } = useLocation();
  return () => {
    const query = new URLSearchParams(search);
    query.delete("seed");
    history.replace({ pathname, search: query.toString(), hash });
    keep(null);
  };
}

/** Keeps the seed that an address brings: `?seed=anna`; `?seed=` forgets it. What is no seed changes nothing. */
export function useSeedOfAddress(): void {
  const { search } = useLocation();
  const [, keep] = useKept(key);
  const given = new URLSearchParams(search).get("seed");
  useEffect(() => {
    if (given === null) return;
    const seed = readSeed(given);
    if (seed !== null || given === "") keep(seed);
  }, [given, keep]);
}
