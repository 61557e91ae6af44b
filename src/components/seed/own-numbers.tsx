import { useDoc } from "@docusaurus/plugin-content-docs/client";
import { createContext, type ReactElement, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import type { OwnValue } from "../../../checker/src/exercise/variable.ts";
import { renumber } from "../../../checker/src/seed/renumber.ts";
import { SeedNote } from "./seed-note.tsx";
import { useForgetSeed, useSeed, useSeedOfAddress } from "./use-seed.ts";

type Renumber = (text: string) => string;

const Numbers = createContext<Renumber>((text) => text);

/** Puts the reader's own numbers into a lesson's text; without a seed it leaves every text as it is. */
export function useRenumber(): Renumber {
  return useContext(Numbers);
}

/** A page of Markdown in which what the exercise's seed changes is the reader's own. It loads the exercise only where there is a seed. */
export function OwnNumbers({ children }: { children: ReactNode }): ReactElement {
  useSeedOfAddress();
  const seed = useSeed();
  const forget = useForgetSeed();
  const slug = /\/lessons\/(\d\d-[a-z0-9-]+)\.mdx$/.exec(useDoc().metadata.source)?.[1];
  const loading = useOwnValues(slug, seed);
  const own = useMemo((): Renumber => (loading.status === "loaded" ? (text) => renumber(text, loading.values) : (text) => text), [loading]);
  return (
    <Numbers value={own}>
      {seed !== null && loading.status !== "pending" && <SeedNote seed={seed} isShown={loading.status === "loaded"} onForget={forget} />}
      {children}
    </Numbers>
  );
}

type Loaded = { status: "loaded"; values: OwnValue[] } | { status: "failed" };
type Loading = Loaded | { status: "pending" };

const pending: Loading = { status: "pending" };

/** What a seed changes of a lesson. Pending, too, where there is no lesson or no seed. */
function useOwnValues(slug: string | undefined, seed: string | null): Loading {
  const [last, setLast] = useState<{ of: string; loaded: Loaded } | null>(null);
  const wanted = JSON.stringify([slug, seed]);
  useEffect(() => {
    let current = true;
    const load = async (lesson: string, own: string): Promise<void> => {
      const loaded = await loadOwn(lesson, own);
      if (current) setLast({ of: JSON.stringify([lesson, own]), loaded });
    };
    if (slug !== undefined && seed !== null) void load(slug, seed);
    return () => {
      current = false;
    };
  }, [slug, seed]);
  return last?.of === wanted ? last.loaded : pending;
}

async function loadOwn(lesson: string, seed: string): Promise<Loaded> {
  try {
    const { loadOwnValues } = await import("./load-own-values.ts");
    return { status: "loaded", values: await loadOwnValues(lesson, seed) };
  } catch {
    return { status: "failed" };
  }
}
