import { outputLimitBytes } from "./archive.ts";

/** How long each script may run, if nobody says otherwise. An exercise's own ends within seconds. */
export const scriptSeconds = 30;

/** On a busy machine a script may take so many times as long, and no more (lab_run_script in library.sh). */
export const slowestPace = 4;

/**
 * What one script may use, and a shell that a learner opens: that one may write larger files. Processes and namespaces are counted by the kernel per user namespace (ucounts), so another lab on the
 * same machine takes nothing away. The sizes of a host's file systems stand in machine/sandbox.ts.
 */
export const scriptLimits = {
  fileKiB: outputLimitBytes / 1024,
  processes: 128,
  openFiles: 256,
  memoryKiBPerProcess: 512 * 1024,
  /** All hosts of a lab together. `ip netns exec` makes a mount namespace for each command. */
  netNamespaces: 48,
  mountNamespaces: 160,
} as const;
