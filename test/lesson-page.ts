import { readFile } from "node:fs/promises";
import type { RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { type MdxJsxFlowElement, mdxFromMarkdown } from "mdast-util-mdx";
import { mdxjs } from "micromark-extension-mdxjs";
import { visit } from "unist-util-visit";

/** A lesson's page as the rules for lessons see it. */
export type LessonPage = {
  /** The kit's components and the lab, in order. */
  parts: Part[];
  /** The second-level headings' ids, in order. */
  sections: string[];
  /** The languages of the fenced blocks. */
  fences: string[];
  /** How many words stand before the reader first has something to do. */
  wordsBeforeAction: number;
};
export type Part = { kind: string; id: string; question: string; options: string[]; answer: string };

/** The property that names a part: for a Predict or Recall its id, for what shows a recording its name, for a lab its exercise. */
const naming: Record<string, string> = {
  Predict: "id",
  Recall: "id",
  Recorded: "name",
  Capture: "name",
  Picture: "name",
  Lab: "exercise",
};

export async function readLessonPage(file: string): Promise<LessonPage> {
  const source = (await readFile(file, "utf8")).replace(/^---\n.*?\n---\n/s, "");
  const page: LessonPage = { parts: [], sections: [], fences: [], wordsBeforeAction: 0 };
  let acted = false;
  const tree = fromMarkdown(source, { extensions: [mdxjs()], mdastExtensions: [mdxFromMarkdown()] });
  visit(tree, (node) => {
    if (node.type === "code") page.fences.push(node.lang ?? "");
    if (node.type === "heading" && node.depth === 2) page.sections.push(/\/\* #(.*) \*\/$/.exec(textOf(node))?.[1] ?? "");
    if (node.type === "mdxJsxFlowElement" && naming[node.name ?? ""] !== undefined) page.parts.push(partOf(node));
    acted ||= node.type === "code" || (node.type === "mdxJsxFlowElement" && ["Predict", "Lab"].includes(node.name ?? ""));
    if (!acted && node.type === "text") page.wordsBeforeAction += node.value.split(/\s+/).filter((word) => word !== "").length;
  });
  return page;
}

function partOf({ name, attributes }: MdxJsxFlowElement): Part {
  const kind = name ?? "";
  const texts = new Map<string, string>();
  for (const attribute of attributes) {
    if (attribute.type !== "mdxJsxAttribute") continue;
    texts.set(attribute.name, typeof attribute.value === "string" ? attribute.value : (attribute.value?.value ?? ""));
  }
  return {
    kind,
    id: texts.get(naming[kind] ?? "") ?? "",
    question: texts.get("question") ?? "",
    // An array of plain string literals, which is JSON.
    options: JSON.parse(texts.get("options") ?? "[]"),
    answer: texts.get("answer") ?? "",
  };
}

function textOf(node: RootContent): string {
  if ("value" in node) return node.value;
  return "children" in node ? node.children.map(textOf).join("") : "";
}
