import colours from "picocolors";
import type { Locale, Localized } from "../exercise/localized.ts";
import { type Messages, messagesOf } from "./messages/messages.ts";
import { sanitise } from "./sanitise.ts";

/** How a report is to look. Whether the terminal takes colour is the caller's to find out. */
export type ReportOptions = { locale: Locale; width?: number; colour: boolean };

/** A text in one language, or in all. */
export type Text = string | Localized;

/** What every part of a report needs in order to write itself. */
export type Page = { locale: Locale; width: number; messages: Messages; paint: Paint };

export type Paint = ReturnType<typeof colours.createColors>;

const narrowest = 40;
/** Longer lines are hard to read. */
const broadest = 100;

/** Prepares a page for a report. */
export function pageFor({ locale, width = 80, colour }: ReportOptions): Page {
  return {
    locale,
    width: Math.min(Math.max(width, narrowest), broadest),
    messages: messagesOf(locale),
    // `isTTY` is typed as boolean but undefined on a pipe, for which picocolors would look at the environment.
    paint: colours.createColors(colour === true),
  };
}

/** A text in the page's language. Even our own sentences may quote a name that a learner's script chose. */
export function read(page: Page, text: Text): string {
  return sanitise(typeof text === "string" ? text : text[page.locale], Number.POSITIVE_INFINITY).trim();
}

/** Puts a report's sections under one another, an empty line between them. */
export function joinSections(sections: readonly (readonly string[])[]): string {
  const filled = sections.filter((section) => section.length > 0);
  return `${filled.map((section) => section.join("\n")).join("\n\n")}\n`;
}
