import { expect, test } from "vitest";
import * as z from "zod";
import { toJson, verdictSchema } from "./json.ts";
import type { Verdict } from "./verdict.ts";

const verdict: Verdict = {
  exercise: "exercise-04",
  machine: "vm",
  status: "failed",
  score: { earned: 0, possible: 3 },
  checks: [
    {
      id: "wire",
      title: { en: "title", "zh-Hans": "标题" },
      status: "failed",
      points: 3,
      finding: "down",
      expected: { en: "expected", "zh-Hans": "应当" },
      observed: null,
      hint: { en: "hint", "zh-Hans": "提示" },
    },
  ],
  warnings: [{ en: "warning", "zh-Hans": "警告" }],
  diagnosis: null,
  durationMs: 12,
  scripts: { host1: { exit: 0, timedOut: false, stdout: "out", stderr: "err", truncated: false } },
};

test("a verdict in each language", () => {
  expect(toJson(verdict, "en").checks).toEqual([
    { id: "wire", title: "title", status: "failed", points: 3, expected: "expected", observed: null, hint: "hint" },
  ]);
  expect(toJson(verdict, "zh-Hans")).toMatchObject({ checks: [{ title: "标题", expected: "应当", hint: "提示" }], warnings: ["警告"] });
});

test("the contract's fields", () => {
  expect(Object.keys(toJson(verdict, "en"))).toMatchInlineSnapshot(`
    [
      "schema",
      "exercise",
      "machine",
      "status",
      "score",
      "checks",
      "diagnosis",
      "warnings",
      "durationMs",
      "hosts",
    ]
  `);
  expect(toJson(verdict, "en").hosts).toEqual({ host1: { script: verdict.scripts.host1 } });
});

test("every field of the JSON Schema is described", () => {
  const schema = z.toJSONSchema(verdictSchema);
  const undescribed = fieldsOf(schema).filter(([, field]) => !("description" in field) && !("const" in field));
  expect(undescribed.map(([path]) => path)).toEqual([]);
});

type Field = Record<string, unknown>;

function fieldsOf(schema: unknown, path: string[] = []): [string, Field][] {
  if (!isField(schema)) return [];
  const own: [string, Field][] = path.length === 0 || path.at(-1) === "[]" ? [] : [[path.join("."), schema]];
  const children = isField(schema.properties)
    ? Object.entries(schema.properties).flatMap(([key, child]) => fieldsOf(child, [...path, key]))
    : [];
  return [...own, ...children, ...fieldsOf(schema.items, [...path, "[]"]), ...fieldsOf(schema.additionalProperties, [...path, "*"])];
}

function isField(value: unknown): value is Field {
  return typeof value === "object" && value !== null;
}
