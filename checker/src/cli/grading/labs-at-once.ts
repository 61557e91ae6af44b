import { availableParallelism } from "node:os";
import type { MachineName } from "../../machine/machine.ts";

/** What one lab and the process that runs it take of memory at most, in bytes; docs/reference/performance.md has them measured. */
const labBytes: Record<MachineName, number> = { native: 400 * 2 ** 20, vm: 1000 * 2 ** 20 };

/** How many labs this computer holds at once: a core and the memory for each, with a quarter of the memory left alone. */
export function labsAtOnce(machines: readonly MachineName[]): number {
  const largest = Math.max(...machines.map((machine) => labBytes[machine]));
  return Math.max(1, Math.min(availableParallelism(), Math.floor((process.availableMemory() * 0.75) / largest)));
}
