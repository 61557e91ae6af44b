import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Column, Gradebook, Row } from "../../classroom/gradebook.ts";
import { gradebookJson } from "../../classroom/gradebook-json.ts";
import { type Locale, locales } from "../../exercise/localized.ts";
import { htmlOf } from "../../report/document.ts";
import { csvForPeople, csvOf } from "../../report/grading/csv.ts";
import { feedbackOf } from "../../report/grading/feedback.ts";
import { plainLine } from "../../report/grading/plain.ts";
import { summaryOf } from "../../report/grading/summary.ts";
import { canvasTable, checksTable, gradesTable, moodleTable } from "../../report/grading/tables.ts";
import { workbookOf } from "../../report/grading/workbook.ts";
import { junitXml, type Suite } from "../../report/junit.ts";
import { markdownOf } from "../../report/markdown.ts";
import { similarityText } from "../../report/similarity.ts";
import { similarityJson } from "../../similarity/json.ts";
import type { Similarity } from "../../similarity/similarity.ts";
import { toJson } from "../../verdict/json.ts";
import { writeAtomically } from "../write-atomically.ts";

const learnersFolder = "learners";

/** Writes all results of a class into a folder, in place of those of an earlier run. */
export async function writeResults(out: string, gradebook: Gradebook, similarity: Similarity[], locale: Locale): Promise<void> {
  await rm(join(out, learnersFolder), { recursive: true, force: true });
  for (const row of gradebook.rows) await writeLearner(out, row, gradebook, locale);
  const [grades, checks] = [gradesTable(gradebook, locale), checksTable(gradebook, locale)];
  const files: Record<string, string | Uint8Array> = {
    "gradebook.json": json(gradebookJson(gradebook, locale)),
    "gradebook.csv": csvForPeople(grades),
    "checks.csv": csvForPeople(checks),
    "gradebook.xlsx": await workbookOf({ Grades: grades, Checks: checks }),
    "canvas.csv": csvOf(canvasTable(gradebook, locale)),
    "moodle.csv": csvOf(moodleTable(gradebook, locale)),
    "similarity.json": json(similarityJson(similarity)),
    "similarity.txt": similarityText(similarity, { locale, colour: false, width: 100 }),
    "junit.xml": junitXml(suitesOf(gradebook), locale),
    "summary.html": htmlOf(summaryOf(gradebook, (row, column) => feedbackPath(row, column, locale), locale)),
  };
  for (const [name, content] of Object.entries(files)) await writeAtomically(join(out, name), content);
}

async function writeLearner(out: string, row: Row, { columns, lateness }: Gradebook, locale: Locale): Promise<void> {
  for (const [index, column] of columns.entries()) {
    const entry = row.entries[index];
    if (entry === undefined || entry.status === "not-handed-in") continue;
    const folder = join(out, learnersFolder, row.learner.id, column.slug);
    await mkdir(folder, { recursive: true });
    await writeAtomically(join(folder, "verdict.json"), json(toJson(entry.verdict, locale)));
    for (const language of locales) {
      const feedback = feedbackOf(row.learner, column, entry, lateness, language);
      await writeAtomically(join(folder, `feedback.${language}.md`), markdownOf(feedback));
      await writeAtomically(join(folder, `feedback.${language}.html`), htmlOf(feedback));
    }
  }
}

function feedbackPath({ learner }: Row, { slug }: Column, locale: Locale): string {
  return [learnersFolder, learner.id, slug, `feedback.${locale}.html`].map(encodeURIComponent).join("/");
}

function suitesOf({ rows }: Gradebook): Suite[] {
  return rows.flatMap(({ learner, entries }) =>
    entries.flatMap((entry) =>
      entry.status === "not-handed-in" ? [] : [{ name: plainLine(`${learner.id} ${entry.verdict.exercise}`), verdict: entry.verdict }],
    ),
  );
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
