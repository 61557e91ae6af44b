import { type Change, nextOf, type Operator, replace } from "../mutant.ts";
import { type ParsedScript, type Word, wordsOf } from "../script.ts";

const ipv4 = /(?<![\d.])\d{1,3}(?:\.\d{1,3}){3}(?![\d.])/g;

/** An IPv4 address is another one: of the script, its neighbour, or another variable's. */
export const addressOperators: Operator[] = [
  { name: "other-address", changes: (script) => changesOf(script, (address) => nextOf(address, addressesOf(script))) },
  { name: "neighbouring-address", changes: (script) => changesOf(script, neighbour) },
  { name: "other-address-variable", changes: otherVariables },
];

function addressesOf(script: ParsedScript): string[] {
  return wordsOf(script).flatMap(({ text }) => text.match(ipv4) ?? []);
}

function changesOf(script: ParsedScript, other: (address: string) => string | null): Change[] {
  return wordsOf(script).flatMap((word) => matches(word, ipv4).flatMap((match) => replaceMatch(word, match, other(match[0]))));
}

function neighbour(address: string): string {
  const octets = address.split(".").map(Number);
  const last = octets.at(-1) ?? 0;
  return [...octets.slice(0, -1), last < 254 ? last + 1 : last - 1].join(".");
}

/** `"$GATEWAY"` → `"$OTHER_HOST"`, where both were given an address. */
function otherVariables(script: ParsedScript): Change[] {
  const names = script.assignments.filter(({ value }) => value.text.match(ipv4) !== null).map(({ name }) => name);
  return wordsOf(script).flatMap((word) =>
    matches(word, /(?<=\$\{?)[A-Za-z_]\w*/g).flatMap((match) =>
      names.includes(match[0]) ? replaceMatch(word, match, nextOf(match[0], names)) : [],
    ),
  );
}

function matches({ text }: Word, pattern: RegExp): RegExpExecArray[] {
  return [...text.matchAll(pattern)];
}

function replaceMatch(word: Word, match: RegExpExecArray, other: string | null): Change[] {
  return other === null ? [] : [replace(word, other, { from: match.index, to: match.index + match[0].length })];
}
