import type { Locale } from "../exercise/localized.ts";

/** Simplified Chinese where the environment asks for any Chinese (setlocale(3): LC_ALL over LC_MESSAGES over LANG), else English. */
export function defaultLocale(env: Record<string, string | undefined>): Locale {
  const wanted = env.LC_ALL || env.LC_MESSAGES || env.LANG || "";
  return wanted.startsWith("zh") ? "zh-Hans" : "en";
}
