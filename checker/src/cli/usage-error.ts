import type { CommanderError } from "commander";
import type { Localized } from "../exercise/localized.ts";
import { code, en, list, type Part, say, zh } from "../exercise/sentence.ts";
import { CliError } from "./cli-error.ts";
import { localizedTerm } from "./help.ts";

/** What commander refuses, in both languages. It says so in English only, so its sentence is taken apart by the error's code. */
export function usageError(error: CommanderError): CliError {
  return new CliError("bad-usage", textOf(error), seeHelp);
}

type Sentence = { english: RegExp; read: (parts: string[]) => Localized };

const sentences: Record<string, Sentence> = {
  "commander.unknownOption": {
    english: /unknown option '(.*)'$/s,
    read: ([option = ""]) => say(en`There is no option ${code(option)}.`, zh`没有 ${code(option)} 这个选项。`),
  },
  "commander.unknownCommand": {
    english: /unknown command '(.*)'$/s,
    read: ([command = ""]) => say(en`There is no command ${code(command)}.`, zh`没有 ${code(command)} 这个命令。`),
  },
  "commander.missingArgument": {
    english: /missing required argument '(.*)'$/s,
    read: ([name = ""]) => say(en`An argument is missing: ${term(`<${name}>`)}.`, zh`缺少参数 ${term(`<${name}>`)}。`),
  },
  "commander.excessArguments": {
    english: /too many arguments for '(.*)'\. Expected (\d+) arguments? but got (\d+)\.$/s,
    read: ([command = "", most = "", given = ""]) =>
      say(
        en`Too many arguments for ${code(command)}: at most ${most}, not ${given}.`,
        zh`${code(command)} 的参数太多：最多 ${most} 个，这里有 ${given} 个。`,
      ),
  },
  "commander.optionMissingArgument": {
    english: /option '(.*)' argument missing$/s,
    read: ([option = ""]) => say(en`The value of ${term(option)} is missing.`, zh`选项 ${term(option)} 缺少值。`),
  },
  "commander.conflictingOption": {
    english: /option '(.*)' cannot be used with option '(.*)'$/s,
    read: ([one = "", other = ""]) =>
      say(en`${term(one)} and ${term(other)} do not go together.`, zh`${term(one)} 和 ${term(other)} 不能同时使用。`),
  },
  "commander.invalidArgument": {
    english: /option '(.*?)' argument '(.*)' is invalid\. (.*)$/s,
    read: ([option = "", value = "", expected = ""]) =>
      say(
        en`${term(option)} cannot be "${value}". ${expectedOf(expected)}`,
        zh`${term(option)} 的值不能是“${value}”。${expectedOf(expected)}`,
      ),
  },
};

function textOf({ code: kind, message }: CommanderError): Localized {
  const [refusal = "", similar] = message.split(/\n\(Did you mean (?:one of )?(.*)\?\)$/);
  const text = translate(kind, refusal);
  if (similar === undefined) return text;
  const names = list(similar.split(", ").map(code));
  return say(en`${text} Did you mean ${names}?`, zh`${text}你是不是想写 ${names}？`);
}

function translate(kind: string, refusal: string): Localized {
  const sentence = sentences[kind];
  const parts = sentence?.english.exec(refusal);
  return sentence && parts ? sentence.read(parts.slice(1)) : say(en`${refusal}`, zh`命令写得不对：${refusal}`);
}

/** In backticks, as code stands in a report. */
function term(words: string): Localized {
  return localizedTerm(code(words));
}

/** Ours are in the reader's language already (option-values.ts); the choices are commander's. */
function expectedOf(sentence: string): Part {
  const choices = /^Allowed choices are (.*)\.$/.exec(sentence)?.[1];
  return choices === undefined ? sentence : say(en`Choices: ${choices}.`, zh`可选：${list(choices.split(", "))}。`);
}

const seeHelp: Localized = {
  en: "`lab-check --help` lists the commands, `lab-check <command> --help` the options of one.",
  "zh-Hans": "`lab-check --help` 列出命令，`lab-check <命令> --help` 列出选项。",
};
