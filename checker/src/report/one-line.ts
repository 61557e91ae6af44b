import type { Locale, Localized } from "../exercise/localized.ts";
import { sanitise } from "./sanitise.ts";

/** Longer texts than so many characters nobody reads in a table. */
const longest = 500;

/** A text on one line, without anything that a terminal or a CI that reads it would obey. */
export function oneLine(text: Localized, locale: Locale): string {
  const lines = sanitise(text[locale], Number.POSITIVE_INFINITY);
  return sanitise(lines.replaceAll(/\s+/g, " ").trim(), longest);
}
