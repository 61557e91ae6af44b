import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { main } from "./main.ts";

let written: string;

beforeEach(() => {
  written = "";
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, "write").mockImplementation((text) => {
      written += text;
      return true;
    });
  }
  vi.stubEnv("LC_ALL", "C.UTF-8");
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

const run = (...words: string[]): Promise<number> => main(["node", "lab-check", ...words]);

it.each([
  [
    ["4", "--soluton"],
    "There is no option `--soluton`. Did you mean `--solution`?",
    "没有 `--soluton` 这个选项。你是不是想写 `--solution`？",
  ],
  [["4", "--nonsense"], "There is no option `--nonsense`.", "没有 `--nonsense` 这个选项。"],
  [["dev", "nwe"], "There is no command `nwe`. Did you mean `new`?", "没有 `nwe` 这个命令。你是不是想写 `new`？"],
  [["hint"], "An argument is missing: `<exercise>`.", "缺少参数 `<练习>`。"],
  [["list", "4"], "Too many arguments for `list`: at most 0, not 1.", "`list` 的参数太多：最多 0 个，这里有 1 个。"],
  [["4", "--seed"], "The value of `--seed <seed>` is missing.", "选项 `--seed <种子>` 缺少值。"],
  [
    ["4", "--solution", "--script", "x"],
    "`--script <path>` and `--solution` do not go together.",
    "`--script <路径>` 和 `--solution` 不能同时使用。",
  ],
  [
    ["4", "--machine", "cloud"],
    '`--machine <machine>` cannot be "cloud". Choices: auto, vm, native.',
    "`--machine <运行环境>` 的值不能是“cloud”。可选：auto、vm、native。",
  ],
  [
    ["4", "--timeout", "601"],
    '`--timeout <seconds>` cannot be "601". Seconds from 1 to 600.',
    "`--timeout <秒>` 的值不能是“601”。请写 1 到 600 之间的整数，单位是秒。",
  ],
  [
    ["4", "--seed", ""],
    '`--seed <seed>` cannot be "". A short text on one line, such as a name.',
    "`--seed <种子>` 的值不能是“”。请写一小段文字，只占一行，比如名字。",
  ],
  [
    ["grade", "x", "--jobs", "0"],
    '`--jobs <count>` cannot be "0". A whole number from 1.',
    "`--jobs <数量>` 的值不能是“0”。请写不小于 1 的整数。",
  ],
  [
    ["grade", "x", "--due", "soon"],
    '`--due <time>` cannot be "soon". A time such as 2026-05-04T23:59.',
    "`--due <时间>` 的值不能是“soon”。请写成 2026-05-04T23:59 这样的时间。",
  ],
  [
    ["grade", "x", "--late-penalty", "101"],
    '`--late-penalty <percent>` cannot be "101". A number from 0 to 100.',
    "`--late-penalty <百分比>` 的值不能是“101”。请写 0 到 100 之间的数。",
  ],
  [
    ["autograde", "--max-points", "x"],
    '`--max-points <points>` cannot be "x". A whole number from 1 to 1000000, or own.',
    "`--max-points <分数>` 的值不能是“x”。请写 1 到 1000000 之间的整数，或者 own。",
  ],
])("refuses %j in both languages, and says what to do next", async (words, english, chinese) => {
  expect(await run(...words)).toBe(2);
  expect(onOneLine()).toBe(
    `✗ Error ${english} What to do \`lab-check --help\` lists the commands, \`lab-check <command> --help\` the options of one. Code bad-usage`,
  );

  written = "";
  vi.stubEnv("LC_ALL", "zh_CN.UTF-8");
  expect(await run(...words)).toBe(2);
  expect(withoutSpaces(written)).toBe(
    withoutSpaces(`✗ 错误 ${chinese} 怎么办 \`lab-check --help\` 列出命令，\`lab-check <命令> --help\` 列出选项。 代码 bad-usage`),
  );
});

it.each(["--locale=zh-Hans", "--locale zh-Hans"])("speaks the language that %s asks for, also where the rest is wrong", async (option) => {
  const asked = option.split(" ");
  expect(await run("list", "--nonsense", ...asked)).toBe(2);
  expect(written).toMatch(/没有 `--nonsense` 这个选项/);
  expect(await run("--help", ...asked)).toBe(0);
  expect(written).toMatch(/命令：/);
});

it("shows help with exit code 0 where it was asked for, else with 2", async () => {
  expect(await run("help", "list")).toBe(0);
  expect(await run("dev")).toBe(2);
  expect(written).not.toContain("bad-usage");
});

function onOneLine(): string {
  return written.replaceAll(/\s+/g, " ").trim();
}

/** Chinese lines break without a space. */
function withoutSpaces(text: string): string {
  return text.replaceAll(/\s+/g, "");
}
