import { type Change, type Operator, replace, replaceWord } from "../mutant.ts";
import type { Command, ParsedScript, Word } from "../script.ts";

const otherKinds: Record<string, string> = { dummy: "bridge", ipip: "gre", gre: "ipip" };

/** A device is of another kind, or takes frames of another size. */
export const linkOperators: Operator[] = [
  { name: "other-link-kind", changes: ({ commands }) => commands.flatMap(kinds) },
  { name: "other-mtu", changes: (script) => mtus(script).flatMap(otherSizes) },
];

function kinds({ words }: Command): Change[] {
  return words.flatMap((word, index) => {
    const isKind = words[index - 1]?.text === "type" && words.some(({ text }) => text === "link");
    return isKind ? [replaceWord(word, otherKinds[word.text] ?? "dummy")] : [];
  });
}

/** What follows `mtu`, and what is assigned to a variable of that name. */
function mtus({ commands, assignments }: ParsedScript): Word[] {
  const written = commands.flatMap(({ words }) => words.filter((_, index) => words[index - 1]?.text === "mtu"));
  return [...written, ...assignments.filter(({ name }) => /mtu/i.test(name)).map(({ value }) => value)];
}

/** 20 bytes are an IPv4 header. */
function otherSizes(word: Word): Change[] {
  const match = /\d+/.exec(word.text);
  if (match === null) return [];
  const part = { from: match.index, to: match.index + match[0].length };
  return [Number(match[0]) + 20, Number(match[0]) - 20].map((size) => replace(word, `${size}`, part));
}
