import type { HelpConfiguration, Option } from "commander";
import stringWidth from "fast-string-width";
import type { Locale, Localized } from "../exercise/localized.ts";
import { en, join, say, zh } from "../exercise/sentence.ts";
import { wrap } from "../report/wrap.ts";

/** How commander writes its help for a reader of this language, in columns of which a Chinese character takes two. */
export function helpIn(locale: Locale): HelpConfiguration {
  const term = (words: string) => localizedTerm(words)[locale];
  return {
    minWidthToWrap: 30,
    displayWidth: (text) => stringWidth(text),
    boxWrap: (text, width) => wrap(text, width).join("\n"),
    styleTitle: (title) => titles[title]?.[locale] ?? title,
    styleUsage: term,
    styleSubcommandTerm: term,
    styleOptionTerm: term,
    optionDescription: (option) => describe(option, locale),
  };
}

/** `--timeout <seconds>` in both languages: its placeholders are for the reader, the rest is typed as it stands. */
export function localizedTerm(words: string): Localized {
  return say(
    words,
    words.replace(/(?<=[<[])[^\]>.]+/g, (name) => placeholders[name] ?? name),
  );
}

const titles: Record<string, Localized> = {
  "Usage:": say("Usage:", "用法："),
  "Arguments:": say("Arguments:", "参数："),
  "Options:": say("Options:", "选项："),
  "Commands:": say("Commands:", "命令："),
};

const placeholders: Record<string, string> = {
  command: "命令",
  count: "数量",
  exercise: "练习",
  file: "文件",
  folder: "文件夹",
  format: "格式",
  host: "主机",
  id: "编号",
  lessons: "课程",
  locale: "语言",
  machine: "运行环境",
  name: "名称",
  names: "名称",
  netns: "命名空间",
  options: "选项",
  "owner/repository@ref": "所有者/仓库@版本",
  path: "路径",
  percent: "百分比",
  points: "分数",
  seconds: "秒",
  seed: "种子",
  slug: "名称",
  status: "结果",
  submissions: "提交",
  time: "时间",
  what: "来源",
};

function describe(option: Option, locale: Locale): string {
  const notes = [...choicesOf(option), ...defaultOf(option)];
  if (notes.length === 0) return option.description;
  const all = join(notes, "; ", "；");
  return say(en`${option.description} (${all})`, zh`${option.description}（${all}）`)[locale];
}

function choicesOf({ argChoices }: Option): Localized[] {
  return argChoices === undefined ? [] : [say(`choices: ${argChoices.join(", ")}`, `可选：${argChoices.join("、")}`)];
}

/** Nothing to show of an empty text or list: the option's own description says what that means. */
function defaultOf({ defaultValue, defaultValueDescription }: Option): Localized[] {
  const value = defaultValueDescription ?? String(defaultValue ?? "");
  return value === "" ? [] : [say(`default: ${value}`, `默认：${value}`)];
}
