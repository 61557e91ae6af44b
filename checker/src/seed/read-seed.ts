/** Longer ones are no names any more. */
const longest = 200;

/** A seed as somebody typed it: any short text on one line, such as a learner's name. null where it is none. */
export function readSeed(text: string): string | null {
  const seed = text.normalize("NFC").trim();
  return seed === "" || seed.length > longest || /\p{C}|\p{Zl}|\p{Zp}/u.test(seed) ? null : seed;
}
