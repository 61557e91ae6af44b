import { describe, expect, it } from "vitest";
import { deviation } from "../checker/src/authoring/deviation.ts";
import { checkOn } from "../checker/src/lab/check-on.ts";
import type { Machine } from "../checker/src/machine/machine.ts";
import { nativeMachine } from "../checker/src/machine/native/native.ts";
import { createVmMachine } from "../checker/src/machine/vm/vm.ts";
import type { Verdict } from "../checker/src/verdict/verdict.ts";
import { comparable, loadCorpus } from "./corpus.ts";

const submissions = (await loadCorpus()).flatMap(({ exercise, entries }) =>
  entries.map((entry) => ({ name: `${exercise.slug} ${entry.name}`, exercise, entry })),
);
type Submission = (typeof submissions)[number];

/** In the vm a check takes seconds: each solution, and of the rest every 21st. `npm run test:full` runs all. */
const inVm = submissions.filter(({ entry }, index) => process.env.PODWIRE_FULL || entry.kind === "solution" || index % 21 === 0);

/** How often each submission is checked: `PODWIRE_ROUNDS=100 npm run test:corpus`. */
const repeats = Number(process.env.PODWIRE_ROUNDS ?? 1) - 1;

/**
 * Every submission of every exercise's folder gets the verdict it is there for natively, a sample in the vm, and the same on both.
 * @param part which part of the submissions, from 0, so that test files side by side share the work
 */
export function describeCorpus(part: number, parts: number): void {
  const mine = submissions.filter((_, index) => index % parts === part);
  const verdicts = { vm: new Map<string, Verdict>(), native: new Map<string, Verdict>() };
  const vmMachine = createVmMachine();

  async function expectVerdict(machine: Machine, { name, exercise, entry }: Submission): Promise<void> {
    const checked = await checkOn(machine, exercise, entry.submission);
    if (checked.status === "unavailable") {
      // Only a kernel without what the exercise needs may decline, and it names it. The vm's has everything.
      expect(`${machine.name}: ${checked.reason.en}`).toMatch(
        new RegExp(`^native: this kernel does not offer (${exercise.needs.join("|")})`),
      );
      return;
    }
    verdicts[machine.name].set(name, checked.verdict);
    expect(deviation(checked.verdict, entry.expectation)).toBeNull();
  }

  describe("in the vm", () => {
    for (const submission of mine.filter((one) => inVm.includes(one))) {
      it(submission.name, { repeats }, () => expectVerdict(vmMachine, submission));
    }
  });

  describe.skipIf(process.env.PODWIRE_WITHOUT_NATIVE).concurrent("natively", () => {
    for (const submission of mine) it(submission.name, { repeats }, () => expectVerdict(nativeMachine, submission));
  });

  describe.skipIf(process.env.PODWIRE_WITHOUT_NATIVE)("on both machines the same", () => {
    it("for every submission that both ran", () => {
      const both = mine.map(({ name }) => name).filter((name) => verdicts.native.has(name) && verdicts.vm.has(name));
      expect(both).not.toEqual([]);
      for (const name of both) expect([name, shown(verdicts.native, name)]).toEqual([name, shown(verdicts.vm, name)]);
    });
  });
}

function shown(verdicts: ReadonlyMap<string, Verdict>, name: string): unknown {
  const verdict = verdicts.get(name);
  return verdict === undefined ? "no verdict" : comparable(verdict);
}
