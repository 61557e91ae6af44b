import { expect, it } from "vitest";
import { localeOf } from "./default-locale.ts";

const chinese = { LANG: "zh_CN.UTF-8" };

it.each([
  [["list", "--locale", "zh-Hans"], {}, "zh-Hans"],
  [["list", "--locale=zh-Hans", "--nonsense"], {}, "zh-Hans"],
  [["--locale", "en", "--help"], chinese, "en"],
  [["list", "--locale", "fr"], chinese, "zh-Hans"],
  [["hint", "zh-Hans"], {}, "en"],
  [["list"], { ...chinese, LC_MESSAGES: "de_DE.UTF-8" }, "en"],
  [["list"], { ...chinese, LC_ALL: "" }, "zh-Hans"],
])("answers %j with the environment %j in %s", (words, env, locale) => {
  expect(localeOf(words, env)).toBe(locale);
});
