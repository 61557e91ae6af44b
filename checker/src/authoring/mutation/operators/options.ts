import { type Change, dropWords, type Operator, replaceWord } from "../mutant.ts";
import type { Command } from "../script.ts";

/** Words of iproute2's commands that can be left out, with how many words belong to each. */
const operands: Record<string, number> = {
  ...Object.fromEntries(["up", "down", "onlink", "nolearning", "permanent", "proxy"].map((word) => [word, 0])),
  ...Object.fromEntries(
    [
      ...["dev", "via", "scope", "src", "metric", "table", "proto", "mtu", "master", "netns", "brd", "broadcast", "nud", "state"],
      ...["local", "remote", "ttl", "mode", "id", "dstport", "encap", "learning", "flood", "stp_state", "vlan_filtering", "lladdr"],
    ].map((word) => [word, 1]),
  ),
};

/** An option is forgotten, or its opposite is written. */
export const optionOperators: Operator[] = [
  { name: "drop-option", changes: ({ commands }) => commands.flatMap(drops) },
  { name: "down-instead-of-up", changes: ({ commands }) => commands.flatMap(opposites) },
];

function drops({ words }: Command): Change[] {
  return words.flatMap((word, index) => {
    const count = operandsOf(word.text, words[index - 1]?.text ?? "", words[index + 1]?.text ?? "");
    return count === null || index === 0 ? [] : dropWords(words, index, 1 + count);
  });
}

/** `address` and `netns` are also what a command is about, and `peer` takes `name NAME` or an address. */
function operandsOf(word: string, previous: string, next: string): number | null {
  if (word === "peer") return next === "name" ? 2 : 1;
  const isSubject = ["ip", "-j", "-4"].includes(previous) || ["add", "exec", "del", "replace", "show"].includes(next);
  if (word === "address" || word === "netns") return isSubject ? null : 1;
  return operands[word] ?? null;
}

function opposites({ words }: Command): Change[] {
  return words.flatMap((word, index) => (index > 0 && word.text === "up" ? [replaceWord(word, "down")] : []));
}
