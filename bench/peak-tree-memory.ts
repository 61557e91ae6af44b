import { readFile } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { descendants } from "../test/hostile/leftovers.ts";

const everyMs = 200;

/**
 * Watches a process until it ends.
 * @returns the most memory, in bytes, that all which it had started took together, each shared page counted once (proc_pid_smaps(5))
 */
export async function peakOfChildren(pid: number, signal: AbortSignal): Promise<number> {
  let peak = 0;
  while (!signal.aborted) {
    const sizes = await Promise.all(descendants(pid).map((child) => proportionalBytes(child.pid)));
    peak = Math.max(
      peak,
      sizes.reduce((sum, bytes) => sum + bytes, 0),
    );
    await sleep(everyMs);
  }
  return peak;
}

/** 0 of a process that has ended meanwhile. */
async function proportionalBytes(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/smaps_rollup`, "utf8").catch(() => "");
  return Number(/^Pss:\s+(\d+) kB$/m.exec(text)?.[1] ?? 0) * 1024;
}
