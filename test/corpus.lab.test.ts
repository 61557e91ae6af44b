import { describe, expect, it } from "vitest";
import { nativeMachine } from "../checker/src/machine/native/native.ts";
import { vmMachine } from "../checker/src/machine/vm/vm.ts";
import type { Verdict } from "../checker/src/verdict/verdict.ts";
import { checkOn, comparable, failedChecks, loadCorpus } from "./corpus.ts";

const submissions = (await loadCorpus()).flatMap(({ exercise, entries }) =>
  entries.map((entry) => ({ name: `${exercise.slug} ${entry.name}`, exercise, entry })),
);
const inVm = new Map<string, Verdict>();

describe("in the vm, every submission of an exercise's folder gets the verdict it is there for", () => {
  it.for(submissions)("$name", async ({ name, exercise, entry: { submission, expectation } }) => {
    const verdict = await checkOn(vmMachine, exercise, submission);
    if (typeof verdict === "string") throw new Error(`The VM runs every exercise, but said: ${verdict}`);
    inVm.set(name, verdict);
    if (expectation.kind === "passes") expect(failedChecks(verdict)).toEqual([]);
    if (expectation.kind === "fails") expect(failedChecks(verdict)).toEqual(expectation.checks);
    expect(verdict.status).toBe(expectation.kind === "passes" ? "passed" : "failed");
  });
});

describe.skipIf(process.env.PODWIRE_WITHOUT_NATIVE)("natively, it gets the same verdict as in the vm", () => {
  it.for(submissions)("$name", async ({ name, exercise, entry: { submission } }) => {
    const verdict = await checkOn(nativeMachine, exercise, submission);
    const reference = inVm.get(name);
    if (reference === undefined) throw new Error("There is no verdict of the vm to compare with.");
    // A kernel may lack what an exercise needs; then the machine has to say which need, and the vm's verdict stands alone.
    if (typeof verdict === "string") expect(verdict).toMatch(new RegExp(`^this kernel does not offer (${exercise.needs.join("|")})`));
    else expect(comparable(verdict)).toEqual(comparable(reference));
  });
});
