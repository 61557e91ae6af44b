import type { Machine } from "../machine/machine.ts";
import { vmMachine } from "../machine/vm/vm.ts";
export const vmMachineWithProgress: Machine = vmMachine;
