import type { Localized } from "../exercise/localized.ts";
import type { KernelNeed } from "../exercise/topology.ts";

/** Where a Linux kernel comes from. Every machine runs the same lab programs. */
export interface Machine {
  readonly name: MachineName;
  /**
   * Opens a fresh, empty lab: a shell that is root over namespaces of its own, with nothing of an earlier lab in it.
   * What the kernel lacks of `needs` is found out by trying.
   */
  open(needs: readonly KernelNeed[], signal?: AbortSignal): Promise<Opening>;
}

export type MachineName = "vm" | "native";

/** `unavailable` is an answer (this machine cannot run such a lab, and why); what went wrong is thrown. */
export type Opening = { status: "opened"; lab: LabShell } | { status: "unavailable"; reason: Localized; cause?: unknown };

/** The trusted shell of a lab. Programs run one after the other in one bash, so what one defines the next can use. */
export interface LabShell extends AsyncDisposable {
  /**
   * Runs a bash program in the lab's shell. It writes its results as files below `$OUT`, an empty directory of its own.
   * @returns the files it wrote as an uncompressed tar archive
   * @throws MachineError when the lab dies, does not answer within `timeoutMs`, or the program ends with a non-zero status
   */
  run(program: string, options: { timeoutMs: number; onProgress?: (step: string) => void }): Promise<Uint8Array>;

  /**
   * Starts a command in the lab's shell that goes on beside the programs of `run`, and that is killed with the lab. One at a time.
   * @param command what `lab_open_terminal` in plan/library.sh takes, such as plan/host-shell.ts makes
   * @throws MachineError as `run` does
   */
  openTerminal(command: string, options: TerminalOptions): Promise<Terminal>;
}

/** `size`: of the pseudo-terminal that the command gets; null: it gets pipes. `onOutput`: hears what it writes, on both streams. */
export type TerminalOptions = { size: TerminalSize | null; onOutput: (bytes: Uint8Array) => void };

export type TerminalSize = { rows: number; columns: number };

/** A command in a lab with somebody to type. Disposing it kills the command with all that it started; the lab goes on. */
export interface Terminal extends AsyncDisposable {
  /** What is typed. */
  write(bytes: Uint8Array): void;
  /** Nothing more will be typed. A pseudo-terminal takes it as Ctrl-D. */
  end(): void;
  resize(size: TerminalSize): void;
  /** The command's exit status; 128 more than the signal where one ended it. @throws MachineError when the lab ends first */
  readonly ended: Promise<number>;
}
