import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import * as z from "zod";
import type { MutationRun } from "../authoring/mutation/outcome.ts";
import { type MutationSummary, mutationSummarySchema, summaryOf } from "../authoring/mutation/summary.ts";
import { mutationPage } from "../report/mutation-page.ts";
import { listExercises } from "./catalogue.ts";

/** This code runs from the package's dist folder, in a checkout. */
const reference = new URL("../../docs/reference/", import.meta.url);
const results = fileURLToPath(new URL("mutation.json", reference));
const page = fileURLToPath(new URL("mutation.md", reference));

/** Keeps an exercise's full run with the last ones of the others, and writes the page of all. */
export async function writeMutationPage(run: MutationRun): Promise<void> {
  const kept = new Map([...(await keptSummaries()), summaryOf(run)].map((summary) => [summary.slug, summary]));
  const summaries = (await listExercises()).flatMap(({ slug }) => kept.get(slug) ?? []);
  await writeFile(results, `${JSON.stringify(summaries, null, 2)}\n`);
  await writeFile(page, mutationPage(summaries));
}

async function keptSummaries(): Promise<MutationSummary[]> {
  const text = await readFile(results, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return "[]";
    throw error;
  });
  return z.array(mutationSummarySchema).parse(JSON.parse(text));
}
