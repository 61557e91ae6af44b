import { describe, expect, test } from "vitest";
import { beside, chop, wrap } from "./wrap.ts";

describe("wrap", () => {
  test("breaks English at spaces", () => {
    expect(wrap("the quick brown fox jumps", 10)).toEqual(["the quick", "brown fox", "jumps"]);
  });

  test("breaks Chinese between characters, each of two columns", () => {
    expect(wrap("网络命名空间", 6)).toEqual(["网络命", "名空间"]);
  });

  test("begins no line with a closing mark and ends none with an opening one", () => {
    expect(wrap("网络命，名空", 6)).toEqual(["网络", "命，名", "空"]);
    expect(wrap("网络（命名）", 6)).toEqual(["网络", "（命", "名）"]);
    expect(wrap("一根“网线”不通", 5)).toEqual(["一根", "“网", "线”不", "通"]);
  });

  test("keeps Latin words in Chinese text whole", () => {
    expect(wrap("把eth0移进pod1里", 8)).toEqual(["把eth0移", "进pod1里"]);
  });

  test("keeps a short command in one piece", () => {
    expect(wrap("Look at it with `ip -n pod1 addr`, then go on.", 36)).toEqual(["Look at it with `ip -n pod1 addr`,", "then go on."]);
    expect(wrap("Look at it all with `ip -n pod1 addr`.", 36)).toEqual(["Look at it all with", "`ip -n pod1 addr`."]);
  });

  test("breaks what is longer than a line where the line ends", () => {
    expect(wrap("a /very/long/path", 8)).toEqual(["a", "/very/lo", "ng/path"]);
  });

  test("keeps new lines", () => {
    expect(wrap("one\n\ntwo", 20)).toEqual(["one", "", "two"]);
  });
});

describe("beside", () => {
  test("puts the text to the right of a label, painted or not", () => {
    expect(beside("提示  ", "the quick brown fox", 16)).toEqual(["提示  the quick", "      brown fox"]);
    expect(beside("\u001b[1mHint\u001b[22m  ", "the quick brown fox", 16)[1]).toBe("      brown fox");
  });
});

describe("chop", () => {
  test("counts columns, not characters", () => {
    expect(chop("ab网络cd", 5)).toEqual(["ab网", "络cd"]);
    expect(chop("", 5)).toEqual([""]);
  });
});
