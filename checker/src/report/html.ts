import type { Locale, Localized } from "../exercise/localized.ts";
import { oneLine } from "./one-line.ts";

/** Every mark of ASCII, since any of them may mean something to HTML, to Markdown, or to what GitHub adds to it. */
const marks = /[!-/:-@[-`{-~]/g;

/** Plain text as the same text in HTML that stands in Markdown. */
export function escapeHtml(text: string): string {
  return text.replace(marks, (mark) => `&#${mark.charCodeAt(0)};`);
}

/** A sentence as HTML; what stands in backquotes becomes code. */
export function sentenceHtml(text: Localized, locale: Locale): string {
  return oneLine(text, locale)
    .split(/`([^`]*)`/)
    .map((part, index) => (index % 2 === 1 ? `<code>${escapeHtml(part)}</code>` : escapeHtml(part)))
    .join("");
}
