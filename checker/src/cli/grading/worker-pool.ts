import workerpool from "workerpool";
import type { Localized } from "../../exercise/localized.ts";
import type { Verdict } from "../../verdict/verdict.ts";
import type { Task } from "./run-task.ts";

/** Processes that run labs, each one lab at a time. What brings a process down costs the task that did it, and no other. */
export type WorkerPool = AsyncDisposable & {
  /** @throws where the worker died, failed, or took longer than `timeoutMs`; then another takes its place */
  run: (task: Task, timeoutMs: number) => Promise<Verdict>;
};

/**
 * @param program the worker's program; @param workers how many at most
 * @param signal ends all of them at once, so that every task that runs is lost
 */
export function openWorkerPool(program: string, workers: number, signal: AbortSignal): WorkerPool {
  const pool = workerpool.pool(program, {
    workerType: "process",
    maxWorkers: workers,
    // Ctrl-C in the terminal reaches this process alone, which then ends its workers.
    forkOpts: { detached: true, serialization: "advanced" },
    // They have no terminal: what they would say of a lab's progress nobody could tell from another's.
    emitStdStreams: true,
  });
  const end = async (): Promise<void> => {
    await pool.terminate(true);
  };
  signal.addEventListener("abort", () => void end(), { once: true });
  return {
    run: async (task, timeoutMs) => pool.exec<(task: Task) => Promise<Verdict>>("runTask", [task]).timeout(timeoutMs),
    [Symbol.asyncDispose]: end,
  };
}

/** By what a task was lost that {@link WorkerPool.run} rejected. How a worker died, workerpool tells within a text for programmers. */
export function lossOf(error: unknown): Localized {
  const message = error instanceof Error ? error.message : String(error);
  const signal = /signalCode: `(SIG\w+)`/.exec(message)?.[1];
  if (signal !== undefined) return { en: `it was ended by ${signal}`, "zh-Hans": `它被信号 ${signal} 终止` };
  const status = /exitCode: `(\d+)`/.exec(message)?.[1];
  if (status !== undefined) return { en: `it exited with status ${status}`, "zh-Hans": `它以状态码 ${status} 退出` };
  if (error instanceof workerpool.Promise.TimeoutError) return { en: "it did not answer", "zh-Hans": "它没有应答" };
  return { en: message, "zh-Hans": message };
}
