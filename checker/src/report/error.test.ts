import { expect, test } from "vitest";
import { errorText } from "./error.ts";
import { tooWide } from "./testing/lines.ts";

const report = {
  code: "unknown-exercise",
  message: { en: 'There is no exercise called "9\u001b[2J".', "zh-Hans": "没有名为 “9” 的练习。" },
  next: {
    en: "These exist: exercise-01, exercise-02, exercise-03. `lab-check list` says what each is about.",
    "zh-Hans": "用 `lab-check list` 查看各个练习的内容。",
  },
};

test("says what is wrong and what to do next", () => {
  const text = errorText(report, { locale: "en", colour: false });
  expect(text).toMatchInlineSnapshot(`
    "✗ Error  There is no exercise called "9".
      What to do  These exist: exercise-01, exercise-02, exercise-03.
                  \`lab-check list\` says what each is about.
      Code        unknown-exercise
    "
  `);
  expect(tooWide(text)).toEqual([]);
});

test("in Chinese", () => {
  expect(errorText(report, { locale: "zh-Hans", colour: false })).toMatchInlineSnapshot(`
    "✗ 错误  没有名为 “9” 的练习。
      怎么办  用 \`lab-check list\` 查看各个练习的内容。
      代码    unknown-exercise
    "
  `);
});

test("keeps the lines of a message, and breaks a path that is too long", () => {
  const message = `native: no user namespaces\nvm: ${"/very/long/path".repeat(10)}`;
  expect(tooWide(errorText({ ...report, message }, { locale: "en", colour: true }))).toEqual([]);
});
