import { sanitise } from "../sanitise.ts";

const longest = 500;
/** Two characters that are none, and that XML does not take (https://www.w3.org/TR/xml/#charsets). */
const noCharacters = /[\ufffe\uffff]/g;

/** A name or a sentence for a cell: one line, with nothing in it that a program would obey. */
export function plainLine(text: string): string {
  return sanitise(text.replaceAll(/\s+/g, " ").trim(), longest).replaceAll(noCharacters, "\ufffd");
}
