import type { Random } from "./random.ts";

/**
 * A way to write a script differently that changes nothing of what it builds. It gives back the same text where there is nothing
 * that it could write differently.
 */
export type Rewriting = { name: string; rewrite: (script: string, random: Random) => string };
