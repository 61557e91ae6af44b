import type { Random } from "./random.ts";
import type { Rewriting } from "./rewriting.ts";
import { isLiteral, rewriteCommands } from "./shell-lines.ts";

type Quote = (word: string, random: Random) => string;

const double: Quote = (word) => `"${word}"`;
const single: Quote = (word) => `'${word}'`;
const partly: Quote = (word, random) => {
  const at = random.below(word.length);
  return `${word.slice(0, at)}'${word.slice(at)}'`;
};
const escaped: Quote = (word) => `\\${word}`;

/** Quotes words that are not options; a command's own name stays, so that aliases and keywords remain what they are. */
function quoteWords(script: string, quote: (word: string) => string): string {
  return rewriteCommands(script, ({ words: [first = "", ...rest], redirections }) => {
    const written = rest.map((word) => (isLiteral(word) && /^[\w.]/.test(word) ? quote(word) : word));
    return [first, ...written, redirections].join(" ").trimEnd();
  });
}

/** Words that need no quotes, with quotes. */
export const quotings: Rewriting[] = [
  { name: "double quotes", rewrite: (script, random) => quoteWords(script, (word) => double(word, random)) },
  { name: "single quotes", rewrite: (script, random) => quoteWords(script, (word) => single(word, random)) },
  {
    name: "quotes of every kind",
    rewrite: (script, random) =>
      quoteWords(script, (word) => random.pick([double, single, partly, escaped, (same: string) => same])(word, random)),
  },
];
