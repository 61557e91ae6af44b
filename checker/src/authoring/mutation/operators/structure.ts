import { type Change, dropWords, nextOf, type Operator, replaceWord } from "../mutant.ts";
import type { Command, ParsedScript } from "../script.ts";

/** A loop leaves one out; a call takes what belongs to another call of the same function. */
export const structureOperators: Operator[] = [
  {
    name: "drop-loop-item",
    changes: ({ loops }) => loops.flatMap((items) => (items.length < 2 ? [] : items.flatMap((_, at) => dropWords(items, at, 1)))),
  },
  { name: "other-argument", changes: (script) => script.functions.flatMap((name) => exchanged(callsOf(name, script))) },
];

function callsOf(name: string, { commands }: ParsedScript): Command[] {
  return commands.filter(({ words }) => words[0]?.text === name);
}

function exchanged(calls: readonly Command[]): Change[] {
  return calls.flatMap(({ words }) =>
    words.flatMap((word, index) => {
      const other = nextOf(
        word.text,
        calls.flatMap((call) => call.words[index]?.text ?? []),
      );
      return other === null ? [] : [replaceWord(word, other)];
    }),
  );
}
