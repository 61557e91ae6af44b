import type { OwnValue } from "../exercise/variable.ts";

/** Replaces the source's numbers and names by a learner's own, wherever they stand by themselves: `10.96.30` not in `110.96.30.1`. */
export function renumber(text: string, values: readonly OwnValue[]): string {
  if (values.length === 0) return text;
  const own = new Map(values.map((value) => [value.source, value.own]));
  const tokens = new RegExp(values.map(({ kind, source }) => tokenPattern(kind, source)).join("|"), "g");
  return text.replace(tokens, (source) => own.get(source) ?? source);
}

/** {@link renumber} in every text of a value, keys included. What comes out has the shape of what went in, but no type vouches for it. */
export function renumberAll(value: unknown, values: readonly OwnValue[]): unknown {
  if (typeof value === "string") return renumber(value, values);
  if (Array.isArray(value)) return value.map((item) => renumberAll(item, values));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [renumber(key, values), renumberAll(item, values)]));
}

/** Where a number or a name stands by itself, as the source of a regular expression. */
export function tokenPattern(kind: OwnValue["kind"], value: string): string {
  return kind === "network" ? `(?<![\\d.])${value.replaceAll(".", "\\.")}(?!\\d)` : `(?<![\\w-])${value}(?![\\w-])`;
}
