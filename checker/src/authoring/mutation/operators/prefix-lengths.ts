import { type Change, type Operator, replace } from "../mutant.ts";
import { type ParsedScript, wordsOf } from "../script.ts";

/** `10.96.30.11/24`, `"$address/24"`: the slash and what follows. No path ends like that. */
const prefixed = /(?<=^["']?(?:\$\w+|\$\{\w+\}|\d+(?:\.\d+){3}))\/(\d{1,2})(?=["']?$)/;

/** A prefix is longer, shorter, or has no length at all. */
export const prefixLengthOperators: Operator[] = [
  { name: "no-prefix-length", changes: (script) => changesOf(script, () => "") },
  { name: "longer-prefix", changes: (script) => changesOf(script, (length) => (length < 32 ? `/${length + 1}` : null)) },
  { name: "shorter-prefix", changes: (script) => changesOf(script, (length) => (length < 9 ? null : `/${length - 8}`)) },
];

function changesOf(script: ParsedScript, other: (length: number) => string | null): Change[] {
  return wordsOf(script).flatMap((word) => {
    const match = prefixed.exec(word.text);
    const changed = match === null ? null : other(Number(match[1]));
    return match === null || changed === null ? [] : [replace(word, changed, { from: match.index, to: match.index + match[0].length })];
  });
}
