import { Option } from "commander";
import { locales } from "../exercise/localized.ts";
import { scriptSeconds } from "../plan/limits.ts";
import { defaultLocale } from "./default-locale.ts";
import type { InLocale } from "./in-locale.ts";
import { seconds, seedText } from "./option-values.ts";

// The options that several commands have.

export const locale = (text: InLocale) =>
  new Option("--locale <locale>", text("language of texts", "输出文字的语言"))
    .choices(locales)
    .default(defaultLocale(process.env), text("from LANG", "由 LANG 决定"));

export const script = (text: InLocale) =>
  new Option(
    "--script <path>",
    text("a script, or a folder with one <host>.sh per host", "用这个脚本，或者用这个文件夹里各主机的 <主机>.sh"),
  ).conflicts("solution");

export const solution = (text: InLocale) =>
  new Option("--solution", text("the exercise's own solution instead of your scripts", "不用你的脚本，改用练习的参考答案"));

export const machine = (text: InLocale) =>
  new Option("--machine <machine>", text("where the kernel comes from", "用哪里的内核")).choices(["auto", "vm", "native"]).default("auto");

export const format = (text: InLocale, ...formats: string[]) =>
  new Option("--format <format>", text("what is printed", "输出格式")).choices(["text", "json", ...formats]).default("text");

export const seed = (text: InLocale) =>
  new Option(
    "--seed <seed>",
    text("whose numbers the exercise has: its addresses and names come from this text", "练习用谁的数值：地址和名称都由这段文字决定"),
  ).argParser(seedText(text));

export const timeout = (text: InLocale) =>
  new Option("--timeout <seconds>", text("how long each host's script may run", "每台主机的脚本最多运行几秒"))
    .argParser(seconds(text))
    .default(scriptSeconds);
