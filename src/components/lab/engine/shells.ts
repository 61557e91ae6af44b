import type { Place } from "../../../../checker/src/exercise/address.ts";
import { openShell } from "../../../../checker/src/lab/open-shell.ts";
import type { LabShell, Terminal, TerminalOptions, TerminalSize } from "../../../../checker/src/machine/machine.ts";

/** What xterm.js is, as programs in a lab know it. */
const terminalType = "xterm-256color";

/** The shells that a learner opens in a lab, one at a time. */
export class Shells {
  readonly #lab: LabShell;
  #current: Terminal | undefined;
  /** Who opens one waits until the one before is gone. */
  #opening: Promise<unknown> = Promise.resolve();
  #fail: (reason: unknown) => void = () => undefined;
  /** Rejects when the lab has ended, or cannot open a shell. */
  readonly failed = new Promise<never>((_, reject) => {
    this.#fail = reject;
  });

  constructor(lab: LabShell) {
    this.#lab = lab;
  }

  /** @returns the shell's exit status, or null where it did not end by itself */
  async open(place: Place, options: TerminalOptions): Promise<number | null> {
    const opening = this.#opening.then(() => this.#replace(place, options));
    this.#opening = opening.catch(() => undefined);
    try {
      const shell = await opening;
      const status = await shell.ended;
      return this.#current === shell ? status : null;
    } catch (error) {
      this.#fail(error);
      return null;
    }
  }

  type(bytes: Uint8Array): void {
    this.#current?.write(bytes);
  }

  resize(size: TerminalSize): void {
    this.#current?.resize(size);
  }

  async #replace(place: Place, options: TerminalOptions): Promise<Terminal> {
    const before = this.#current;
    this.#current = undefined;
    await before?.[Symbol.asyncDispose]();
    const shell = await openShell(this.#lab, place, { ...options, type: terminalType });
    this.#current = shell;
    return shell;
  }
}
