import type { Locale, Localized } from "./localized.ts";

/** What may stand in a sentence: a name or number that is the same in every language, or a phrase that is not. */
export type Part = string | number | Localized;

/** One sentence in both languages: ``say(en`${device} is down.`, zh`${device} 没有启用。`)``. */
export function say(english: string, chinese: string): Localized {
  return { en: english, "zh-Hans": chinese };
}

/** Template tag: the English text of a sentence. */
export const en = tagFor("en");

/** Template tag: the Chinese text of a sentence. */
export const zh = tagFor("zh-Hans");

/** A command or a table's line, the same in both languages. */
export function code(text: string): string {
  return `\`${text}\``;
}

/** What stays as it is in every language, line breaks and all: what a system said. */
export function verbatim(text: string): Localized {
  return say(text, text);
}

/** Joins phrases into one: with `, ` and `，`, or with the separators given. */
export function join(phrases: readonly Part[], english = ", ", chinese = "，"): Localized {
  return say(phrases.map((phrase) => textOf(phrase, "en")).join(english), phrases.map((phrase) => textOf(phrase, "zh-Hans")).join(chinese));
}

/** A list: with `, ` and `、`. */
export function list(phrases: readonly Part[]): Localized {
  return join(phrases, ", ", "、");
}

const fewAtMost = 3;

/** The first few of a list that a learner's script can make as long as it likes. `total`: of how many, if not all are given. */
export function few(phrases: readonly Part[], total = phrases.length): Localized {
  const rest = total - fewAtMost;
  const more = rest > 0 ? [say(en`and ${rest} more`, zh`另有 ${rest} 项`)] : [];
  return list([...phrases.slice(0, fewAtMost), ...more]);
}

/** A quoted phrase, without the full stop it may end with. */
export function quote(phrase: Localized): Localized {
  return say(`“${phrase.en.replace(/\.$/, "")}”`, `“${phrase["zh-Hans"].replace(/。$/, "")}”`);
}

function tagFor(locale: Locale) {
  return (texts: TemplateStringsArray, ...parts: Part[]): string => {
    const text = String.raw({ raw: texts }, ...parts.map((part) => textOf(part, locale)));
    return locale === "zh-Hans" ? text.replace(/ ?([（），。：；、]) ?/gu, "$1") : text;
  };
}

function textOf(part: Part, locale: Locale): string {
  return typeof part === "object" ? part[locale] : printable(String(part));
}

/** A device's name may hold any byte but white space, `/` and `:`: control characters and bidi marks must not reach a terminal. */
function printable(text: string): string {
  return text.replace(/\s+/gu, " ").replace(/[\p{C}\p{Zl}\p{Zp}]/gu, "\uFFFD");
}
