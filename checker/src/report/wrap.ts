import stringWidth from "fast-string-width";

const openers = "(\\[{（［｛《〈「『【〔“‘";
const closers = ",.;:!?%)\\]}，。、；：！？％）］｝》〉」』】〕”’…—";
const ideographs = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}`;
/** Where a line may break: after spaces, and around ideographs, but never before a closing mark or after an opening one. */
const breaks = new RegExp(
  [
    "(?<= )(?! )",
    `(?<=[${ideographs}，。、；：！？）》〉」』】〕])(?![ ${closers}])`,
    `(?<![ ${openers}])(?=[${ideographs}（《〈「『【〔])`,
  ].join("|"),
  "u",
);
const hardSpace = "\u00a0";

/** Breaks text into lines of at most `width` columns; a Chinese character takes two. Code in backticks stays in one piece where a line can hold it. */
export function wrap(text: string, width: number): string[] {
  return text.split("\n").flatMap((paragraph) => wrapParagraph(paragraph, width));
}

/** A label, then text in the columns to its right. The label may be painted. */
export function beside(label: string, text: string, width: number): string[] {
  const indent = stringWidth(label);
  const [first = "", ...rest] = wrap(text, width - indent);
  return [`${label}${first}`.trimEnd(), ...rest.map((line) => `${" ".repeat(indent)}${line}`.trimEnd())];
}

/** Fills text up with spaces to a number of columns. */
export function pad(text: string, columns: number): string {
  return text + " ".repeat(Math.max(0, columns - stringWidth(text)));
}

/** How many columns the widest of some texts takes. */
export function widest(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => stringWidth(text)));
}

/** Breaks a line where its columns end, whatever stands there: for output whose words are not ours to move. */
export function chop(line: string, width: number): string[] {
  const pieces: string[] = [];
  let piece = "";
  let taken = 0;
  for (const character of line) {
    const columns = stringWidth(character);
    if (taken + columns > width) {
      pieces.push(piece);
      piece = "";
      taken = 0;
    }
    piece += character;
    taken += columns;
  }
  return [...pieces, piece];
}

function wrapParagraph(paragraph: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const chunk of chunksOf(paragraph, width)) {
    if (line !== "" && stringWidth((line + chunk).trimEnd()) > width) {
      lines.push(line);
      line = "";
    }
    line += chunk;
  }
  return [...lines, line].map((text) => text.replaceAll(hardSpace, " ").trimEnd());
}

function chunksOf(paragraph: string, width: number): string[] {
  const pieces = keepCodeTogether(paragraph, width).split(breaks);
  return pieces.flatMap((piece) => (stringWidth(piece.trimEnd()) > width ? chop(piece, width) : [piece]));
}

function keepCodeTogether(paragraph: string, width: number): string {
  return paragraph.replace(/`[^`]+`/gu, (code) => (stringWidth(code) <= width ? code.replaceAll(" ", hardSpace) : code));
}
