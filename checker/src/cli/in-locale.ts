import type { Locale } from "../exercise/localized.ts";
import { say } from "../exercise/sentence.ts";

/** Takes a text in both languages and gives it in the reader's: `text("what is printed", "输出格式")`. */
export type InLocale = (english: string, chinese: string) => string;

/** For what needs its texts as plain strings, as commander does. */
export function inLocale(locale: Locale): InLocale {
  return (english, chinese) => say(english, chinese)[locale];
}
