import { describe, expect, it } from "vitest";
import { parseScript, wordsOf } from "./script.ts";

const steps = (text: string): string[] => {
  const script = parseScript(text);
  return script.steps.map(({ start, end }) => text.slice(start, end));
};
const words = (text: string): string[] => wordsOf(parseScript(text)).map((word) => word.text);

describe("the steps of a script", () => {
  it("are its lines of commands, without comments and empty lines", () => {
    expect(steps("#!/bin/bash\n# A pod.\nip netns add a # here\n\nip netns add b\n")).toEqual([
      "ip netns add a # here\n",
      "ip netns add b\n",
    ]);
  });

  it("lie inside loops, functions and conditions, and only there", () => {
    expect(steps("for ns in a b; do\n  ip netns add $ns\ndone\nf() {\n  one\n  two\n}\nif three; then\n  four\nfi\n")).toEqual([
      "  ip netns add $ns\n",
      "  one\n",
      "  two\n",
      "  four\n",
    ]);
  });

  it("are of the block they stand in", () => {
    const text = "one\nf() {\n  two\n  three\n}\nfour\n";
    const blocks = parseScript(text).steps.map(({ block }) => block);
    expect(blocks.map((block) => blocks.indexOf(block))).toEqual([0, 1, 1, 0]);
  });

  it("keep together what stands in one line, and what goes on in the next", () => {
    expect(steps("one; two\nfor a in b; do c; done\nip link \\\n  add x\nfive || true\n")).toEqual([
      "one; two\n",
      "for a in b; do c; done\n",
      "ip link \\\n  add x\n",
      "five || true\n",
    ]);
  });

  it("take a here-document along", () => {
    expect(steps("ip -batch - <<EOF\nlink add x\nEOF\nnext\n")).toEqual(["ip -batch - <<EOF\nlink add x\nEOF\n", "next\n"]);
  });
});

describe("the words of a script", () => {
  it("are those of commands, redirections, assignments, loops and here-documents, with their quotes", () => {
    expect(words('echo 1 > /proc/x\nIP=10.0.0.1\nfor n in a b; do run "$n/24"; done\ncat <<EOF\nroute add c\nEOF\n')).toEqual(
      expect.arrayContaining(["echo", "1", "/proc/x", "10.0.0.1", "a", "b", "run", '"$n/24"', "cat", "route", "add", "c"]),
    );
  });

  it("stand where they say", () => {
    const text = "ip link add x\ncat <<EOF\n  route add c\nEOF\n";
    for (const { start, end, text: word } of wordsOf(parseScript(text))) expect(text.slice(start, end)).toBe(word);
  });
});

it("refuses what is no shell script", () => {
  expect(() => parseScript("for x in\ndone done")).toThrow(SyntaxError);
});
