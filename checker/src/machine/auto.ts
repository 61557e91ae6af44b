import type { Localized } from "../exercise/localized.ts";
import { join } from "../exercise/sentence.ts";
import type { KernelNeed } from "../exercise/topology.ts";
import type { LabShell, Machine, MachineName, Opening } from "./machine.ts";
import { MachineError } from "./machine-error.ts";
import { attributed } from "./reasons.ts";

export type OpenedLab = { machine: MachineName; lab: LabShell };

/**
 * Opens a lab on the first of the machines that can run it.
 * @param onUnavailable told of each machine that cannot, with its reason
 * @throws MachineError `machine-unavailable` with every reason when none of several can, or the error of the only one
 */
export async function openFirst(
  machines: readonly (() => Promise<Machine>)[],
  needs: readonly KernelNeed[],
  onUnavailable: (machine: MachineName, reason: Localized) => void,
  signal?: AbortSignal,
): Promise<OpenedLab> {
  const refusals: Localized[] = [];
  let cause: unknown;
  for (const load of machines) {
    const machine = await load();
    const opening = await openOn(machine, needs, signal);
    if (opening.status === "opened") return { machine: machine.name, lab: opening.lab };
    onUnavailable(machine.name, opening.reason);
    refusals.push(attributed(machine.name, opening.reason));
    cause ??= opening.cause;
  }
  // Of one machine alone its own error says more than that none can.
  if (machines.length === 1 && cause instanceof MachineError) throw cause;
  throw new MachineError("machine-unavailable", join(refusals, "\n", "\n"), { cause });
}

/** Opens a lab on a machine; one that fails on the way, for want of a guest image for example, cannot run the lab either. */
export async function openOn(machine: Machine, needs: readonly KernelNeed[], signal?: AbortSignal): Promise<Opening> {
  try {
    return await machine.open(needs, signal);
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof MachineError) return { status: "unavailable", reason: error.text, cause: error };
    throw error;
  }
}
