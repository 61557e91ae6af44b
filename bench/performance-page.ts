import { readFile, writeFile } from "node:fs/promises";
import { type Locale, type Localized, locales } from "../checker/src/exercise/localized.ts";

const pages: Record<Locale, URL> = {
  en: new URL("../docs/reference/performance.md", import.meta.url),
  "zh-Hans": new URL("../i18n/zh-Hans/docusaurus-plugin-content-docs/current/reference/performance.md", import.meta.url),
};

const title: Localized = { en: "Performance", "zh-Hans": "性能" };

/** The page's sections, each measured by a command of its own, which leaves the others as they are. */
const headings = {
  check: { en: "One check", "zh-Hans": "单次检查" },
  class: { en: "A whole class", "zh-Hans": "整个班级" },
} satisfies Record<string, Localized>;
const sections = ["check", "class"] as const;
type Section = (typeof sections)[number];

/** Writes a section of the reference page, in both languages. */
export async function writeSection(section: Section, textIn: (locale: Locale) => string): Promise<void> {
  for (const locale of locales) {
    const before = await readFile(pages[locale], "utf8").catch(() => "");
    const textOf = (one: Section): string => (one === section ? textIn(locale) : sectionIn(before, headings[one][locale]));
    const written = sections.filter((one) => textOf(one) !== "").map((one) => `## ${headings[one][locale]}\n\n${textOf(one)}\n`);
    await writeFile(pages[locale], [`# ${title[locale]}\n`, ...written].join("\n"));
  }
}

/** What a page says under a heading; nothing where it has none. */
function sectionIn(page: string, heading: string): string {
  const part = page.split(/^## /m).find((text) => text.startsWith(`${heading}\n`));
  return part === undefined ? "" : part.slice(heading.length).trim();
}
