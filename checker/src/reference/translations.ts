import type { Locale } from "../exercise/localized.ts";
import { simplifiedChinese } from "./zh-hans.ts";

/** A schema's text in a language. The schemas say it in English; it is found by that. @throws Error where it is not translated */
export function translated(english: string, locale: Locale): string {
  if (locale === "en") return english;
  const chinese = simplifiedChinese[english];
  if (chinese === undefined) throw new Error(`checker/src/reference/zh-hans.ts has no Chinese for: ${english}`);
  return chinese;
}
