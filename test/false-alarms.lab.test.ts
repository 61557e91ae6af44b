import { describe, it } from "vitest";
import { deviation } from "../checker/src/authoring/deviation.ts";
import type { Runnable } from "../checker/src/authoring/inspect.ts";
import { checkOn } from "../checker/src/lab/check-on.ts";
import type { Machine } from "../checker/src/machine/machine.ts";
import { nativeMachine } from "../checker/src/machine/native/native.ts";
import { createVmMachine } from "../checker/src/machine/vm/vm.ts";
import type { Verdict } from "../checker/src/verdict/verdict.ts";
import { loadCorpus } from "./corpus.ts";
import { aloneInTurn, aloneOn, compositions, type RightScripts, rightScripts, submissionOf, type Variant } from "./false-alarms.ts";

// Right scripts, written differently in the ways that learners write them, must pass. By default a sample runs, in the vm of every other
// exercise: `npm run test:full` runs each rewriting alone on each right script natively, on one right script of each exercise in the vm,
// and many compositions.
const full = Boolean(process.env.PODWIRE_FULL);
const corpus = await loadCorpus();
const native = process.env.PODWIRE_WITHOUT_NATIVE ? [] : await holdable(nativeMachine, corpus);

const everyOther = corpus.filter((_, index) => index % 2 === 1);
const variants = {
  vm: full
    ? [...right(corpus).flatMap(aloneInTurn), ...right(corpus).flatMap((scripts) => compositions(scripts, 40))]
    : right(everyOther).flatMap((scripts) => compositions(scripts, 1)),
  native: [
    ...(full ? right(native).flatMap(aloneOn) : aloneInTurn(right(native).flat())),
    ...right(native).flatMap((scripts) => compositions(scripts, full ? 40 : 5)),
  ],
};

function right(exercises: readonly Runnable[]): RightScripts[][] {
  return exercises.map(rightScripts);
}

/** The exercises that a machine's kernel can hold here: not every kernel has ipip. */
async function holdable(machine: Machine, exercises: readonly Runnable[]): Promise<Runnable[]> {
  const held: Runnable[] = [];
  for (const entry of exercises) {
    const opening = await machine.open(entry.exercise.needs);
    if (opening.status === "unavailable") continue;
    await opening.lab[Symbol.asyncDispose]();
    held.push(entry);
  }
  return held;
}

/** Every one of these scripts ends by itself, however long a busy computer takes over it. */
const deadlineSeconds = 300;

async function expectPass(machine: Machine, variant: Variant): Promise<void> {
  const checked = await checkOn(machine, variant.exercise, submissionOf(variant), { deadlineSeconds });
  if (checked.status === "unavailable") throw new Error(checked.reason.en);
  const difference = deviation(checked.verdict, { kind: "passes" });
  if (difference === null) return;
  throw new Error([`A right script: ${variant.name}`, JSON.stringify(difference, null, 2), ...whole(variant, checked.verdict)].join("\n"));
}

/** Everything to find the cause by: the scripts, and what they wrote. */
function whole({ texts }: Variant, { scripts }: Verdict): string[] {
  return Object.entries(texts).flatMap(([host, text]) => [
    `----- ${host}.sh (exit ${scripts[host]?.exit}) -----`,
    text,
    "----- its error output -----",
    scripts[host]?.stderr ?? "",
  ]);
}

describe("in the vm", () => {
  const machine = createVmMachine();
  for (const variant of variants.vm) it(variant.name, () => expectPass(machine, variant));
});

describe.skipIf(native.length === 0).concurrent("natively", () => {
  for (const variant of variants.native) it(variant.name, () => expectPass(nativeMachine, variant));
});
