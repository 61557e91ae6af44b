import type { LabShell, Terminal, TerminalOptions } from "../machine.ts";
import { MachineError } from "../machine-error.ts";
import { isOutOfMemory } from "../out-of-memory.ts";
import { reasons } from "../reasons.ts";
import { type Computer, type Emulator, startEmulator } from "./emulator.ts";
import { Exchange } from "./exchange.ts";
import type { GuestImage } from "./guest-image.ts";

/**
 * Goes on from the image's snapshot, in which the lab's shell waits for its first program. When the signal aborts, the lab ends.
 * @throws MachineError `image-damaged` where the emulator cannot take the snapshot, and as it is what says that there is no memory for it
 */
export async function restoreLab(computer: Computer, image: GuestImage, signal?: AbortSignal): Promise<LabShell> {
  signal?.throwIfAborted();
  const exchange = new Exchange();
  const lab = new VmLab(exchange, await restoreEmulator(computer, image, exchange));
  try {
    signal?.throwIfAborted();
    signal?.addEventListener("abort", () => void lab.end(signal.reason), { once: true, signal: lab.ended });
    return lab;
  } catch (error) {
    await lab[Symbol.asyncDispose]();
    throw error;
  }
}

async function restoreEmulator(computer: Computer, image: GuestImage, exchange: Exchange): Promise<Emulator> {
  const start = { memoryMiB: image.info.memoryMiB, bios: image.bios, from: { state: image.state } };
  try {
    return await startEmulator(computer, start, exchange);
  } catch (error) {
    if (isOutOfMemory(error)) throw error;
    throw new MachineError("image-damaged", reasons.imageDamaged(image.origin, String(error)), { cause: error });
  }
}

class VmLab implements LabShell {
  readonly #exchange: Exchange;
  readonly #emulator: Emulator;
  readonly #ended = new AbortController();
  #disposed: Promise<void> | undefined;
  #runs = 0;

  constructor(exchange: Exchange, emulator: Emulator) {
    this.#exchange = exchange;
    this.#emulator = emulator;
  }

  /** Aborts when the lab has ended. */
  get ended(): AbortSignal {
    return this.#ended.signal;
  }

  async run(program: string, { timeoutMs, onProgress }: { timeoutMs: number; onProgress?: (step: string) => void }): Promise<Uint8Array> {
    const answered = this.#exchange.answer(onProgress);
    const run = `${++this.#runs}`;
    const late = new MachineError("lab-timeout", reasons.labTimeout(timeoutMs));
    const timer = setTimeout(() => void this.end(late), timeoutMs);
    try {
      await Promise.all([answered, this.#send(run, program)]);
      return await this.#emulator.getFile(`${run}.tar`);
    } finally {
      clearTimeout(timer);
    }
  }

  openTerminal(command: string, options: TerminalOptions): Promise<Terminal> {
    const send = (text: string): void => this.#emulator.sendToTerminal(text);
    return this.#exchange.terminal.open({ run: (program, limits) => this.run(program, limits), send }, command, options);
  }

  async #send(run: string, program: string): Promise<void> {
    await this.#emulator.putFile(`${run}.sh`, new TextEncoder().encode(program));
    this.#emulator.ask(run);
  }

  /** Stops the virtual machine; whoever waits for it is told the reason. */
  async end(reason: unknown): Promise<void> {
    this.#exchange.end(reason);
    this.#ended.abort();
    this.#disposed ??= Promise.resolve(this.#emulator[Symbol.asyncDispose]());
    await this.#disposed;
  }

  [Symbol.asyncDispose](): Promise<void> {
    if (this.#exchange.isQuiet) this.#disposed ??= this.#emulator.release();
    return this.end(new MachineError("lab-died", reasons.labClosed));
  }
}
