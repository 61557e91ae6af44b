import { engineErrorOf } from "./engine-error.ts";
import type { Unfinished } from "./protocol.ts";
import { untilUncaught } from "./uncaught.ts";

/** Runs one thing at a time: what still runs is stopped for the next, which begins when it has ended. */
export class Runs {
  #running: { abort: AbortController; ended: Promise<unknown> } | undefined;

  start<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result | Unfinished> {
    this.stop();
    const before = this.#running?.ended;
    const abort = new AbortController();
    const whenAlone = async (): Promise<Result> => {
      await before;
      abort.signal.throwIfAborted();
      return work(abort.signal);
    };
    const ended = resultOf(whenAlone(), abort);
    this.#running = { abort, ended };
    return ended;
  }

  stop(): void {
    this.#running?.abort.abort();
  }
}

async function resultOf<Result>(work: Promise<Result>, abort: AbortController): Promise<Result | Unfinished> {
  try {
    return await untilUncaught(work);
  } catch (error) {
    if (abort.signal.aborted) return { status: "stopped" };
    // After an error that nobody caught, the work itself still waits for what will never come.
    abort.abort(error);
    return { status: "failed", error: engineErrorOf(error) };
  }
}
