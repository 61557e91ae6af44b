import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import * as z from "zod";
import type { MutationRun } from "../authoring/mutation/outcome.ts";
import { type MutationSummary, mutationSummarySchema, summaryOf } from "../authoring/mutation/summary.ts";
import { type Locale, locales } from "../exercise/localized.ts";
import { mutationPage } from "../report/mutation-page.ts";
import { listExercises } from "./catalogue.ts";

/** This code runs from the package's dist folder, in a checkout. */
const checkout = fileURLToPath(new URL("../../", import.meta.url));
const results = `${checkout}docs/reference/mutation.json`;
const pages = {
  en: `${checkout}docs/reference/mutation.md`,
  "zh-Hans": `${checkout}i18n/zh-Hans/docusaurus-plugin-content-docs/current/reference/mutation.md`,
} satisfies Record<Locale, string>;

/** Keeps an exercise's full run with the last ones of the others, and writes the pages of all. */
export async function writeMutationPage(run: MutationRun): Promise<void> {
  const kept = new Map([...(await keptSummaries()), summaryOf(run)].map((summary) => [summary.slug, summary]));
  const summaries = (await listExercises()).flatMap(({ slug }) => kept.get(slug) ?? []);
  await writeFile(results, `${JSON.stringify(summaries, null, 2)}\n`);
  for (const locale of locales) await writeFile(pages[locale], mutationPage(summaries, locale));
}

async function keptSummaries(): Promise<MutationSummary[]> {
  const text = await readFile(results, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "[]";
    throw error;
  });
  return z.array(mutationSummarySchema).parse(JSON.parse(text));
}
