import { expect, test } from "vitest";
import type { Localized } from "../exercise/localized.ts";
import { conclude, held, type Judged, unmet, untold } from "./judged.ts";

const text = (word: string): Localized => ({ en: word, "zh-Hans": word });
const hintsOf = (...keys: string[]) => Object.fromEntries(keys.map((key) => [key, text(key)]));

function hintFor(finding: string, hints: Record<string, Localized>): string | undefined {
  const outcome = conclude(hints, text("expected"), unmet(finding, text("observed")), () => text("generic"));
  return outcome.status === "failed" ? outcome.hint?.en : undefined;
}

test.each([
  ["down", ["down", "otherwise"], "down"],
  ["down", ["up", "otherwise"], "otherwise"],
  ["down", ["up"], "generic"],
  ["missing:asks", ["missing:asks", "missing", "otherwise"], "missing:asks"],
  ["missing:asks", ["missing:other", "missing", "otherwise"], "missing"],
  ["missing:asks", ["forbidden", "otherwise"], "otherwise"],
  ["forbidden:asks", ["missing"], "generic"],
])("the hint for %s among %s is %s", (finding, keys, hint) => {
  expect(hintFor(finding, hintsOf(...keys))).toBe(hint);
});

test("only a failure has a hint, and what cannot be told has a reason", () => {
  const outcomeOf = (judged: Judged<never>) => conclude(hintsOf("otherwise"), text("expected"), judged, () => text("generic"));
  expect(outcomeOf(held(text("it")))).toEqual({ status: "passed", expected: text("expected"), observed: text("it") });
  expect(outcomeOf(untold(text("why")))).toEqual({ status: "errored", expected: text("expected"), reason: text("why") });
});
