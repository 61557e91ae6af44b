import type { Machine } from "../machine.ts";
import { type VmParts, vmMachine } from "./vm-machine.ts";

export type GuestStep = "waiting" | "downloading" | "assembling" | "booting" | "warming-up" | "compressing" | "done";

/** How far the making of a guest image is, which takes a minute, once. */
export interface GuestProgress {
  /** `waiting`: for another process that makes it. */
  step: GuestStep;
  /** Of the whole, 0 to 1. */
  fraction: number;
}

/** Shows a person how far the making is, until it is disposed of. */
export interface GuestProgressView extends Disposable {
  show(progress: GuestProgress): void;
}

export interface VmOptions {
  openProgress?: () => GuestProgressView;
}

/** The virtual machine under Node, which needs nothing else: every lab is a fresh copy of the same snapshot. */
export function createVmMachine(options: VmOptions = {}): Machine {
  return vmMachine((signal) => loadParts(options, signal));
}

async function loadParts(options: VmOptions, signal: AbortSignal | undefined): Promise<VmParts> {
  // Loaded here, not above: commands that need no virtual machine must not wait for any of it.
  const [{ ensureGuest }, { readGuestImage }, { loadComputer }] = await Promise.all([
    import("../../../../guest/ensure-guest.ts"),
    import("./image-folder.ts"),
    import("./node-computer.ts"),
  ]);
  using progress = options.openProgress?.();
  return {
    image: await readGuestImage(await ensureGuest({ onProgress: progress?.show, signal })),
    computer: await loadComputer(),
  };
}
