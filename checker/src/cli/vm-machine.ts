import { Presets, SingleBar } from "cli-progress";
import type { Machine } from "../machine/machine.ts";
import { createVmMachine, type GuestProgress } from "../machine/vm/vm.ts";

/** The vm machine for a person at a terminal: while its image is being made, which happens once, standard error says how far it is. */
export function vmMachineWithProgress(): Machine {
  return createVmMachine({ onProgress: process.stderr.isTTY ? barOf() : lines() });
}

function barOf(): (progress: GuestProgress) => void {
  let bar: SingleBar | undefined;
  return ({ step, fraction }) => {
    if (bar === undefined) {
      bar = new SingleBar(
        { format: "{bar} {percentage}% {step}", clearOnComplete: true, hideCursor: true, barsize: 20 },
        Presets.shades_classic,
      );
      bar.start(1, 0, { step });
    }
    bar.update(fraction, { step });
    if (fraction === 1) bar.stop();
  };
}

/** Where nobody watches, each step once. */
function lines(): (progress: GuestProgress) => void {
  let last = "";
  return ({ step }) => {
    if (step !== last) process.stderr.write(`guest image: ${step}\n`);
    last = step;
  };
}
