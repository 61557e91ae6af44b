import { type Change, dropWords, type Operator, replaceWord } from "../mutant.ts";
import type { Command } from "../script.ts";

const otherTypes: Record<string, string> = {
  blackhole: "unreachable",
  unreachable: "blackhole",
  prohibit: "blackhole",
  throw: "blackhole",
};
const otherScopes: Record<string, string> = { link: "global", global: "link", host: "link" };

/** A route is of another type or scope. */
export const routeOperators: Operator[] = [
  { name: "other-route-type", changes: ({ commands }) => commands.flatMap(types) },
  { name: "other-scope", changes: ({ commands }) => commands.flatMap(scopes) },
];

function types({ words }: Command): Change[] {
  return words.flatMap((word, index) => {
    const other = otherTypes[word.text];
    return other === undefined ? [] : [replaceWord(word, other), ...dropWords(words, index, 1)];
  });
}

function scopes({ words }: Command): Change[] {
  return words.flatMap((word, index) => {
    const other = words[index - 1]?.text === "scope" ? otherScopes[word.text] : undefined;
    return other === undefined ? [] : [replaceWord(word, other)];
  });
}
