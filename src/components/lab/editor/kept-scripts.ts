import type { Exercise } from "../../../../checker/src/exercise/exercise.ts";
import type { Store } from "../../store/store.ts";

/** A learner's scripts where they are kept. */
export type KeptScripts = {
  /** What the names of their texts in the store begin with. */
  prefix: string;
  /** As they are now, by host: the learner's own texts, or else the starters. */
  read(): Record<string, string>;
  change(host: string, text: string): void;
  /** Back to the starters. */
  reset(): void;
};

/** Those of each seed are kept by themselves. */
export function keptScripts(
  store: Store,
  { slug, seeding }: Pick<Exercise, "slug" | "seeding">,
  starters: Record<string, string>,
): KeptScripts {
  const prefix = `podwire.lab.${slug}${seeding === undefined ? "" : `@${seeding.seed}`}.`;
  return {
    prefix,
    read: () => Object.fromEntries(Object.entries(starters).map(([host, starter]) => [host, store.get(prefix + host) ?? starter])),
    change: (host, text) => store.set(prefix + host, text),
    reset: () => {
      for (const host of Object.keys(starters)) store.set(prefix + host, null);
    },
  };
}
