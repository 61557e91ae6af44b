import type { Machine } from "../machine/machine.ts";
export const vmMachineWithProgress: Machine = { name: "vm", open: async () => ({ status: "unavailable", reason: "not yet" }) };
