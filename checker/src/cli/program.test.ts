import type { Command } from "commander";
import { describe, expect, it } from "vitest";
import type { Locale } from "../exercise/localized.ts";
import { tooWide } from "../report/testing/lines.ts";
import { program } from "./program.ts";

/** Every command's help and the descriptions in it, by what one types: `lab-check dev new`. */
function helps(locale: Locale): Map<string, { page: string; descriptions: string[] }> {
  const all = new Map<string, { page: string; descriptions: string[] }>();
  const add = (command: Command, path: string) => {
    all.set(path, { page: command.helpInformation(), descriptions: descriptionsIn(command) });
    for (const one of command.commands) add(one, `${path} ${one.name()}`);
  };
  add(program(locale), "lab-check");
  return all;
}

function descriptionsIn(command: Command): string[] {
  const help = command.createHelp();
  return [
    command.description(),
    ...help.visibleCommands(command).map((one) => one.description()),
    ...help.visibleOptions(command).map((option) => option.description),
    ...help.visibleArguments(command).map((argument) => argument.description),
  ];
}

const [english, chinese] = [helps("en"), helps("zh-Hans")];

it("has the same commands in both languages", () => {
  expect([...chinese.keys()]).toEqual([...english.keys()]);
  expect([...chinese.keys()]).toEqual(expect.arrayContaining(["lab-check grade", "lab-check dev mutate"]));
});

describe.each([...chinese])("the Chinese help of %s", (path, { page, descriptions }) => {
  it("describes everything in Chinese", () => {
    expect(descriptions.filter((text) => !/\p{Script=Han}/u.test(text))).toEqual([]);
    expect(descriptions.filter((text) => english.get(path)?.descriptions.includes(text))).toEqual([]);
  });

  it("has titles, notes and placeholders in Chinese", () => {
    expect(page.match(/^\w+:/gm)).toBeNull();
    expect(page.match(/choices|default/g)).toBeNull();
    expect(page.match(/[<[][a-z][^\]>]*[\]>]/gi)).toBeNull();
  });

  it("fits in 80 columns", () => expect(tooWide(page)).toEqual([]));
});

it.each([...english])("has no Chinese in the English help of %s, which fits in 80 columns", (_, { page, descriptions }) => {
  expect(descriptions.filter((text) => text === "")).toEqual([]);
  expect(page).not.toMatch(/\p{Script=Han}|[，。：；（）]/u);
  expect(tooWide(page)).toEqual([]);
});

it("aligns what it says, a Chinese character in two columns", () => {
  expect(english.get("lab-check trace")?.page).toMatchInlineSnapshot(`
    "Usage: lab-check trace [options] <exercise>

    show one ping's packets on every device, in the order in which they passed

    Options:
      --ping <id>          which of the exercise's pings (the first, if not said)
      --script <path>      a script, or a folder with one <host>.sh per host
      --solution           the exercise's own solution instead of your scripts
      --machine <machine>  where the kernel comes from (choices: auto, vm, native;
                           default: auto)
      --format <format>    what is printed (choices: text, json; default: text)
      --seed <seed>        whose numbers the exercise has: its addresses and names
                           come from this text
      --locale <locale>    language of texts (choices: en, zh-Hans; default: from
                           LANG)
      --timeout <seconds>  how long each host's script may run (default: 30)
      -h, --help           display help for command
    "
  `);
  expect(chinese.get("lab-check trace")?.page).toMatchInlineSnapshot(`
    "用法： lab-check trace [选项] <练习>

    按先后顺序，显示一次 ping 的包怎样经过各个设备

    选项：
      --ping <编号>         练习里的哪一次 ping（不写就是第一次）
      --script <路径>       用这个脚本，或者用这个文件夹里各主机的 <主机>.sh
      --solution            不用你的脚本，改用练习的参考答案
      --machine <运行环境>  用哪里的内核（可选：auto、vm、native；默认：auto）
      --format <格式>       输出格式（可选：text、json；默认：text）
      --seed <种子>         练习用谁的数值：地址和名称都由这段文字决定
      --locale <语言>       输出文字的语言（可选：en、zh-Hans；默认：由 LANG 决定）
      --timeout <秒>        每台主机的脚本最多运行几秒（默认：30）
      -h, --help            显示命令的帮助
    "
  `);
});
