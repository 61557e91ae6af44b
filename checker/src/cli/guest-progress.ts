import { Presets, SingleBar } from "cli-progress";
import type { GuestProgress } from "../machine/vm/vm.ts";

/** Shows on standard error how far the making of a guest image is: a bar on a terminal, elsewhere a line for each step. */
export function guestProgress(): (progress: GuestProgress) => void {
  return process.stderr.isTTY ? bar() : lines();
}

function bar(): (progress: GuestProgress) => void {
  let shown: SingleBar | undefined;
  return ({ step, fraction }) => {
    if (shown === undefined) {
      shown = new SingleBar(
        { format: "{bar} {percentage}% {step}", clearOnComplete: true, hideCursor: true, barsize: 20 },
        Presets.shades_classic,
      );
      shown.start(1, 0, { step });
    }
    shown.update(fraction, { step });
    if (fraction === 1) shown.stop();
  };
}

function lines(): (progress: GuestProgress) => void {
  let last = "";
  return ({ step }) => {
    if (step !== last) process.stderr.write(`guest image: ${step}\n`);
    last = step;
  };
}
