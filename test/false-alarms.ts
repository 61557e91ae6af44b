import type { Runnable } from "../checker/src/authoring/inspect.ts";
import { compositionFrom, rewriteScript, rewritings } from "../checker/src/authoring/rewriting/rewritings.ts";
import type { Exercise } from "../checker/src/exercise/exercise.ts";
import type { Submission } from "../checker/src/lab/check-submission.ts";
import { readScript } from "../checker/src/lab/script-file.ts";

/** A right submission written differently: it must pass. `name` says everything that is needed to write it so again. */
export type Variant = { name: string; exercise: Exercise; texts: Record<string, string> };

/** A submission that passes, as texts by host. */
export type RightScripts = { name: string; exercise: Exercise; texts: Record<string, string> };

/** The submissions of an exercise's folder that pass, as texts. */
export function rightScripts({ exercise, entries }: Runnable): RightScripts[] {
  return entries
    .filter(({ expectation }) => expectation.kind === "passes")
    .map(({ name, submission }) => ({
      name,
      exercise,
      texts: Object.fromEntries(Object.entries(submission.scripts).map(([host, { text }]) => [host, text])),
    }));
}

/** Each rewriting alone on each of the scripts where it changes anything. */
export function aloneOn(scripts: readonly RightScripts[]): Variant[] {
  return rewritings.flatMap((rewriting) => scripts.flatMap((right) => variant(right, [rewriting], 1)));
}

/** Each rewriting alone on one of the scripts: the next one each time that it changes anything. */
export function aloneInTurn(scripts: readonly RightScripts[]): Variant[] {
  return rewritings.flatMap((rewriting, turn) => {
    const inTurn = [...scripts.slice(turn % scripts.length), ...scripts.slice(0, turn % scripts.length)];
    return inTurn.flatMap((right) => variant(right, [rewriting], 1)).slice(0, 1);
  });
}

/** Some rewritings together, `count` times, on one right script after the other; each exercise begins at a seed of its own. */
export function compositions(scripts: readonly RightScripts[], count: number): Variant[] {
  return Array.from({ length: count }, (_, turn) => {
    const right = scripts[turn % scripts.length];
    if (right === undefined) return [];
    const seed = 1000 * Number.parseInt(right.exercise.slug, 10) + turn;
    return variant(right, compositionFrom(seed), seed);
  }).flat();
}

function variant({ name, exercise, texts }: RightScripts, chosen: ReturnType<typeof compositionFrom>, seed: number): Variant[] {
  const rewritten = Object.fromEntries(Object.entries(texts).map(([host, text]) => [host, rewriteScript(text, chosen, seed)]));
  if (Object.keys(texts).every((host) => rewritten[host] === texts[host])) return [];
  const how = chosen.map((rewriting) => rewriting.name).join(" + ");
  return [{ name: `${exercise.slug} ${name}: ${how} (seed ${seed})`, exercise, texts: rewritten }];
}

/** The variant as a learner would hand it in. */
export function submissionOf({ texts }: Variant): Submission {
  const submission: Submission = { scripts: {}, warnings: [] };
  for (const [host, text] of Object.entries(texts)) {
    const read = readScript(`${host}.sh`, new TextEncoder().encode(text));
    if (read.status === "rejected") throw new Error(read.reason.en);
    submission.scripts[host] = read.script;
    submission.warnings.push(...read.warnings);
  }
  return submission;
}
