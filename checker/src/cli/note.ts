import type { Locale, Localized } from "../exercise/localized.ts";

/** A line for the person at the terminal, beside the verdict: never on standard output. */
export function note(text: Localized, locale: Locale): void {
  process.stderr.write(`${text[locale]}\n`);
}
