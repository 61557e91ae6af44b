import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import texts from "../i18n/zh-Hans/code.json" with { type: "json" };
import sidebarTexts from "../i18n/zh-Hans/docusaurus-plugin-content-docs/current.json" with { type: "json" };
import sidebars from "../sidebars.ts";

const root = fileURLToPath(new URL("..", import.meta.url));

it("has every page in both languages", async () => {
  const english = await pagesBelow(join(root, "docs"));
  expect(await pagesBelow(join(root, "i18n/zh-Hans/docusaurus-plugin-content-docs/current"))).toEqual(english);
});

it("has every text of the site's components in both languages, with the same placeholders", async () => {
  const english = await componentTexts();
  // Docusaurus's own texts are there only where its translation has a gap.
  const ours = Object.entries(texts).filter(([id]) => !id.startsWith("theme."));
  expect(ours.map(([id]) => id).sort()).toEqual(Object.keys(english).sort());
  for (const [id, { message }] of ours) {
    expect(message, id).not.toBe("");
    expect(placeholders(message), id).toEqual(placeholders(english[id] ?? ""));
  }
});

it("has every sidebar heading in both languages", () => {
  const labels = sidebars.docs.map(({ label }) => `sidebar.docs.category.${label}`);
  expect(Object.keys(sidebarTexts)).toEqual(expect.arrayContaining(labels));
});

async function pagesBelow(folder: string): Promise<string[]> {
  return (await readdir(folder, { recursive: true })).filter((file) => /\.mdx?$/.test(file)).sort();
}

/** English texts by id, of `translate({ id, message })` and `<Translate id>`. */
async function componentTexts(): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const file of await readdir(join(root, "src"), { recursive: true })) {
    if (!/\.tsx?$/.test(file)) continue;
    const source = await readFile(join(root, "src", file), "utf8");
    const matches = [
      ...source.matchAll(/\btranslate\(\s*\{\s*id:\s*"([^"]+)",\s*message:\s*"([^"]*)"/g),
      ...source.matchAll(/<Translate id="([^"]+)">([^<]*)</g),
    ];
    expect(matches.length, file).toBe(source.match(/\btranslate\(|<Translate\b/g)?.length ?? 0);
    for (const [, id = "", message = ""] of matches) found[id] = message;
  }
  return found;
}

function placeholders(message: string): string[] {
  return (message.match(/\{\w+\}/g) ?? []).sort();
}
