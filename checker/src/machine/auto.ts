import type { Localized } from "../exercise/localized.ts";
import { join } from "../exercise/sentence.ts";
import type { KernelNeed } from "../exercise/topology.ts";
import type { LabShell, Machine, MachineName } from "./machine.ts";
import { MachineError } from "./machine-error.ts";
import { attributed } from "./reasons.ts";

export type OpenedLab = { machine: MachineName; lab: LabShell };

/**
 * Opens a lab on the first of the machines that can run it.
 * @param onUnavailable told of each machine that cannot, with its reason
 * @throws MachineError `machine-unavailable` with every reason when none can
 */
export async function openFirst(
  machines: readonly (() => Promise<Machine>)[],
  needs: readonly KernelNeed[],
  onUnavailable: (machine: MachineName, reason: Localized) => void,
  signal?: AbortSignal,
): Promise<OpenedLab> {
  const refusals: Localized[] = [];
  for (const load of machines) {
    const machine = await load();
    const opening = await machine.open(needs, signal);
    if (opening.status === "opened") return { machine: machine.name, lab: opening.lab };
    onUnavailable(machine.name, opening.reason);
    refusals.push(attributed(machine.name, opening.reason));
  }
  throw new MachineError("machine-unavailable", join(refusals, "\n", "\n"));
}
