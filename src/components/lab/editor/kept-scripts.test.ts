import { expect, it } from "vitest";
import type { Store } from "../../store/store.ts";
import { keptScripts } from "./kept-scripts.ts";

const starters = { host1: "# one", host2: "# two" };
const seeding = { seed: "anna", values: [] };

function emptyStore(): Store {
  const kept = new Map<string, string>();
  return {
    get: (key) => kept.get(key) ?? null,
    set: (key, text) => void (text === null ? kept.delete(key) : kept.set(key, text)),
  };
}

it("has the starters until something else is written, and then again", () => {
  const store = emptyStore();
  const scripts = keptScripts(store, { slug: "02-bridge" }, starters);
  scripts.change("host2", "");
  const later = keptScripts(store, { slug: "02-bridge" }, starters);
  expect(later.read()).toEqual({ host1: "# one", host2: "" });
  later.reset();
  expect(scripts.read()).toEqual(starters);
});

it("keeps those of each seed and of each exercise by themselves", () => {
  const store = emptyStore();
  const scripts = [{ slug: "02-bridge" }, { slug: "02-bridge", seeding }, { slug: "03-arp", seeding }].map((exercise) =>
    keptScripts(store, exercise, starters),
  );
  for (const [index, { change }] of scripts.entries()) change("host1", `${index}`);
  expect(scripts.map(({ read }) => read().host1)).toEqual(["0", "1", "2"]);
});
