import { InvalidArgumentError } from "commander";
import { readSeed } from "../seed/read-seed.ts";
import type { InLocale } from "./in-locale.ts";

/** The longest time a script may be given; an exercise's own script ends within seconds. */
const longestTimeoutSeconds = 600;

const mostPoints = 1_000_000;

/** Reads an option's value, or refuses it with a sentence in the reader's language. */
type Parser<Value> = (given: string) => Value;

/** How long a script may run. */
export function seconds(text: InLocale): Parser<number> {
  return parser(
    (given) => wholeNumber(given, longestTimeoutSeconds),
    text(`Seconds from 1 to ${longestTimeoutSeconds}.`, `请写 1 到 ${longestTimeoutSeconds} 之间的整数，单位是秒。`),
  );
}

/** A short text, as it is kept and compared. */
export function seedText(text: InLocale): Parser<string> {
  return parser(readSeed, text("A short text on one line, such as a name.", "请写一小段文字，只占一行，比如名字。"));
}

/** Empty, as an action's input may be: none. */
export function seedOrNone(text: InLocale): Parser<string> {
  const seed = seedText(text);
  return (given) => (given === "" ? given : seed(given));
}

/** A count of at least one. */
export function positive(text: InLocale): Parser<number> {
  return parser((given) => wholeNumber(given), text("A whole number from 1.", "请写不小于 1 的整数。"));
}

/** An option that may be given more than once, with one name or some between commas. */
export function names(given: string, before: string[]): string[] {
  return [...before, ...given.split(/[\s,]+/).filter((name) => name !== "")];
}

/** A day and a time, here if no zone is said. */
export function pointInTime(text: InLocale): Parser<Date> {
  return parser(
    (given) => {
      const time = new Date(given);
      return /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(given) && !Number.isNaN(time.getTime()) ? time : null;
    },
    text("A time such as 2026-05-04T23:59.", "请写成 2026-05-04T23:59 这样的时间。"),
  );
}

/** From none to all. */
export function percent(text: InLocale): Parser<number> {
  return parser(
    (given) => {
      const number = Number(given);
      return given.trim() !== "" && number >= 0 && number <= 100 ? number : null;
    },
    text("A number from 0 to 100.", "请写 0 到 100 之间的数。"),
  );
}

/** `own`, or empty as an action's input may be: the sum of the exercises' own points. */
export function maxPoints(text: InLocale): Parser<number | "own"> {
  return parser(
    (given) => (given === "" || given === "own" ? "own" : wholeNumber(given, mostPoints)),
    text(`A whole number from 1 to ${mostPoints}, or own.`, `请写 1 到 ${mostPoints} 之间的整数，或者 own。`),
  );
}

function wholeNumber(given: string, most = Number.POSITIVE_INFINITY): number | null {
  const number = Number(given);
  return Number.isInteger(number) && number >= 1 && number <= most ? number : null;
}

/** `read` gives null for what is no such value; `expected` says what would be one. */
function parser<Value>(read: (given: string) => Value | null, expected: string): Parser<Value> {
  return (given) => {
    const value = read(given);
    if (value === null) throw new InvalidArgumentError(expected);
    return value;
  };
}
