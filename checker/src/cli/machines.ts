import type { Machine } from "../machine/machine.ts";

export type MachineChoice = "auto" | "vm" | "native";

/** The machines to try, in order. Loaded on demand: each brings a library of its own. */
export async function machinesFor(choice: MachineChoice): Promise<Machine[]> {
  const load = {
    native: async () => (await import("../machine/native/native.ts")).nativeMachine,
    vm: async () => (await import("./vm-machine.ts")).vmMachineWithProgress(),
  };
  return Promise.all(choice === "auto" ? [load.native(), load.vm()] : [load[choice]()]);
}
