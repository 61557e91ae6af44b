import { en, join, quote, say, zh } from "../checks/sentence.ts";
import type { Check } from "../exercise/check.ts";
import type { Localized } from "../exercise/localized.ts";
import type { Outcome } from "./verdict.ts";

/** A check of the manifest, or an implicit one about a script, with what it found by itself. */
export type Evaluated = { check: Pick<Check, "id" | "title" | "points" | "needs">; outcome: Outcome };

/** A check that needs one that is not there says nothing: a slip of the manifest, and ours. */
export function withKnownNeeds(evaluated: readonly Evaluated[]): Evaluated[] {
  const ids = new Set(evaluated.map(({ check }) => check.id));
  return evaluated.map(({ check, outcome }) => {
    const unknown = check.needs.find((need) => !ids.has(need));
    return { check, outcome: unknown === undefined ? outcome : needsUnknown(unknown, outcome.expected) };
  });
}

/** The checks that passed and all of whose needs did, and theirs in turn: in whichever order the manifest has them. */
export function standing(evaluated: readonly Evaluated[]): Set<string> {
  const passed = evaluated.filter(({ outcome }) => outcome.status === "passed").map(({ check }) => check);
  const ids = new Set(passed.map(({ id }) => id));
  for (let before = -1; before !== ids.size; ) {
    before = ids.size;
    for (const { id, needs } of passed) if (needs.some((need) => !ids.has(need))) ids.delete(id);
  }
  return ids;
}

/** Why a check is skipped: the titles of what it needs and did not get. Undefined, if it is not. */
export function unmetNeeds({ check }: Evaluated, evaluated: readonly Evaluated[], standing: ReadonlySet<string>): Localized | undefined {
  const unmet = evaluated.filter((other) => check.needs.includes(other.check.id) && !standing.has(other.check.id));
  if (unmet.length === 0) return undefined;
  const titles = join(
    unmet.map((other) => quote(other.check.title)),
    ", ",
    "、",
  );
  return say(en`Not checked, as it rests on what did not pass: ${titles}.`, zh`未检查，因为它依赖的检查没有通过：${titles}。`);
}

function needsUnknown(need: string, expected: Localized): Outcome {
  return {
    status: "errored",
    expected,
    reason: say(en`The exercise has no check ${need}, which this one needs.`, zh`练习里没有 ${need} 这项检查，而本项依赖它。`),
  };
}
