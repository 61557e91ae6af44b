import type { KernelNeed } from "../exercise/topology.ts";
import type { LabShell, Machine, MachineName } from "./machine.ts";
import { MachineError } from "./machine-error.ts";

export type OpenedLab = { machine: MachineName; lab: LabShell };

/**
 * Opens a lab on the first of the machines that can run it.
 * @param onUnavailable told of each machine that cannot, with its reason
 * @throws MachineError `machine-unavailable` with every reason when none can
 */
export async function openFirst(
  machines: readonly (() => Promise<Machine>)[],
  needs: readonly KernelNeed[],
  onUnavailable: (machine: MachineName, reason: string) => void,
  signal?: AbortSignal,
): Promise<OpenedLab> {
  const reasons: string[] = [];
  for (const load of machines) {
    const machine = await load();
    const opening = await machine.open(needs, signal);
    if (opening.status === "opened") return { machine: machine.name, lab: opening.lab };
    onUnavailable(machine.name, opening.reason);
    reasons.push(`${machine.name}: ${opening.reason}`);
  }
  throw new MachineError("machine-unavailable", reasons.join("\n"));
}
