import { readdir } from "node:fs/promises";
import type { ExerciseManifest } from "../exercise/exercise.ts";
import { locales } from "../exercise/localized.ts";
import { referencePages } from "./pages.ts";
import { schemaFiles } from "./schemas.ts";

const exercises = new URL("../../../exercises/", import.meta.url);

const folders = { en: "docs/reference", "zh-Hans": "i18n/zh-Hans/docusaurus-plugin-content-docs/current/reference" };

/** Every file of the reference that is made from the code: path in the repository → text. */
export async function referenceFiles(): Promise<Map<string, string>> {
  const manifests = await readManifests();
  const pages = locales.flatMap((locale) =>
    Object.entries(referencePages(locale, manifests)).map(([name, text]): [string, string] => [`${folders[locale]}/${name}.md`, text]),
  );
  return new Map([...[...schemaFiles()].map(([name, text]): [string, string] => [`docs/reference/${name}`, text]), ...pages]);
}

async function readManifests(): Promise<ExerciseManifest[]> {
  const entries = await readdir(exercises, { withFileTypes: true });
  const slugs = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return Promise.all(
    slugs.sort().map(async (slug) => (await import(new URL(`${slug}/exercise.ts`, exercises).href)).default satisfies ExerciseManifest),
  );
}
