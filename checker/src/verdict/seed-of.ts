import type { Exercise } from "../exercise/exercise.ts";
import type { Verdict } from "./verdict.ts";

/** A verdict's seed, where its exercise has one. */
export function seedOf({ seeding }: Exercise): Pick<Verdict, "seed"> {
  return seeding === undefined ? {} : { seed: seeding.seed };
}
