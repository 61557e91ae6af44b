import { useDoc } from "@docusaurus/plugin-content-docs/client";
import { createContext, type ReactElement, type ReactNode, useContext, useEffect, useMemo, useState } from "react";
import type { OwnValue } from "../../../checker/src/exercise/variable.ts";
import { renumber } from "../../../checker/src/seed/renumber.ts";
import { SeedNote } from "./seed-note.tsx";
import { useSeed, useSeedOfAddress } from "./use-seed.ts";

type Renumber = (text: string) => string;

const Numbers = createContext<Renumber>((text) => text);

/** Puts the reader's own numbers into a lesson's text; without a seed it leaves every text as it is. */
export function useRenumber(): Renumber {
  return useContext(Numbers);
}

/** A page of Markdown in which what the exercise's seed changes is the reader's own. It loads the exercise only where there is a seed. */
export function OwnNumbers({ children }: { children: ReactNode }): ReactElement {
  useSeedOfAddress();
  const { seed, forget } = useSeed();
  const slug = /\/lessons\/(\d\d-[a-z0-9-]+)\.mdx$/.exec(useDoc().metadata.source)?.[1];
  const values = useOwnValues(slug, seed);
  const own = useMemo((): Renumber => (text) => renumber(text, values), [values]);
  return (
    <Numbers value={own}>
      {slug !== undefined && seed !== null && <SeedNote seed={seed} onForget={forget} />}
      {children}
    </Numbers>
  );
}

const none: OwnValue[] = [];

function useOwnValues(slug: string | undefined, seed: string | null): OwnValue[] {
  const [loaded, setLoaded] = useState<{ of: string; values: OwnValue[] } | null>(null);
  const wanted = JSON.stringify([slug, seed]);
  useEffect(() => {
    let current = true;
    const load = async (lesson: string, own: string): Promise<void> => {
      const { loadOwnValues } = await import("./load-own-values.ts");
      const values = await loadOwnValues(lesson, own);
      if (current) setLoaded({ of: JSON.stringify([lesson, own]), values });
    };
    if (slug !== undefined && seed !== null) void load(slug, seed);
    return () => {
      current = false;
    };
  }, [slug, seed]);
  return loaded?.of === wanted ? loaded.values : none;
}
