import { type Change, nextOf, type Operator, replace } from "../mutant.ts";
import { type ParsedScript, wordsOf } from "../script.ts";

const mac = /(?:[0-9a-f]{2}:){5}[0-9a-f]{2}/gi;

/** A MAC address is another one of the script, or differs in its last bit. */
export const macOperators: Operator[] = [
  { name: "other-mac", changes: (script) => changesOf(script, (value) => nextOf(value, macsOf(script))) },
  { name: "changed-mac", changes: (script) => changesOf(script, changeLastBit) },
];

function macsOf(script: ParsedScript): string[] {
  return wordsOf(script).flatMap(({ text }) => text.match(mac) ?? []);
}

function changesOf(script: ParsedScript, other: (value: string) => string | null): Change[] {
  return wordsOf(script).flatMap((word) =>
    [...word.text.matchAll(mac)].flatMap((match) => {
      const changed = other(match[0]);
      return changed === null ? [] : [replace(word, changed, { from: match.index, to: match.index + match[0].length })];
    }),
  );
}

function changeLastBit(value: string): string {
  return value.slice(0, -1) + (Number.parseInt(value.slice(-1), 16) ^ 1).toString(16);
}
