/** Waits for some work, or for an error that nobody caught meanwhile: v86 starts in promises of its own, which nobody else sees fail. */
export async function untilUncaught<Result>(work: Promise<Result>): Promise<Result> {
  const done = new AbortController();
  const uncaught = new Promise<never>((_, reject) => {
    const listen = { signal: done.signal };
    addEventListener("unhandledrejection", (event) => reject(event.reason), listen);
    addEventListener("error", (event) => reject(event.error ?? new Error(event.message)), listen);
  });
  try {
    return await Promise.race([work, uncaught]);
  } finally {
    done.abort();
  }
}
