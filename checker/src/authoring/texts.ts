import { type Localized, localizedSchema } from "../exercise/localized.ts";
import type { Finding } from "./finding.ts";

/** Marks what `lab-check dev new` writes for the author to replace, in texts and in scripts. */
export const placeholderMarks: Localized = { en: "REPLACE:", "zh-Hans": "待替换：" };

/** A text of the manifest, or of a mistake, and where it stands. */
export type PlacedText = { path: PropertyKey[]; text: Localized };

const han = /\p{Script=Han}/u;
const word = /\p{Script=Latin}{3,}/gu;
const code = /`[^`]*`/gu;

/** Every text in both languages anywhere in a value, in its order. */
export function textsIn(value: unknown, path: PropertyKey[] = []): PlacedText[] {
  const text = localizedSchema.safeParse(value);
  if (text.success) return [{ path, text: text.data }];
  if (Array.isArray(value)) return value.flatMap((item, index) => textsIn(item, [...path, index]));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => textsIn(item, [...path, key]));
}

/** What is wrong with a text: at most one thing, the first to mend. */
export function textFindings(text: Localized, where: string): Finding[] {
  const { en, "zh-Hans": zh } = text;
  if (en.trim() === "" || zh.trim() === "") return [{ code: "text-empty", where, ...empty }];
  if (hasPlaceholder(en) || hasPlaceholder(zh)) return [placeholder(where)];
  if (han.test(en.replace(code, ""))) return [{ code: "chinese-in-english", where, ...chineseInEnglish }];
  if (!isProse(en) || han.test(zh)) return [];
  return [en === zh ? { code: "same-in-both-languages", where, ...same } : { code: "no-chinese", where, ...noChinese }];
}

export function hasPlaceholder(text: string): boolean {
  return Object.values(placeholderMarks).some((mark) => text.includes(mark));
}

export function placeholder(where: string): Finding {
  return {
    code: "placeholder",
    where,
    problem: "This is still what `lab-check dev new` wrote.",
    next: `Replace it, and the mark ${placeholderMarks.en} with it (${placeholderMarks["zh-Hans"]} in Chinese).`,
  };
}

/** A bare name or a command reads the same in every language. */
export function isProse(text: string): boolean {
  return (text.replace(code, "").match(word) ?? []).length >= 2;
}

const inChinese = "Write the Chinese one in Chinese. What is typed or printed as it is stands in `backticks`, in both languages.";
const empty = { problem: "A text is empty.", next: "Write it in both languages, or take it out where it may be left out." };
const chineseInEnglish = { problem: "The English text has Chinese characters in it.", next: "Write it in English." };
const same = { problem: "The text is the same in both languages.", next: inChinese };
const noChinese = { problem: "The Chinese text has no Chinese character in it.", next: inChinese };
