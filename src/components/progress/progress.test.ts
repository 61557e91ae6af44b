import { expect, it } from "vitest";
import type { Store } from "../store/store.ts";
import { count, fromFile, merge, readProgress, recordPass, toFile, writeProgress } from "./progress.ts";

const lesson = (slug: string, predictions: string[]) => {
  return { slug, docId: `lessons/${slug.slice(3)}`, title: "", description: "", permalink: "", predictions };
};
const lessons = [lesson("01-veth-pair", ["move", "self"]), lesson("02-bridge", [])];

function storeOf(texts: Record<string, string>): Store {
  const kept = new Map(Object.entries(texts));
  return {
    get: (key) => kept.get(key) ?? null,
    set: (key, text) => void (text === null ? kept.delete(key) : kept.set(key, text)),
  };
}

it("reads what is kept of each lesson", () => {
  const store = storeOf({ "podwire.predict.lessons/veth-pair.self": "3", "podwire.passed.02-bridge": "2026-05-01T10:00:00.000Z" });
  expect(readProgress(store, lessons)).toEqual({
    "01-veth-pair": { passedAt: null, predictions: { self: 3 } },
    "02-bridge": { passedAt: "2026-05-01T10:00:00.000Z", predictions: {} },
  });
});

it.each(["", "{", "NaN", "-1", "1.5", "null", "99999999999999999999"])("takes %j for nothing", (text) => {
  const store = storeOf({ "podwire.predict.lessons/veth-pair.self": text, "podwire.passed.02-bridge": text });
  expect(readProgress(store, lessons)).toEqual(readProgress(storeOf({}), lessons));
});

it("keeps the time of the first pass", () => {
  const store = storeOf({ "podwire.passed.02-bridge": "broken" });
  recordPass(store, "02-bridge", new Date("2026-05-01T10:00:00Z"));
  recordPass(store, "02-bridge", new Date("2026-06-01T10:00:00Z"));
  expect(readProgress(store, lessons)["02-bridge"]?.passedAt).toBe("2026-05-01T10:00:00.000Z");
});

it("goes into a file and back", () => {
  const progress = readProgress(
    storeOf({ "podwire.predict.lessons/veth-pair.self": "3", "podwire.passed.02-bridge": "2026-05-01T10:00:00Z" }),
    lessons,
  );
  const other = storeOf({});
  writeProgress(other, lessons, fromFile(toFile(progress)) ?? {});
  expect(readProgress(other, lessons)).toEqual(progress);
});

it("is merged without a loss: the earlier pass counts, and what was predicted here stays", () => {
  const mine = {
    "01-veth-pair": { passedAt: "2026-05-01T10:00:00Z", predictions: { self: 3 } },
    "02-bridge": { passedAt: "2026-05-01T10:00:00.500Z", predictions: {} },
  };
  const other = {
    "02-bridge": { passedAt: "2026-05-01T10:00:00Z", predictions: {} },
    "01-veth-pair": { passedAt: "2026-06-01T10:00:00Z", predictions: { self: 1, move: 2 } },
    "03-arp": { passedAt: null, predictions: { who: 0 } },
  };
  expect(merge(mine, other)).toEqual({
    "01-veth-pair": { passedAt: "2026-05-01T10:00:00Z", predictions: { self: 3, move: 2 } },
    "02-bridge": { passedAt: "2026-05-01T10:00:00Z", predictions: {} },
    "03-arp": { passedAt: null, predictions: { who: 0 } },
  });
  expect(merge({}, {})).toEqual({});
});

it("counts what is passed and predicted", () => {
  const progress = {
    "01-veth-pair": { passedAt: "2026-05-01T10:00:00Z", predictions: { self: 3, move: 2 } },
    "02-bridge": { passedAt: null, predictions: { flood: 0 } },
  };
  expect(count(progress)).toEqual({ passed: 1, predictions: 3 });
});

it("forgets everything", () => {
  const store = storeOf({ "podwire.predict.lessons/veth-pair.self": "3", "podwire.passed.02-bridge": "2026-05-01T10:00:00Z" });
  writeProgress(store, lessons, {});
  expect(readProgress(store, lessons)).toEqual(readProgress(storeOf({}), lessons));
});

it.each(["", "[]", '{"format":"other"}', '{"format":"podwire-progress","version":1,"lessons":{"a":{"passedAt":"soon","predictions":{}}}}'])(
  "refuses %j as a file",
  (text) => expect(fromFile(text)).toBeNull(),
);
