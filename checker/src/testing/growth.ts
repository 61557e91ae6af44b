/**
 * How much more processor time a run takes for eight times as much; each is the least of three. Of how busy the computer is it says nothing.
 * @param make makes what is run on, which is not measured
 */
export function growthOfTime<Input>(make: (size: number) => Input, run: (input: Input) => void, size: number): number {
  const leastMicroseconds = (of: number): number => {
    const input = make(of);
    return Math.min(
      ...[1, 2, 3].map(() => {
        const before = process.cpuUsage();
        run(input);
        const { user, system } = process.cpuUsage(before);
        return user + system;
      }),
    );
  };
  return leastMicroseconds(8 * size) / leastMicroseconds(size);
}

/** Eight times as much takes eight times as long where time grows with size, and 64 times where it grows with the square. */
export const farFromSquare = 32;
