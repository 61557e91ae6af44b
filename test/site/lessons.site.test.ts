import { readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Runnable } from "../../checker/src/authoring/inspect.ts";
import type { Submission } from "../../checker/src/lab/check-submission.ts";
import { loadCorpus } from "../corpus.ts";
import { violations } from "./accessibility.ts";
import { LabPage, openBrowser } from "./lab-page.ts";

const lessons = (await readdir(fileURLToPath(new URL("../../docs/lessons", import.meta.url)))).filter((name) => name.endsWith(".mdx"));
const corpus = await loadCorpus();
const pathOf = (slug: string): string => `/lessons/${slug.slice(3)}/`;
const taught = corpus.filter(({ exercise }) => lessons.includes(`${exercise.slug}.mdx`));

it("finds the exercise of every lesson", () => {
  expect(lessons.toSorted()).toEqual(taught.map(({ exercise }) => `${exercise.slug}.mdx`).toSorted());
});

/** Lessons in which a mistake is checked, too: every other one, since a check takes long. `npm run test:full`: all. */
const withMistake = new Set(taught.filter((_, index) => process.env.PODWIRE_FULL || index % 2 === 0).map(({ exercise }) => exercise.slug));

const textsOf = ({ scripts }: Submission): Record<string, string> =>
  Object.fromEntries(Object.entries(scripts).map(([host, { text }]) => [host, text]));

let browser: Browser;
/** One visit, in which somebody goes from lesson to lesson: the machine is loaded once. */
let lab: LabPage;
beforeAll(async () => {
  browser = await openBrowser();
  lab = await LabPage.visit(browser, "/guides/learning/");
});
afterAll(() => browser.close());

/** A mistake that loses a packet, where there is one. */
function chooseMistake({ entries }: Runnable) {
  const mistakes = entries.flatMap(({ submission, expectation }) =>
    expectation.kind === "fails" ? [{ texts: textsOf(submission), fails: expectation.checks, stops: expectation.stops }] : [],
  );
  const chosen = mistakes.find(({ stops }) => stops !== null) ?? mistakes[0];
  if (chosen === undefined) throw new Error("No mistake is in the exercise's folder.");
  return chosen;
}

describe.each(taught.map((runnable) => ({ slug: runnable.exercise.slug, ...runnable })))("$slug in its lesson", ({ exercise, entries }) => {
  const { slug, checks } = exercise;

  it("passes its solution", async () => {
    const { page } = lab;
    const entry = page.locator(`nav.menu a[href="${pathOf(slug)}"]`);
    await entry.click();
    await page.locator(`section[data-lab="${slug}"]`).waitFor();
    await lab.ready();
    const solution = entries.find(({ kind }) => kind === "solution");
    await lab.writeAll(solution === undefined ? {} : textsOf(solution.submission));
    const passed = await lab.verdict();
    expect(passed.checks.filter(({ status }) => status !== "passed").map(({ id }) => id)).toEqual([]);
    expect(await entry.innerText()).toContain("✓");
    expect(await violations(page)).toEqual([]);
    expect(lab.complaints).toEqual([]);
  });

  if (!withMistake.has(slug)) return;
  it("shows a mistake's first failed check with its hint", async () => {
    const { page } = lab;
    const mistake = chooseMistake({ exercise, entries });
    await lab.writeAll(mistake.texts);
    const failed = await lab.verdict();
    expect(failed.checks.flatMap(({ id, status }) => (status === "failed" ? [id] : [])).toSorted()).toEqual(mistake.fails);

    const first = checks.find(({ id }) => mistake.fails.includes(id));
    const region = page.getByRole("region", { name: "First to fix" });
    expect(await region.getAttribute("data-check")).toBe(first?.id);
    const shown = await region.innerText();
    expect(Object.values(first?.hints ?? {}).filter((hint) => shown.includes(hint.en.replaceAll("`", "")))).toHaveLength(1);
    expect(await violations(page)).toEqual([]);
    expect(lab.complaints).toEqual([]);
  });
});
