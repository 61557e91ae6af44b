/**
 * Waits for some work, or for an error that nobody caught meanwhile: v86 starts in promises of its own, which nobody else sees fail. Who
 * waits hears of it, so nobody else does: neither the browser's console nor the page, to which a worker's uncaught error is its end.
 */
export async function untilUncaught<Result>(work: Promise<Result>): Promise<Result> {
  const done = new AbortController();
  const uncaught = new Promise<never>((_, reject) => {
    const listen = { signal: done.signal };
    const fail = (event: Event, error: unknown): void => {
      event.preventDefault();
      reject(error);
    };
    addEventListener("unhandledrejection", (event) => fail(event, event.reason), listen);
    addEventListener("error", (event) => fail(event, event.error ?? new Error(event.message)), listen);
  });
  try {
    return await Promise.race([work, uncaught]);
  } finally {
    done.abort();
  }
}
