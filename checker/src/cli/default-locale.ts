import { type Locale, locales } from "../exercise/localized.ts";

type Environment = Record<string, string | undefined>;

/** The language that a command line asks for with `--locale`, also where the rest of it is wrong; else the environment's. */
export function localeOf(argv: readonly string[], env: Environment): Locale {
  return locales.find((candidate) => asksFor(candidate, argv)) ?? defaultLocale(env);
}

/** Simplified Chinese where the environment asks for any Chinese (setlocale(3): LC_ALL over LC_MESSAGES over LANG), else English. */
export function defaultLocale(env: Environment): Locale {
  const wanted = env.LC_ALL || env.LC_MESSAGES || env.LANG || "";
  return wanted.startsWith("zh") ? "zh-Hans" : "en";
}

function asksFor(locale: Locale, argv: readonly string[]): boolean {
  return argv.some((word, index) => word === `--locale=${locale}` || (word === "--locale" && argv[index + 1] === locale));
}
