/** How much more processor time a run takes for eight times as much; each is the least of three. Of how busy the computer is it says nothing. */
export function growthOfTime(run: (size: number) => void, size: number): number {
  const leastMicroseconds = (of: number): number =>
    Math.min(
      ...[1, 2, 3].map(() => {
        const before = process.cpuUsage();
        run(of);
        const { user, system } = process.cpuUsage(before);
        return user + system;
      }),
    );
  return leastMicroseconds(8 * size) / leastMicroseconds(size);
}

/** Eight times as much takes eight times as long where time grows with size, and 64 times where it grows with the square. */
export const farFromSquare = 32;
