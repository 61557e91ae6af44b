import type { GivenNames } from "./given-names.ts";
import type { ParsedScript, Word } from "./script.ts";

/** A piece of a script's text with what stands there instead. */
export type Edit = { start: number; end: number; text: string };

/** One change of one line. `after` says it in words where the changed line itself does not. */
export type Change = { edits: Edit[]; after?: string };

/** One kind of change, applied wherever a script has room for it. */
export type Operator = { name: string; changes: (script: ParsedScript, given: GivenNames) => Change[] };

/** A host's script with one line changed. `before` and `after`: that line, without indentation. */
export type Mutant = { host: string; operator: string; line: number; before: string; after: string; text: string };

/** Another text for a word, or for a part of it. */
export function replace({ start }: Word, text: string, part: { from: number; to: number }): Change {
  return { edits: [{ start: start + part.from, end: start + part.to, text }] };
}

export function replaceWord(word: Word, text: string): Change {
  return replace(word, text, { from: 0, to: word.text.length });
}

/** Takes words out that stand side by side, with the white space before them, or after them where nothing is before. */
export function dropWords(words: readonly Word[], from: number, count: number): Change[] {
  const [first, last] = [words[from], words[from + count - 1]];
  if (first === undefined || last === undefined) return [];
  const [before, after] = [words[from - 1], words[from + count]];
  if (before !== undefined) return [{ edits: [{ start: before.end, end: last.end, text: "" }] }];
  return after === undefined ? [] : [{ edits: [{ start: first.start, end: after.start, text: "" }] }];
}

/** The next of some different values after this one, the first after the last; null where there is no other. */
export function nextOf(value: string, values: readonly string[]): string | null {
  const distinct = [...new Set(values)];
  const next = distinct[(distinct.indexOf(value) + 1) % distinct.length];
  return next === undefined || next === value ? null : next;
}
