import { type Block, type Inline, type InlinePart, type PageDocument, partsOf } from "./document.ts";
import { markdownTable } from "./markdown-table.ts";

/** What means something to Markdown or to what GitHub adds to it, wherever it stands. */
const marks = /[\\`*_{}[\]<>#|~!&@$]/g;
/** What would become a link by itself. */
const addresses = /(?<=\w):(?=\/\/)|(?<=\bwww)\./gi;

/** Markdown (GFM) of a page, which also reads well as it is. Nothing that a learner made can become more than text. */
export function markdownOf({ blocks }: PageDocument): string {
  return `${blocks.map(markdownBlock).join("\n\n")}\n`;
}

function markdownBlock(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `${"#".repeat(block.level)} ${inlineMarkdown(block.text)}`;
    case "paragraph":
      return inlineMarkdown(block.text);
    case "list":
      return block.items.map((item) => `- ${inlineMarkdown(item)}`).join("\n");
    case "table":
      return markdownTable([block.head, ...block.rows].map((cells) => cells.map(inlineMarkdown)));
    case "output":
      return fenced(block.text);
  }
}

function inlineMarkdown(inline: Inline): string {
  return partsOf(inline).map(partMarkdown).join("");
}

function partMarkdown(part: InlinePart): string {
  if (typeof part === "string") return escapeMarkdown(part);
  switch (part.kind) {
    case "code":
      return codeSpan(part.text);
    case "name":
      return escapeMarkdown(part.text);
    case "link":
      return `[${escapeMarkdown(part.text)}](<${encodeURI(part.href)}>)`;
    case "bar":
      return `${part.value}/${part.of}`;
    case "break":
      return "<br>";
  }
}

function escapeMarkdown(text: string): string {
  return text.replaceAll(marks, (mark) => `\\${mark}`).replaceAll(addresses, (mark) => `\\${mark}`);
}

/** In a table a bar would end the cell even here. */
function codeSpan(text: string): string {
  return text.trim() === "" || text.includes("|") ? `<code>${escapeMarkdown(text)}</code>` : `\`${text}\``;
}

/** Behind a fence that is longer than any in the text. */
function fenced(text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = "`".repeat(longest + 1);
  return `${fence}text\n${text}\n${fence}`;
}
