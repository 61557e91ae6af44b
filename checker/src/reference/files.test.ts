import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { exerciseSchema } from "../exercise/exercise.ts";
import { locales } from "../exercise/localized.ts";
import { verdictSchema } from "../verdict/json.ts";
import { referenceFiles } from "./files.ts";
import { jsonSchemaOf } from "./json-schema.ts";
import { referencePages } from "./pages.ts";
import { simplifiedChinese } from "./zh-hans.ts";

const files = await referenceFiles();

test.each([...files])("%s is up to date: `npm run reference` writes it", async (path, text) => {
  expect(await readFile(new URL(`../../../${path}`, import.meta.url), "utf8")).toBe(text);
});

test("every text of the schemas is in Chinese, and nothing else is", () => {
  const english = new Set([...textsIn(jsonSchemaOf(exerciseSchema)), ...textsIn(jsonSchemaOf(verdictSchema))]);
  expect(Object.keys(simplifiedChinese).sort()).toEqual([...english].sort());
});

describe.each(locales)("in %s", (locale) => {
  const pages = Object.entries(referencePages(locale, []));

  test.each(pages)("every field of the page %s is described", (_, text) => {
    const fields = text.split("\n").filter((line) => /^ *- \*\*`/.test(line));
    expect(fields.length).toBeGreaterThan(20);
    expect(fields.filter((line) => !line.endsWith("\\"))).toEqual([]);
  });

  test.each(pages)("every link within the page %s leads somewhere", (_, text) => {
    const anchors = [...text.matchAll(/\{#([\w-]+)\}/g)].map(([, anchor]) => anchor);
    expect(new Set(anchors).size).toBe(anchors.length);
    for (const [, anchor] of text.matchAll(/\]\(#([\w-]+)\)/g)) expect(anchors).toContain(anchor);
  });
});

/** The titles and descriptions anywhere in a schema. */
function textsIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) =>
    (key === "title" || key === "description") && typeof inside === "string" ? [inside] : textsIn(inside),
  );
}
