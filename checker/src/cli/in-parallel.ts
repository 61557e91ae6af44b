/**
 * Runs `run` on every item, as many at once as there are workers. After a failure no further item is begun.
 * @returns results in the order of the items, whichever ends first
 */
export async function inParallel<Item, Result>(
  items: readonly Item[],
  workers: number,
  run: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const queue = [...items.entries()].toReversed();
  const work = async (): Promise<void> => {
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      const [index, item] = next;
      results[index] = await run(item);
    }
  };
  const all = Array.from({ length: workers }, () =>
    work().catch((error: unknown) => {
      queue.length = 0;
      throw error;
    }),
  );
  await Promise.allSettled(all);
  await Promise.all(all);
  return results;
}
