import { command as words } from "../plan/shell.ts";
import type { LabShell, Terminal, TerminalOptions, TerminalSize } from "./machine.ts";
import { MachineError } from "./machine-error.ts";
import { reasons } from "./reasons.ts";
import { terminalOutput } from "./terminal-output.ts";

/** How a machine reaches the lab's end of the port: programs, and text to descriptor 5 of the lab's shell. */
export type TerminalConnection = { run: LabShell["run"]; send: (text: string) => void };

/** What the slowest machine may take to start a command. */
const startTimeMs = 60_000;

/** How many bytes go in one request. With four characters each it fits into a virtual console's buffer, which is a page. */
const bytesPerRequest = 256;

/** A lab's port for terminals, one after the other: the protocol of `lab_open_terminal` in plan/library.sh. */
export class TerminalPort {
  #terminal: PortTerminal | undefined;

  async open(connection: TerminalConnection, command: string, { size, onOutput }: TerminalOptions): Promise<Terminal> {
    if (this.#terminal !== undefined) throw new Error("A lab has one terminal at a time.");
    const terminal = new PortTerminal(connection.send, onOutput, () => {
      this.#terminal = undefined;
    });
    this.#terminal = terminal;
    try {
      await connection.run(`${words("lab_open_terminal", terminal.id, size === null ? "" : sizeWords(size))} ${command}`, {
        timeoutMs: startTimeMs,
      });
    } catch (error) {
      terminal.close(error);
      throw error;
    }
    return terminal;
  }

  get isOpen(): boolean {
    return this.#terminal !== undefined;
  }

  /** To be called with what comes from the lab. */
  readonly receive = (bytes: Uint8Array): void => this.#terminal?.receive(bytes);

  /** To be called when the lab has ended. */
  close(reason: unknown): void {
    this.#terminal?.close(reason);
  }
}

class PortTerminal implements Terminal {
  /** Nobody in the lab can guess it, and so nobody can answer in the lab's name. */
  readonly id = Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, "0")).join("");
  readonly ended: Promise<number>;
  readonly receive: (bytes: Uint8Array) => void;
  readonly #send: (text: string) => void;
  /** Requests wait until the one before is taken: a virtual console loses what nobody reads in time. */
  readonly #waiting: string[] = [];
  #isSent = false;
  #isOpen = true;
  #settle: { resolve: (status: number) => void; reject: (reason: unknown) => void } = { resolve: () => undefined, reject: () => undefined };
  readonly #onClosed: () => void;

  constructor(send: (text: string) => void, onOutput: (bytes: Uint8Array) => void, onClosed: () => void) {
    this.#send = send;
    this.#onClosed = onClosed;
    this.receive = terminalOutput(this.id, onOutput, (answer) => this.#onAnswer(answer));
    this.ended = new Promise((resolve, reject) => {
      this.#settle = { resolve, reject };
    });
    // Who does not ask how it ended is not to be told by a crash.
    this.ended.catch(() => undefined);
  }

  write(bytes: Uint8Array): void {
    for (let start = 0; start < bytes.length; start += bytesPerRequest) {
      const escapes = Array.from(bytes.subarray(start, start + bytesPerRequest), (byte) => `\\${byte.toString(8).padStart(3, "0")}`);
      this.#request(`input ${escapes.join("")}`);
    }
  }

  end(): void {
    this.#request("end");
  }

  resize(size: TerminalSize): void {
    this.#request(`resize ${sizeWords(size)}`);
  }

  /** Settles `ended`, once. */
  close(reason: unknown): void {
    this.#close(() => this.#settle.reject(reason));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#waiting.length = 0;
    this.#request("close");
    await this.ended.catch(() => undefined);
  }

  #request(request: string): void {
    if (!this.#isOpen) return;
    this.#waiting.push(request);
    this.#sendNext();
  }

  #sendNext(): void {
    if (this.#isSent) return;
    const request = this.#waiting.shift();
    if (request === undefined) return;
    this.#isSent = true;
    this.#send(`${this.id} ${request}\n`);
  }

  #onAnswer(answer: string): void {
    const [kind, status = ""] = answer.split(" ");
    if (kind === "taken") {
      this.#isSent = false;
      this.#sendNext();
    }
    if (kind === "ended") this.#close(() => this.#settle.resolve(Number(status)));
    if (kind === "failed") this.close(new MachineError("program-failed", reasons.noTerminalCommand));
  }

  #close(settle: () => void): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#onClosed();
    settle();
  }
}

function sizeWords({ rows, columns }: TerminalSize): string {
  return `${rows} ${columns}`;
}
