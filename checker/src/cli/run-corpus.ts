import { availableParallelism } from "node:os";
import pMap from "p-map";
import type { CorpusEntry } from "../authoring/corpus.ts";
import type { Runnable } from "../authoring/inspect.ts";
import type { KernelNeed } from "../exercise/topology.ts";
import { checkOn } from "../lab/check-on.ts";
import { openOn } from "../machine/auto.ts";
import type { Machine, MachineName } from "../machine/machine.ts";
import { attributed } from "../machine/reasons.ts";
import type { Verdict } from "../verdict/verdict.ts";
import { reasonOf } from "./reason-of.ts";

/** What came of running one submission: a verdict, or why there is none, in English as all that authors are told. */
export type Run = { entry: CorpusEntry } & Outcome;
type Outcome = { status: "judged"; verdict: Verdict } | { status: "unjudged"; reason: string };

/** Natively a lab is some processes; in the vm it is a whole computer, with a core and memory of its own. */
const concurrency: Record<MachineName, number> = { native: availableParallelism(), vm: 1 };

export type RunOptions = { machines: readonly Machine[]; signal: AbortSignal; onRun: (entry: CorpusEntry) => void };

/** Runs every submission of an exercise on the first machine that can, several at once where the computer has the cores. */
export async function runCorpus({ exercise, entries }: Runnable, { machines, signal, onRun }: RunOptions): Promise<Run[]> {
  const chosen = await firstUsable(machines, exercise.needs, signal);
  if (chosen.status === "none") return entries.map((entry) => ({ entry, status: "unjudged", reason: chosen.reason }));
  const { machine } = chosen;
  const run = async (entry: CorpusEntry): Promise<Run> => {
    const outcome = await outcomeOf(() => checkOn(machine, exercise, entry.submission, { signal }));
    onRun(entry);
    return { entry, ...outcome };
  };
  const runs = await pMap(entries, run, { concurrency: concurrency[machine.name] });
  signal.throwIfAborted();
  return runs;
}

/** A lab that dies is no reason to leave the others unrun. */
async function outcomeOf(check: () => ReturnType<typeof checkOn>): Promise<Outcome> {
  try {
    const checked = await check();
    return checked.status === "judged" ? checked : { status: "unjudged", reason: checked.reason.en };
  } catch (error) {
    return { status: "unjudged", reason: reasonOf(error).en };
  }
}

type Choice = { status: "chosen"; machine: Machine } | { status: "none"; reason: string };

/** Finds out by opening a lab, which it throws away. */
async function firstUsable(machines: readonly Machine[], needs: readonly KernelNeed[], signal: AbortSignal): Promise<Choice> {
  const reasons: string[] = [];
  for (const machine of machines) {
    const opening = await openOn(machine, needs, signal);
    if (opening.status === "opened") {
      await opening.lab[Symbol.asyncDispose]();
      return { status: "chosen", machine };
    }
    reasons.push(attributed(machine.name, opening.reason).en);
  }
  return { status: "none", reason: reasons.join("\n") };
}
