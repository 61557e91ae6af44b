import type { Locale, Localized } from "../exercise/localized.ts";
import { escapeHtml } from "./html.ts";
import { oneLine } from "./one-line.ts";

/** A page for people, which can be written as Markdown and as HTML. All of its texts are plain; each writer makes them harmless. */
export type PageDocument = { locale: Locale; title: string; blocks: readonly Block[] };

export type Block =
  | { kind: "heading"; level: 1 | 2 | 3; text: Inline; anchor?: string }
  | { kind: "paragraph"; text: Inline }
  | { kind: "list"; items: readonly Inline[] }
  | { kind: "table"; head: readonly string[]; rows: readonly (readonly Inline[])[] }
  /** Text of somebody else's, line by line as it is. */
  | { kind: "output"; text: string };

export type Inline = string | readonly InlinePart[];

export type InlinePart =
  | string
  | { kind: "code"; text: string }
  /** A name that may be written from right to left. */
  | { kind: "name"; text: string; href?: string }
  | { kind: "link"; text: string; href: string }
  | { kind: "bar"; value: number; of: number }
  | { kind: "break" };

/** A sentence; what stands in backquotes is code. */
export function sentence(text: Localized, locale: Locale): InlinePart[] {
  const parts = oneLine(text, locale).split(/`([^`]*)`/);
  return parts.map((part, index) => (index % 2 === 1 ? { kind: "code", text: part } : part));
}

export function partsOf(inline: Inline): readonly InlinePart[] {
  return typeof inline === "string" ? [inline] : inline;
}

/** A page that needs nothing else, and lets nothing else in. */
export function htmlOf({ locale, title, blocks }: PageDocument): string {
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
${blocks.map(htmlBlock).join("\n")}
</body>
</html>
`;
}

function htmlBlock(block: Block): string {
  switch (block.kind) {
    case "heading": {
      const anchor = block.anchor === undefined ? "" : ` id="${escapeHtml(block.anchor)}"`;
      return `<h${block.level}${anchor}>${inlineHtml(block.text)}</h${block.level}>`;
    }
    case "paragraph":
      return `<p>${inlineHtml(block.text)}</p>`;
    case "list":
      return `<ul>${block.items.map((item) => `<li>${inlineHtml(item)}</li>`).join("\n")}</ul>`;
    case "table": {
      const rows = block.rows.map((cells) => `<tr>${cells.map((cell) => `<td>${inlineHtml(cell)}</td>`).join("")}</tr>`);
      const head = block.head.map((cell) => `<th>${escapeHtml(cell)}</th>`).join("");
      return `<table><thead><tr>${head}</tr></thead><tbody>\n${rows.join("\n")}\n</tbody></table>`;
    }
    case "output":
      return `<pre>${escapeHtml(block.text)}</pre>`;
  }
}

function inlineHtml(inline: Inline): string {
  return partsOf(inline).map(partHtml).join("");
}

function partHtml(part: InlinePart): string {
  if (typeof part === "string") return escapeHtml(part);
  switch (part.kind) {
    case "code":
      return `<code>${escapeHtml(part.text)}</code>`;
    case "name": {
      const name = `<bdi>${escapeHtml(part.text)}</bdi>`;
      return part.href === undefined ? name : `<a href="${escapeHtml(part.href)}">${name}</a>`;
    }
    case "link":
      return `<a href="${escapeHtml(part.href)}">${escapeHtml(part.text)}</a>`;
    case "bar":
      return `<meter max="${part.of}" value="${part.value}"></meter>`;
    case "break":
      return "<br>";
  }
}

const style = `
body { font: 16px/1.5 system-ui, sans-serif; max-width: 75rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1b; background: #fff; }
table { border-collapse: collapse; margin: 1rem 0; }
th, td { border: 1px solid #ccc; padding: .3rem .6rem; text-align: start; vertical-align: top; }
th { background: #f2f2f2; }
pre { background: #f6f6f6; padding: .6rem; overflow-x: auto; }
code { background: #f2f2f2; padding: 0 .2em; }
meter { width: 20rem; height: 1rem; }
`;
