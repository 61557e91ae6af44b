import { MachineError } from "../machine-error.ts";
import { reasons } from "../reasons.ts";
import { TerminalPort } from "../terminal-port.ts";

/** One request to the guest's agent at a time, and what comes back: the protocol of agent.sh and of the guest's process 1. */
export class Exchange {
  readonly terminal = new TerminalPort();
  #waiting: Waiting | undefined;
  #end: { reason: unknown } | undefined;

  /**
   * To be called before the request is sent. Settles when the agent has answered, or the lab has ended.
   * @throws where no request can be sent
   */
  answer(onProgress?: (step: string) => void): Promise<void> {
    if (this.#end) throw this.#end.reason;
    if (this.#waiting) throw new Error("A lab runs one program at a time.");
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject, onProgress };
    });
  }

  /** Whether the lab lives, and nothing is to come that it was asked for. */
  get isQuiet(): boolean {
    return this.#end === undefined && this.#waiting === undefined && !this.terminal.isOpen;
  }

  /** Ends the lab, once: whoever waits, or asks later, is told this reason. */
  end(reason: unknown): void {
    this.#end ??= { reason };
    this.#waiting?.reject(this.#end.reason);
    this.#waiting = undefined;
    this.terminal.close(this.#end.reason);
  }

  readonly onTerminal = this.terminal.receive;

  readonly onAnswer = (line: string): void => {
    if (!line.startsWith("done ")) return;
    this.#waiting?.resolve();
    this.#waiting = undefined;
  };

  readonly onEvent = (line: string): void => {
    const [kind, rest = ""] = splitOnce(line);
    if (kind === "progress") this.#waiting?.onProgress?.(rest);
    if (kind === "failed") this.end(programFailed(rest));
    if (kind === "ended") this.end(new MachineError("lab-died", reasons.shellEndedWith(rest)));
  };

  readonly onKernelLog = (line: string): void => {
    if (line.includes("Kernel panic")) this.end(new MachineError("lab-died", reasons.kernelStopped(line)));
  };

  readonly onCrash = (error: unknown): void => {
    this.end(new MachineError("lab-died", reasons.emulatorFailed(String(error)), { cause: error }));
  };
}

type Waiting = { resolve: () => void; reject: (reason: unknown) => void; onProgress: ((step: string) => void) | undefined };

/** `3 bGFzdCB3b3Jkcwo=`: the status, and the last of what the program said. */
function programFailed(event: string): MachineError {
  const [status, said = ""] = splitOnce(event);
  const text = new TextDecoder().decode(Uint8Array.from(atob(said), (character) => character.charCodeAt(0)));
  return new MachineError("program-failed", reasons.programFailedWith(status, text));
}

function splitOnce(text: string): [string, string?] {
  const space = text.indexOf(" ");
  return space < 0 ? [text] : [text.slice(0, space), text.slice(space + 1)];
}
