import type { Machine } from "../machine/machine.ts";

export type MachineChoice = "auto" | "vm" | "native";

/** Loads a machine's code: each brings a library of its own, so only those that are tried are loaded. */
export type MachineLoader = () => Promise<Machine>;

const native: MachineLoader = async () => (await import("../machine/native/native.ts")).nativeMachine;
const vm: MachineLoader = async () => (await import("./vm-machine.ts")).vmMachineWithProgress();

/** The machines to try, in order. */
export function machinesFor(choice: MachineChoice): MachineLoader[] {
  return { auto: [native, vm], native: [native], vm: [vm] }[choice];
}
