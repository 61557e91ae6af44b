import type { Locale } from "../exercise/localized.ts";
import type { Machine } from "../machine/machine.ts";

export type MachineChoice = "auto" | "vm" | "native";

/** Loads a machine's code: each brings a library of its own, so only those that are tried are loaded. */
export type MachineLoader = () => Promise<Machine>;

const native: MachineLoader = async () => (await import("../machine/native/native.ts")).nativeMachine;

/** The machines to try, in order. @param locale the language in which the vm's says how far its image is */
export function machinesFor(choice: MachineChoice, locale: Locale): MachineLoader[] {
  const vm: MachineLoader = async () => (await import("./vm-machine.ts")).vmMachineWithProgress(locale);
  return { auto: [native, vm], native: [native], vm: [vm] }[choice];
}
