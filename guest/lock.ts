import { $ } from "zx/core";

/**
 * Waits until this process alone holds the lock on a file. The kernel drops the lock with the `flock` process, which ends
 * when its standard input does: on release, and however this process dies.
 */
export async function lockFile(path: string, signal?: AbortSignal): Promise<AsyncDisposable> {
  const holder = $({
    quiet: true,
    nothrow: true,
    stdio: ["pipe", "pipe", "pipe"],
  })`exec flock --exclusive ${path} -c ${"echo locked; exec cat > /dev/null"}`;
  const release = async (): Promise<void> => {
    holder.stdin.end();
    await holder;
  };
  const onAbort = (): void => void holder.kill();
  signal?.addEventListener("abort", onAbort);
  try {
    for await (const line of holder) if (line === "locked") return { [Symbol.asyncDispose]: release };
    signal?.throwIfAborted();
    throw new Error(`Cannot lock ${path}: ${(await holder).stderr.trim()}`);
  } finally {
    signal?.removeEventListener("abort", onAbort);
  }
}
