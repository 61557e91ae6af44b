import { performance } from "node:perf_hooks";
import { $ } from "zx";

/** A command to time: its words, and what it is called in the table. */
export type Contender = { name: string; words: string[]; env?: Record<string, string> };

/** Wall-clock times of one contender, in milliseconds, sorted. */
export type Timing = { name: string; timesMs: number[] };

/** Times every contender in turn, round after round, so that whatever else the computer does falls on all of them alike. */
export async function race(contenders: Contender[], rounds: number): Promise<Timing[]> {
  const timings = contenders.map(({ name }): Timing => ({ name, timesMs: [] }));
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, contender] of contenders.entries()) timings[index]?.timesMs.push(await time(contender));
  }
  return timings.map(({ name, timesMs }) => ({ name, timesMs: timesMs.toSorted((a, b) => a - b) }));
}

async function time({ words, env }: Contender): Promise<number> {
  const startMs = performance.now();
  await $({ quiet: true, env: { ...process.env, ...env } })`${words}`;
  return performance.now() - startMs;
}

export function median({ timesMs }: Timing): number {
  return timesMs[Math.floor(timesMs.length / 2)] ?? Number.NaN;
}
