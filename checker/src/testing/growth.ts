/** How much longer a run takes for eight times as much; each is the fastest of three, so that a busy computer says little. */
export function growthOfTime(run: (size: number) => void, size: number): number {
  const fastestMs = (of: number): number =>
    Math.min(
      ...[1, 2, 3].map(() => {
        const startMs = performance.now();
        run(of);
        return performance.now() - startMs;
      }),
    );
  return fastestMs(8 * size) / fastestMs(size);
}

/** Eight times as much takes eight times as long where time grows with size, and 64 times where it grows with the square. */
export const farFromSquare = 32;
