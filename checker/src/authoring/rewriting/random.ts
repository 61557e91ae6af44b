import { uniformInt } from "pure-rand/distribution/uniformInt";
import { mersenne } from "pure-rand/generator/mersenne";

/** Choices that are the same whenever they begin with the same seed. */
export type Random = {
  /** A whole number from 0 to below `limit`. */
  below(limit: number): number;
  pick<Item>(items: readonly [Item, ...Item[]]): Item;
  /** Some of the items, in their order. */
  some<Item>(items: readonly Item[], count: number): Item[];
};

/** @param seed any whole number */
export function randomFrom(seed: number): Random {
  const generator = mersenne(seed);
  const below = (limit: number): number => uniformInt(generator, 0, limit - 1);
  return {
    below,
    pick: (items) => items[below(items.length)] ?? items[0],
    some: (items, count) => {
      const left = items.map((_, index) => index);
      const chosen = Array.from({ length: Math.min(count, left.length) }, () => left.splice(below(left.length), 1)[0]);
      return items.filter((_, index) => chosen.includes(index));
    },
  };
}
