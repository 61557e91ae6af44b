import type { KernelNeed } from "../../exercise/topology.ts";
import type { LabShell, Machine, Opening } from "../machine.ts";
import { MachineError } from "../machine-error.ts";
import type { Computer } from "./emulator.ts";
import type { GuestImage } from "./guest-image.ts";
import { restoreLab } from "./lab.ts";

/** How far the making of a guest image is, which takes a minute, once. */
export interface GuestProgress {
  step: string;
  /** Of the whole, 0 to 1. */
  fraction: number;
}

export interface VmOptions {
  onProgress?: ((progress: GuestProgress) => void) | undefined;
}

/** Debian's kernel in a virtual machine that needs nothing but Node: every lab is a fresh copy of the same snapshot. */
export function createVmMachine(options: VmOptions = {}): Machine {
  const parts = new Parts(options);
  return {
    name: "vm",
    async open(needs, signal) {
      const { computer, image } = await parts.get(signal);
      return withNeeds(await restoreLab(computer, image, signal), needs);
    },
  };
}

/** What all labs share. A failure is not kept: the next lab tries again. */
class Parts {
  #parts: { computer: Computer; image: GuestImage } | undefined;

  constructor(private readonly options: VmOptions) {}

  async get(signal: AbortSignal | undefined): Promise<{ computer: Computer; image: GuestImage }> {
    // Loaded here, not above: commands that need no virtual machine must not wait for any of it.
    const [{ ensureGuest }, { readGuestImage }, { loadComputer }] = await Promise.all([
      import("../../../../guest/ensure-guest.ts"),
      import("./image-folder.ts"),
      import("./node-computer.ts"),
    ]);
    this.#parts ??= {
      image: await readGuestImage(await ensureGuest({ onProgress: this.options.onProgress, signal })),
      computer: await loadComputer(),
    };
    return this.#parts;
  }
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
    return { status: "unavailable", reason: `the virtual machine's kernel cannot make an ipip tunnel (${error.message})` };
  }
}
