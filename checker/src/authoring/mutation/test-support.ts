import type { GivenNames } from "./given-names.ts";
import { mutantsOf } from "./mutate.ts";

const nothingGiven: GivenNames = { devices: [], bridges: [], namespaces: [] };

/** What one operator makes of a script, as `line: changed line`. */
export function changesBy(operator: string, script: string, given: Partial<GivenNames> = {}): string[] {
  return mutantsOf("host1", script, { ...nothingGiven, ...given })
    .filter((mutant) => mutant.operator === operator)
    .map(({ line, after }) => `${line}: ${after}`);
}

/** The whole scripts that one operator makes of a script. */
export function textsBy(operator: string, script: string): string[] {
  return mutantsOf("host1", script, nothingGiven)
    .filter((mutant) => mutant.operator === operator)
    .map(({ text }) => text);
}
