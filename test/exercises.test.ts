import { expect, it } from "vitest";
import { inspectAll } from "./corpus.ts";

const exercises = await inspectAll();

it("there are exercises to look at", () => expect(exercises.length).toBeGreaterThan(3));

// What `lab-check dev check --static` says. The corpus suite runs what is in the folders.
it.each(exercises.map(({ slug, findings }) => ({ slug, findings })))("$slug leaves its author nothing to do", ({ findings }) => {
  expect(findings).toEqual([]);
});
