import { $, type ProcessPromise } from "zx/core";
import { imageUnavailable } from "./image-unavailable.ts";
import { reasons } from "./reasons.ts";

/**
 * Waits until this process alone holds the lock on a file. The kernel drops the lock with the `flock` process, which ends
 * when its standard input does: on release, and however this process dies.
 * @param options.onWait told where another process holds the lock
 */
export async function lockFile(
  path: string,
  { onWait, signal }: { onWait?: () => void; signal?: AbortSignal | undefined } = {},
): Promise<AsyncDisposable> {
  const atOnce = await hold(path, ["--nonblock"], signal);
  if (atOnce) return atOnce;
  onWait?.();
  const later = await hold(path, [], signal);
  if (later) return later;
  throw imageUnavailable(reasons.notLocked(path));
}

async function hold(path: string, flags: string[], signal: AbortSignal | undefined): Promise<AsyncDisposable | undefined> {
  const holder = $({
    quiet: true,
    nothrow: true,
    stdio: ["pipe", "pipe", "pipe"],
    ...(signal && { signal }),
  })`exec flock ${flags} ${path} -c ${"echo locked; exec cat > /dev/null"}`;
  for await (const line of holder) if (line === "locked") return { [Symbol.asyncDispose]: () => release(holder) };
  signal?.throwIfAborted();
  return undefined;
}

async function release(holder: ProcessPromise): Promise<void> {
  holder.stdin.end();
  await holder;
}
