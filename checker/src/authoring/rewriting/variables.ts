import type { Rewriting } from "./rewriting.ts";
import { isLiteral, parseLines, rewriteCommands, splitShebang } from "./shell-lines.ts";

/** What is put into variables: each literal with the name of its variable. */
type Names = ReadonlyMap<string, string>;

const address = /(?<![\d.])(?:\d+\.){3}\d+(?![\d.])/g;

function named(literals: Iterable<string>, prefix: string): Names {
  return new Map([...new Set(literals)].map((literal, index) => [literal, `${prefix}_${index + 1}`]));
}

function literalWords(script: string): string[] {
  return parseLines(script).flatMap(({ command }) => command?.words.filter(isLiteral) ?? []);
}

function define(script: string, names: Names): string {
  const { shebang, body } = splitShebang(script);
  return `${shebang}${[...names].map(([literal, name]) => `${name}=${literal}\n`).join("")}${body}`;
}

function replaceInWords(script: string, replace: (word: string) => string): string {
  return rewriteCommands(script, ({ words, redirections }) =>
    [...words.map((word) => (isLiteral(word) ? replace(word) : word)), redirections].join(" ").trimEnd(),
  );
}

function addresses(script: string): string {
  const names = named(
    literalWords(script).flatMap((word) => word.match(address) ?? []),
    "ADDRESS",
  );
  const replaced = replaceInWords(script, (word) => {
    const written = word.replaceAll(address, (literal) => `\${${names.get(literal)}}`);
    return written === word ? word : `"${written}"`;
  });
  return define(replaced, names);
}

/** The namespaces and devices that a script makes, by their literal names. */
export function madeNames(script: string): string[] {
  const text = parseLines(script).flatMap(({ command }) => (command === null ? [] : [` ${command.words.join(" ")} `]));
  const pattern = /(?<= netns add | link add (?:name |dev )?| peer name )[\w-]+(?= )/g;
  return text.flatMap((words) => words.match(pattern) ?? []).filter((name) => name !== "name" && name !== "dev");
}

function names(script: string): string {
  const made = named(madeNames(script), "name");
  const replaced = replaceInWords(script, (word) => (made.has(word) ? `"$${made.get(word)}"` : word));
  return define(replaced, made);
}

/** Literals pulled into variables at the script's beginning. */
export const variablePulls: Rewriting[] = [
  { name: "addresses in variables", rewrite: addresses },
  { name: "names in variables", rewrite: names },
];
