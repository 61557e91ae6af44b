import { extras } from "./extras.ts";
import { hereDocuments } from "./here-documents.ts";
import { ipSpellings } from "./ip-spelling.ts";
import { leftoverCares } from "./leftovers.ts";
import { namespaceDialects } from "./namespace-dialect.ts";
import { olderTools } from "./older-tools.ts";
import { reorderings } from "./order.ts";
import { quotings } from "./quoting.ts";
import { type Random, randomFrom } from "./random.ts";
import type { Rewriting } from "./rewriting.ts";
import { settingsDialects } from "./settings-dialect.ts";
import { strictnesses } from "./strictness.ts";
import { sudos } from "./sudo.ts";
import { textForms } from "./text-forms.ts";
import { variablePulls } from "./variables.ts";
import { wrappings } from "./wrapping.ts";

/** The families in the order in which a composition applies them: first what reads commands, at last what writes the text. */
const families: readonly (readonly Rewriting[])[] = [
  ...[reorderings, settingsDialects, olderTools, namespaceDialects, ipSpellings, variablePulls, quotings, hereDocuments, sudos],
  ...[extras, leftoverCares, wrappings, strictnesses, textForms],
];

/** Every rewriting by itself. */
export const rewritings: readonly Rewriting[] = families.flat();

/** How many families a composition takes from. */
const compositionSize = 5;

/** Some rewritings one after the other, from as many families. They depend on the seed alone. */
export function compositionFrom(seed: number): Rewriting[] {
  const random = randomFrom(seed);
  return random.some(families, compositionSize).flatMap((family) => random.some(family, 1));
}

/** Applies rewritings to a script, with choices that depend on the seed alone. */
export function rewriteScript(script: string, chosen: readonly Rewriting[], seed: number): string {
  const random: Random = randomFrom(seed);
  return chosen.reduce((written, { rewrite }) => rewrite(written, random), script);
}
