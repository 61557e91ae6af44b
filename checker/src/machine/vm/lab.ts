import type { LabShell } from "../machine.ts";
import { MachineError } from "../machine-error.ts";
import { type Computer, startEmulator } from "./emulator.ts";
import { Exchange } from "./exchange.ts";
import type { GuestImage } from "./guest-image.ts";

/** Goes on from the image's snapshot, in which the lab's shell waits for its first program. When the signal aborts, the lab ends. */
export async function restoreLab(computer: Computer, image: GuestImage, signal?: AbortSignal): Promise<LabShell> {
  signal?.throwIfAborted();
  const exchange = new Exchange();
  const emulator = await startEmulator(
    computer,
    { memoryMiB: image.info.memoryMiB, bios: image.bios, from: { state: image.state } },
    exchange,
  );
  let disposed: Promise<void> | undefined;
  const dispose = async (reason: unknown): Promise<void> => {
    exchange.end(reason);
    signal?.removeEventListener("abort", onAbort);
    disposed ??= Promise.resolve(emulator[Symbol.asyncDispose]());
    await disposed;
  };
  const onAbort = (): void => void dispose(signal?.reason);
  signal?.addEventListener("abort", onAbort);
  if (signal?.aborted) {
    await dispose(signal.reason);
    throw signal.reason;
  }
  let runs = 0;
  return {
    async run(program, { timeoutMs, onProgress }) {
      const run = ++runs;
      const answered = exchange.answer(onProgress);
      const late = new MachineError("lab-timeout", `The lab did not answer within ${timeoutMs / 1000} s.`);
      const timer = setTimeout(() => void dispose(late), timeoutMs);
      try {
        await emulator.putFile(`${run}.sh`, new TextEncoder().encode(program));
        emulator.ask(`${run}`);
        await answered;
        return await emulator.getFile(`${run}.tar`);
      } finally {
        clearTimeout(timer);
      }
    },
    [Symbol.asyncDispose]: () => dispose(new MachineError("lab-died", "The lab was closed.")),
  };
}
