import { type Change, dropWords, type Operator, replaceWord } from "../mutant.ts";
import type { Command, ParsedScript } from "../script.ts";

const otherActions: Record<string, string> = { ACCEPT: "DROP", DROP: "ACCEPT", REJECT: "ACCEPT", MASQUERADE: "ACCEPT", RETURN: "ACCEPT" };
const otherChains: Record<string, string> = {
  ...{ FORWARD: "INPUT", INPUT: "FORWARD", OUTPUT: "FORWARD" },
  ...{ POSTROUTING: "PREROUTING", PREROUTING: "POSTROUTING" },
};
const opposites: Record<string, string> = { "-A": "-I", "-I": "-A", "-i": "-o", "-o": "-i", "-s": "-d", "-d": "-s" };
const otherProtocols: Record<string, string> = { tcp: "udp", udp: "tcp", icmp: "tcp", all: "icmp" };
const conditions = ["-i", "-o", "-s", "-d", "-p", "-m", "--ctstate", "--dport", "--sport"];

/** A rule does something else, stands elsewhere, or is about something else. */
export const firewallOperators: Operator[] = [
  { name: "other-action", changes: eachWord((word, previous) => (isAction(previous) ? otherActions[word] : undefined)) },
  { name: "other-chain", changes: eachWord((word) => otherChains[word]) },
  { name: "other-side", changes: eachWord((word) => opposites[word]) },
  { name: "other-protocol", changes: eachWord((word, previous) => (previous === "-p" ? otherProtocols[word] : undefined)) },
  { name: "drop-condition", changes: (script) => rules(script).flatMap(drops) },
];

function rules({ commands }: ParsedScript): Command[] {
  return commands.filter(({ words }) => words.some(({ text }) => text === "iptables"));
}

/** A policy's action follows the chain: `-P FORWARD DROP`. */
function isAction(previous: string): boolean {
  return previous === "-j" || previous in otherChains;
}

function eachWord(other: (word: string, previous: string) => string | undefined): Operator["changes"] {
  return (script) =>
    rules(script).flatMap(({ words }) =>
      words.flatMap((word, index) => {
        const changed = other(word.text, words[index - 1]?.text ?? "");
        return changed === undefined ? [] : [replaceWord(word, changed)];
      }),
    );
}

/** A condition goes with its value, and with the `!` that turns it round; or the `!` alone. */
function drops({ words }: Command): Change[] {
  return words.flatMap((word, index) => {
    if (word.text === "!") return dropWords(words, index, 1);
    if (!conditions.includes(word.text)) return [];
    return words[index - 1]?.text === "!" ? dropWords(words, index - 1, 3) : dropWords(words, index, 2);
  });
}
