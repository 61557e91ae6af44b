import { stripVTControlCharacters } from "node:util";
import { describe, expect, test } from "vitest";
import { locales } from "../exercise/localized.ts";
import { tooWide } from "./testing/lines.ts";
import {
  deadWire,
  erroredVerdict,
  failedVerdict,
  passedVerdict,
  quietScript,
  sampleExercise,
  timedOutVerdict,
  verdictWith,
} from "./testing/sample-verdict.ts";
import { verdictText } from "./text.ts";

describe("every report", () => {
  const long = "word ".repeat(200) + "x".repeat(500) + "宽".repeat(300);
  const wordy = verdictWith(
    {
      wire: { ...deadWire, observed: { en: long, "zh-Hans": long } },
      address: { status: "errored", observed: { en: long, "zh-Hans": long } },
    },
    {
      status: "errored",
      warnings: [{ en: long, "zh-Hans": long }],
      scripts: { host1: { ...quietScript, stderr: `${long}\t\u0301\n${"🇨🇳👍🏽".repeat(99)}` } },
    },
  );
  const verdicts = { passedVerdict, failedVerdict, timedOutVerdict, erroredVerdict, wordy };
  const cases = Object.entries(verdicts).flatMap(([name, verdict]) => locales.map((locale) => ({ name, verdict, locale })));

  test.each(cases)("$name in $locale fits its columns", ({ verdict, locale }) => {
    for (const width of [40, 80, 100]) {
      expect(tooWide(verdictText(verdict, { locale, width, colour: true, exercise: sampleExercise }), width)).toEqual([]);
    }
  });

  test.each(cases)("$name in $locale says the same without colour", ({ verdict, locale }) => {
    const plain = verdictText(verdict, { locale, colour: false });
    const coloured = verdictText(verdict, { locale, colour: true });
    expect(coloured).not.toBe(plain);
    expect(stripVTControlCharacters(coloured)).toBe(plain);
  });
});
