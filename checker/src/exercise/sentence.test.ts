import { expect, test } from "vitest";
import { code, en, few, join, list, quote, say, verbatim, zh } from "./sentence.ts";

test("a part that is a phrase is in the sentence's language", () => {
  const device = say("eth0 in pod1", "pod1 的 eth0");
  expect(say(en`${device} has ${2} ends.`, zh`${device} 有 ${2} 端。`)).toEqual({
    en: "eth0 in pod1 has 2 ends.",
    "zh-Hans": "pod1 的 eth0 有 2 端。",
  });
});

test("a backslash in a name stays one", () => {
  expect(en`${"a\\nb"}`).toBe("a\\nb");
});

test("a name cannot send control characters to a terminal, nor turn the line round", () => {
  expect(en`device ${"\u001b[2J\u202eeth0\u2028"}!`).toBe("device \uFFFD[2J\uFFFDeth0 !");
});

test("what several lines say becomes one line", () => {
  expect(en`${"one\n  two"}`).toBe("one two");
});

test("what a system said stays as it is, its lines too", () => {
  const said = verbatim("E: no network\nE: no keys");
  expect(say(en`apt-get: ${said}`, zh`apt-get：${said}`)).toEqual({
    en: "apt-get: E: no network\nE: no keys",
    "zh-Hans": "apt-get：E: no network\nE: no keys",
  });
});

test("Chinese punctuation has no blanks around it", () => {
  const mac = zh`${"aa"}（${"eth0"}）`;
  expect(zh`网桥把 ${say("", mac)} 记在 ${"eth1"} 上 。`).toBe("网桥把 aa（eth0）记在 eth1 上。");
});

test("a list ends where readers stop", () => {
  expect(few(["a", "b", "c"])).toEqual({ en: "a, b, c", "zh-Hans": "a、b、c" });
  expect(few(["a", "b", "c", "d", "e"])).toEqual({ en: "a, b, c, and 2 more", "zh-Hans": "a、b、c、另有 2 项" });
  expect(few(["a", "b", "c"], 400_000)).toEqual({ en: "a, b, c, and 399997 more", "zh-Hans": "a、b、c、另有 399997 项" });
});

test("joined phrases, quotes and commands", () => {
  expect(join([say("a", "甲"), "b"])).toEqual({ en: "a, b", "zh-Hans": "甲，b" });
  expect(list([say("a", "甲"), "b"])).toEqual({ en: "a, b", "zh-Hans": "甲、b" });
  expect(quote(say("It works.", "可以。"))).toEqual({ en: "“It works”", "zh-Hans": "“可以”" });
  expect(code("ip link")).toBe("`ip link`");
});
