import { describe, expect, it } from "vitest";
import { nativeMachine } from "../checker/src/machine/native/native.ts";
import { vmMachine } from "../checker/src/machine/vm/vm.ts";
import type { Verdict } from "../checker/src/verdict/verdict.ts";
import { checkOn, comparable, failedChecks, loadCorpus } from "./corpus.ts";

const corpus = (await loadCorpus()).flatMap(({ exercise, entries }) => entries.map((entry) => ({ exercise, entry })));

function expectVerdict(verdict: Verdict, expectation: (typeof corpus)[number]["entry"]["expectation"]): void {
  const failed = failedChecks(verdict);
  if (expectation.kind === "passes") expect(failed).toEqual([]);
  if (expectation.kind === "fails") expect(failed).toEqual(expectation.checks);
  expect(verdict.status).toBe(expectation.kind === "passes" ? "passed" : "failed");
}

describe("the corpus, with one verdict on every machine", () => {
  it.for(corpus.map(({ exercise, entry }) => ({ name: `${exercise.slug} ${entry.name}`, exercise, entry })))("$name", async ({ exercise, entry }) => {
    const inVm = await checkOn(vmMachine, exercise, entry);
    if (typeof inVm === "string") throw new Error(`The VM runs every exercise, but said: ${inVm}`);
    expectVerdict(inVm, entry.expectation);
    const natively = await checkOn(nativeMachine, exercise, entry);
    // A kernel may lack what an exercise needs; then it has to say which need, and the VM's verdict stands alone.
    if (typeof natively === "string") expect(natively).toMatch(new RegExp(`^this kernel does not offer (${exercise.needs.join("|")})`));
    else expect(comparable(natively)).toEqual(comparable(inVm));
  });
});
