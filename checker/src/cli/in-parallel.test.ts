import { expect, it } from "vitest";
import { inParallel } from "./in-parallel.ts";

const later = (turns: number): Promise<void> => (turns === 0 ? Promise.resolve() : Promise.resolve().then(() => later(turns - 1)));

it("gives results in the order of the items, and runs no more at once than it may", async () => {
  let running = 0;
  let most = 0;
  const run = async (item: number): Promise<number> => {
    running += 1;
    most = Math.max(most, running);
    await later(10 - item);
    running -= 1;
    return item * 10;
  };
  expect(await inParallel([1, 2, 3, 4, 5], 2, run)).toEqual([10, 20, 30, 40, 50]);
  expect(most).toBe(2);
});

it("begins nothing after a failure, and says it when what had begun has ended", async () => {
  const ended: number[] = [];
  const run = async (item: number): Promise<void> => {
    if (item === 1) throw new Error("one failed");
    await later(20);
    ended.push(item);
  };
  await expect(inParallel([1, 2, 3, 4], 2, run)).rejects.toThrow("one failed");
  expect(ended).toEqual([2]);
});
