import { describe, expect, test } from "vitest";
import { farFromSquare, growthOfTime } from "../testing/growth.ts";
import { sanitise } from "./sanitise.ts";

const esc = "\u001b";

describe("sanitise", () => {
  test.each([
    ["colours", `${esc}[1;31mred${esc}[0m`, "red"],
    ["colours by sub-parameters", `${esc}[38:2::1:2:3mred${esc}[m`, "red"],
    ["a repaint of the screen", `${esc}[2J${esc}[H${esc}[?1049hPASSED`, "PASSED"],
    ["8-bit CSI", "\u009b31mred\u009b0m", "red"],
    ["a CSI that is cut off", `before${esc}[31`, "before"],
    ["a CSI broken by a control character", `${esc}[\b31mx`, "31mx"],
    ["OSC 52, which writes the clipboard", `a${esc}]52;c;cm0gLXJmIC8=\u0007b`, "ab"],
    ["OSC 8, which hides where a link leads", `${esc}]8;;https://evil.example${esc}\\docs${esc}]8;;${esc}\\`, "docs"],
    ["8-bit OSC and ST", "a\u009d0;title\u009cb", "ab"],
    ["an OSC without its end, which would swallow the rest", `a${esc}]0;title\nnext`, "a\nnext"],
    ["DCS, as for sixels", `a${esc}P1;1qpicture${esc}\\b`, "ab"],
    ["tmux's way through DCS", `a${esc}Ptmux;${esc}${esc}]52;c;eA==\u0007${esc}\\b`, "ab"],
    ["APC, PM and SOS", `${esc}_x${esc}\\a${esc}^x${esc}\\b${esc}Xx${esc}\\c`, "abc"],
    ["a change of character set", `${esc}(0lqk${esc}(B`, "lqk"],
    ["a full reset", `${esc}ca`, "a"],
    ["a lone escape at the end", `a${esc}`, "a"],
    ["a sequence put together from the remains of another", `${esc}${esc}[m[31mx`, "[31mx"],
    ["bell, backspace, delete and shift-out", "p\u0007as\b\bss\u007fed\u000e", "passsed"],
  ])("takes out %s", (_, text, expected) => {
    expect(sanitise(text)).toBe(expected);
  });

  test.each([
    ["an overwriting carriage return", "failed\rpassed", "failed\npassed"],
    ["a progress bar", "1%\r50%\r100%\r\n", "1%\n50%\n100%\n"],
    ["Windows line ends", "a\r\nb\r\r\n", "a\nb\n"],
    ["vertical tab, form feed and NEL", "a\vb\fc\u0085d", "a\nb\nc\nd"],
    ["line and paragraph separators", "a\u2028b\u2029c", "a\nb\nc"],
  ])("makes new lines of %s", (_, text, expected) => {
    expect(sanitise(text)).toBe(expected);
  });

  test.each([
    ["NUL", "a\0b"],
    ["half a surrogate pair", "a\ud800b"],
    ["the other half", "a\udfffb"],
    ["a bidi override", "a\u202eb"],
    ["a bidi isolate", "a\u2067b"],
    ["a direction mark", "a\u200fb"],
    ["an Arabic letter mark", "a\u061cb"],
    ["a zero-width space", "a\u200bb"],
    ["a byte order mark", "a\ufeffb"],
    ["a word joiner", "a\u2060b"],
    ["a soft hyphen", "a\u00adb"],
    ["a Hangul filler", "a\u3164b"],
    ["an invisible tag character", "a\u{e0041}b"],
  ])("shows that there was %s", (_, text) => {
    expect(sanitise(text)).toBe("a\ufffdb");
  });

  test.each([
    ["tabs and new lines", "a\tb\n\nc"],
    ["Chinese and emoji", "邻居表 🚀 ✓"],
    ["Hebrew, Arabic and accents", "שלום مرحبا e\u0301"],
    ["what ip prints", "2: eth0@if3: <BROADCAST,UP> mtu 1500 link/ether 02:00:00:00:00:01 brd ff:ff:ff:ff:ff:ff"],
    ["brackets that begin no sequence", "[31m ]52; ::error::"],
  ])("keeps %s", (_, text) => {
    expect(sanitise(text)).toBe(text);
  });

  test("keeps no more marks on a letter than a script uses", () => {
    expect(sanitise(`Z${"\u0301".repeat(200)}!`)).toBe(`Z${"\u0301".repeat(4)}!`);
  });

  test("disarms a runner's command that an escape sequence had hidden", () => {
    expect(sanitise(`see #${esc}[m#[add-mask]secret`)).toBe("see ## [add-mask]secret");
  });

  test("cuts a very long line, and only that", () => {
    expect(sanitise(`${"x".repeat(1000)}\nshort`)).toBe(`${"x".repeat(400)} [+600]\nshort`);
  });

  test("cuts no character in two", () => {
    expect(sanitise(`x${"🚀".repeat(300)}`)).toBe(`x${"🚀".repeat(199)} [+202]`);
  });

  test.for([esc, `${esc}[`, `${esc}]x`, `${esc}[1;`, "\u0301", "\r", "##["])(
    "takes a time for %j that grows with how many there are",
    (unit) => {
      expect(growthOfTime((count) => unit.repeat(count), sanitise, 20_000)).toBeLessThan(farFromSquare);
    },
  );

  test("leaves nothing to do for a second time, whatever came", () => {
    const nasty = [
      esc,
      "[",
      "]",
      "P",
      "\\",
      "m",
      "\u009b",
      "\u0007",
      "\r",
      "\n",
      "\b",
      "\u202e",
      "\ud83d",
      "\ude80",
      "#",
      "##[",
      "\0",
      "x",
    ];
    for (let seed = 0; seed < 2000; seed++) {
      const text = Array.from({ length: 12 }, (_, place) => nasty[(seed * (place + 7) * 31 + place * seed) % nasty.length]).join("");
      const once = sanitise(text);
      expect(sanitise(once)).toBe(once);
      expect(once).not.toMatch(/(?!\n)\p{Cc}|\p{Cf}|\p{Cs}|##\[/u);
    }
  });
});
