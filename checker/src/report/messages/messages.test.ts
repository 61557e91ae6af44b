import { expect, test } from "vitest";
import { locales } from "../../exercise/localized.ts";
import { messagesOf } from "./messages.ts";

const english = messagesOf("en");

/** The keys of a catalogue with what they hold: a phrase, or how many values a phrase takes. */
function shapeOf(value: unknown): unknown {
  if (typeof value === "function") return `phrase of ${value.length}`;
  if (typeof value !== "object" || value === null) return typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shapeOf(inner)]));
}

function textOf(phrase: unknown): string {
  return typeof phrase === "object" ? JSON.stringify(phrase) : String(phrase);
}

test.each(locales)("%s has every phrase, with the same values in it", (locale) => {
  expect(shapeOf(messagesOf(locale))).toEqual(shapeOf(english));
});

test("no phrase is left untranslated", () => {
  const chinese = new Map<string, unknown>(Object.entries(messagesOf("zh-Hans")));
  const same = Object.entries(english).filter(([key, phrase]) => textOf(phrase) === textOf(chinese.get(key)));
  expect(same).toEqual([]);
});
