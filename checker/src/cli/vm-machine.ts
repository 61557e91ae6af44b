import type { Locale } from "../exercise/localized.ts";
import type { Machine } from "../machine/machine.ts";
import { createVmMachine } from "../machine/vm/vm.ts";
import { showGuestProgress } from "./guest-progress.ts";

/** The vm machine for a person at a terminal: while its image is being made, which happens once, standard error says how far it is. */
export function vmMachineWithProgress(locale: Locale): Machine {
  return createVmMachine({ openProgress: () => showGuestProgress(locale) });
}
