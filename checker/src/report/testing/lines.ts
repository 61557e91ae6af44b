import stringWidth from "fast-string-width";

/** The lines of a report that are wider than a terminal; a Chinese character takes two columns. */
export function tooWide(text: string, width = 80): string[] {
  return text.split("\n").filter((line) => stringWidth(line) > width);
}
