import { describe, expect, it } from "vitest";
import { createVmMachine } from "../checker/src/machine/vm/vm.ts";
import { checkHostile, checkSolution, patience, rows } from "./hostile/check-hostile.ts";

/** In the vm everything takes longer than natively. */
const deadlineSeconds = 10;

/**
 * The vm holds scripts by the same sandbox, and takes ten times as long: those that a kernel, a clock or a memory of its own could change.
 * `npm run test:full` runs all.
 */
const sample = ["looks-below-proc", "fork-bomb", "prints-without-end", "loops-without-end"];
const chosen = process.env.PODWIRE_FULL
  ? rows
  : rows.filter(({ expectation: { script, after } }) => after === "solution" && sample.includes(script));

describe("a hostile script in the vm", () => {
  const machine = createVmMachine();
  let usualMs = 0;

  it("runs where the solution passes", async () => {
    // The first check may have to wait for the guest image.
    await checkSolution(machine, deadlineSeconds);
    usualMs = await checkSolution(machine, deadlineSeconds);
  });

  for (const { name, expectation } of chosen)
    it(name, async () => {
      const tookMs = await checkHostile(machine, expectation, deadlineSeconds);
      expect(tookMs).toBeLessThan(patience * (deadlineSeconds * 1000 + usualMs));
    });

  it("leaves the next check as it was", async () => {
    await checkSolution(machine, deadlineSeconds);
  });
});
