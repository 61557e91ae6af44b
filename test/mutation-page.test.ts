import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { mutantsOfSolution } from "../checker/src/authoring/mutation/solution.ts";
import { mutationSummarySchema } from "../checker/src/authoring/mutation/summary.ts";
import { locales } from "../checker/src/exercise/localized.ts";
import { mutationPage } from "../checker/src/report/mutation-page.ts";
import { loadCorpus } from "./corpus.ts";

const read = (path: string): Promise<string> => readFile(new URL(`../${path}`, import.meta.url), "utf8");
const summaries = z.array(mutationSummarySchema).parse(JSON.parse(await read("docs/reference/mutation.json")));
const pages = {
  en: "docs/reference/mutation.md",
  "zh-Hans": "i18n/zh-Hans/docusaurus-plugin-content-docs/current/reference/mutation.md",
};

// What is not of today's solution is run anew: `lab-check dev mutate <exercise> --write`.
describe("the results of mutation testing", async () => {
  const corpus = await loadCorpus();

  it.each(summaries)("of $slug are of its solution as it is, and leave nothing open", ({ slug, all, operators }) => {
    const { exercise, entries } = corpus.find((one) => one.exercise.slug === slug) ?? {};
    const solution = entries?.find(({ kind }) => kind === "solution");
    expect(exercise && solution && mutantsOfSolution(exercise, solution.submission.scripts)).toHaveLength(all);
    for (const { name, counts } of operators) expect(counts, name).toMatchObject({ survived: 0, "false-alarm": 0, errored: 0 });
  });

  it.each(locales)("stand on the page in %s", async (locale) => {
    expect(await read(pages[locale])).toBe(mutationPage(summaries, locale));
  });
});
