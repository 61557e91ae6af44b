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
export type Opening = { status: "opened"; lab: LabShell } | { status: "unavailable"; reason: string };

/** The trusted shell of a lab. Programs run one after the other in one bash, so what one defines the next can use. */
export interface LabShell extends AsyncDisposable {
  /**
   * Runs a bash program in the lab's shell. It writes its results as files below `$OUT`, an empty directory of its own.
   * @returns the files it wrote as an uncompressed tar archive
   * @throws MachineError when the lab dies, does not answer within `timeoutMs`, or the program ends with a non-zero status
   */
  run(program: string, options: { timeoutMs: number; onProgress?: (step: string) => void }): Promise<Uint8Array>;
}
