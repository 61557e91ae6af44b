import type { Exercise } from "../../exercise/exercise.ts";
import { givenNames } from "./given-names.ts";
import type { Mutant } from "./mutant.ts";
import { mutantsOf } from "./mutate.ts";

/** Every mutant of a solution, which has a text for each learner's host. */
export function mutantsOfSolution({ topology }: Exercise, scripts: Record<string, { text: string }>): Mutant[] {
  return Object.entries(scripts).flatMap(([name, { text }]) => {
    const host = topology.hosts.find((one) => one.name === name);
    return mutantsOf(name, text, givenNames(host ?? { uplinks: [], bridges: [], pods: [] }));
  });
}
