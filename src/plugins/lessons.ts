import { readFile } from "node:fs/promises";
import type { Plugin } from "@docusaurus/types";
import * as z from "zod";
import type { Lesson } from "../components/progress/lessons.ts";

/** What the docs plugin says of its pages, as far as it is of use here. */
const docsSchema = z.object({
  loadedVersions: z.tuple([
    z.object({
      docs: z.array(z.object({ id: z.string(), title: z.string(), description: z.string(), permalink: z.string(), source: z.string() })),
    }),
  ]),
});

/** Tells every page which lessons there are, in its own language. */
export default function lessons({ siteDir }: { siteDir: string }): Plugin {
  return {
    name: "podwire-lessons",
    async allContentLoaded({ allContent, actions }) {
      const [{ docs }] = docsSchema.parse(allContent["docusaurus-plugin-content-docs"]?.default).loadedVersions;
      const found = docs.map(async ({ source, id, ...doc }): Promise<Lesson[]> => {
        const slug = /\/lessons\/(\d\d-[a-z0-9-]+)\.mdx$/.exec(source)?.[1];
        if (slug === undefined) return [];
        const text = await readFile(source.replace(/^@site/, siteDir), "utf8");
        const predictions = [...text.matchAll(/<Predict\s+id="([^"]+)"/g)].map(([, prediction = ""]) => prediction);
        return [{ slug, docId: id, ...doc, predictions }];
      });
      const all = (await Promise.all(found)).flat();
      actions.setGlobalData({ lessons: all.sort((one, other) => one.slug.localeCompare(other.slug)) });
    },
  };
}
