import type { KernelNeed } from "../../exercise/topology.ts";
import type { LabShell, Machine, Opening } from "../machine.ts";
import { MachineError } from "../machine-error.ts";
import { reasons } from "../reasons.ts";
import type { Computer } from "./emulator.ts";
import type { GuestImage } from "./guest-image.ts";
import { restoreLab } from "./lab.ts";

/** What all labs of a virtual machine share: the emulator, and the guest that every lab is a fresh copy of. */
export interface VmParts {
  computer: Computer;
  image: GuestImage;
}

/**
 * Debian's kernel in an emulator, wherever JavaScript runs.
 * @param loadParts how its parts are had there. Asked again only if it failed: a failure is not kept.
 */
export function vmMachine(loadParts: (signal?: AbortSignal) => Promise<VmParts>): Machine {
  let parts: VmParts | undefined;
  return {
    name: "vm",
    async open(needs, signal) {
      parts ??= await loadParts(signal);
      return withNeeds(await restoreLab(parts.computer, parts.image, signal), needs);
    },
  };
}

/**
 * The guest has all that an exercise can need. Its ipip module is loaded by the first ipip device: from then on each new
 * network namespace has a tunl0, which labs without tunnels should not show.
 */
const loadIpip = "ip link add lab-ipip type ipip local 127.0.0.1";

async function withNeeds(lab: LabShell, needs: readonly KernelNeed[]): Promise<Opening> {
  if (!needs.includes("ipip")) return { status: "opened", lab };
  try {
    await lab.run(loadIpip, { timeoutMs: 30_000 });
    return { status: "opened", lab };
  } catch (error) {
    await lab[Symbol.asyncDispose]();
    if (!(error instanceof MachineError) || error.code !== "program-failed") throw error;
    return { status: "unavailable", reason: reasons.noTunnel(error.text) };
  }
}
