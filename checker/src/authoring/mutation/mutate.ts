import type { GivenNames } from "./given-names.ts";
import type { Change, Mutant } from "./mutant.ts";
import { operators } from "./operators/index.ts";
import { parseScript } from "./script.ts";

/** Every mutant of a host's script, in the order of operators. Changes that give the same text are one mutant, the first's. */
export function mutantsOf(host: string, text: string, given: GivenNames): Mutant[] {
  const script = parseScript(text);
  const mutants = new Map<string, Mutant>();
  for (const operator of operators) {
    for (const change of operator.changes(script, given)) {
      const mutant = { host, operator: operator.name, ...apply(change, text) };
      if (mutant.text !== text && !mutants.has(mutant.text)) mutants.set(mutant.text, mutant);
    }
  }
  return [...mutants.values()];
}

/** A deterministic sample of about `size`: every k-th of them all. */
export function sampleOf<Item>(items: readonly Item[], size: number): Item[] {
  const step = Math.max(1, Math.ceil(items.length / size));
  return items.filter((_, index) => index % step === 0);
}

function apply({ edits, after }: Change, text: string): Pick<Mutant, "line" | "before" | "after" | "text"> {
  const inOrder = edits.toSorted((a, b) => a.start - b.start);
  const changed = inOrder.reduceRight((result, { start, end, text: other }) => result.slice(0, start) + other + result.slice(end), text);
  const at = inOrder[0]?.start ?? 0;
  return { line: text.slice(0, at).split("\n").length, before: lineAt(text, at), after: after ?? lineAt(changed, at), text: changed };
}

function lineAt(text: string, offset: number): string {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const end = text.indexOf("\n", offset);
  return text.slice(start, end < 0 ? text.length : end).trim();
}
