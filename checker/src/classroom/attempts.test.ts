import { expect, test } from "vitest";
import { afterAttempts } from "./attempts.ts";

test.each([
  [0, 3, 22],
  [3, 3, 22],
  [4, 3, 0],
  [1, 1, 22],
  [2, 1, 0],
])("after %i attempts of at most %i, %i of 22 points are left", (made, most, left) => expect(afterAttempts(22, { made, most })).toBe(left));
