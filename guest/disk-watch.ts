import { statfs } from "node:fs/promises";

/** With less than this left, whoever writes has been refused already. */
const fullBelowBytes = 1 << 20;
const intervalMs = 500;

/**
 * Aborts, with an ENOSPC error, when the disk with a folder is full. apt-get does not end by itself then: it and the process that
 * downloads for it wait for each other.
 */
export function watchDisk(folder: string): Disposable & { signal: AbortSignal } {
  const full = new AbortController();
  const look = async (): Promise<void> => {
    const { bavail, bsize } = await statfs(folder);
    if (bavail * bsize < fullBelowBytes) full.abort(new Error(`ENOSPC: no space is left on the disk with ${folder}`));
  };
  const timer = setInterval(() => void look().catch(() => undefined), intervalMs);
  return { signal: full.signal, [Symbol.dispose]: () => clearInterval(timer) };
}
