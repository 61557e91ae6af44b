import { randomFrom } from "./random.ts";
import type { Rewriting } from "./rewriting.ts";

/** Applies one of some rewritings, by its name. */
export function applying(all: readonly Rewriting[]): (name: string, script: string, seed?: number) => string {
  return (name, script, seed = 1) => {
    const rewriting = all.find((candidate) => candidate.name === name);
    if (rewriting === undefined) throw new Error(`There is no rewriting "${name}".`);
    return rewriting.rewrite(script, randomFrom(seed));
  };
}
