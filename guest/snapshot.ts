import { setTimeout as delay } from "node:timers/promises";
import { type Computer, startEmulator } from "../checker/src/machine/vm/emulator.ts";
import type { BootFiles } from "./boot-files.ts";
import { imageUnavailable } from "./image-unavailable.ts";
import { reasons } from "./reasons.ts";
import type { GuestRecipe } from "./recipe.ts";

/** From the guest's last word to the snapshot: the kernel finishes what it put off. */
const settleMs = 1000;
const bootTimeoutMs = 300_000;

/** Boots the guest until its lab shell waits for a first request, and takes the snapshot there. */
export async function takeSnapshot(
  computer: Computer,
  recipe: GuestRecipe,
  files: BootFiles,
  options: { signal?: AbortSignal | undefined; onBooted: () => void },
): Promise<ArrayBuffer> {
  const log: string[] = [];
  const start = {
    memoryMiB: recipe.memoryMiB,
    bios: exactBuffer(files.bios),
    from: { kernel: exactBuffer(files.kernel), initramfs: exactBuffer(files.initramfs), commandLine: recipe.kernelCommandLine },
  };
  const settled = withResolvers();
  const onLine = (line: string): void => {
    log.push(line);
    if (line === "booted") options.onBooted();
    if (line === "settled") settled.resolve();
    if (/^(ended|failed) |Kernel panic/.test(line)) settled.reject(new Error(line));
  };
  const listener = { onAnswer: onLine, onEvent: onLine, onKernelLog: onLine, onTerminal: () => undefined, onCrash: settled.reject };
  await using emulator = await startEmulator(computer, start, listener);
  try {
    await emulator.putFile("root.cpio", files.root);
    await within(settled.promise, bootTimeoutMs, options.signal);
    await delay(settleMs);
    return await emulator.saveState();
  } catch (error) {
    options.signal?.throwIfAborted();
    throw imageUnavailable(reasons.notBooted(String(error), log.slice(-15)), error);
  }
}

/** Waits for a promise, but neither beyond the time nor beyond the signal. */
async function within<T>(promise: Promise<T>, timeoutMs: number, signal?: AbortSignal): Promise<T> {
  const timeout = AbortSignal.timeout(timeoutMs);
  const limit = signal === undefined ? timeout : AbortSignal.any([timeout, signal]);
  return Promise.race([promise, new Promise<never>((_, reject) => limit.addEventListener("abort", () => reject(limit.reason)))]);
}

export function exactBuffer(bytes: Uint8Array): ArrayBuffer {
  return Uint8Array.from(bytes).buffer;
}

/** Promise.withResolvers, which Node 20 lacks. */
function withResolvers(): { promise: Promise<void>; resolve: () => void; reject: (reason: unknown) => void } {
  let resolve = (): void => {};
  let reject = (_reason: unknown): void => {};
  const promise = new Promise<void>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  return { promise, resolve, reject };
}
