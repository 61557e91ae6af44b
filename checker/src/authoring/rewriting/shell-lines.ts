/** A simple command (POSIX 2.9.1) that was surely recognised: its words as written, and its redirections as one text. */
export type Command = { words: string[]; redirections: string };

/**
 * A logical line of a script, with what belongs to it: continued lines, the rest of a quoted text, here-documents.
 * `depth` counts the compound commands that are open around it. `command` is null for whatever is not one simple command.
 */
export type Line = { text: string; indent: string; depth: number; command: Command | null };

type Token = { kind: "word" | "operator" | "redirection"; text: string };

const openers = new Set(["if", "for", "while", "until", "case", "select", "{", "("]);
const closers = new Set(["fi", "done", "esac", "}", ")"]);
const keywords = new Set([...openers, ...closers, "then", "do", "else", "elif", "function", "[[", "((", "!", "time", "in"]);
/** Builtins whose effect is on the shell itself: never moved, wrapped or prefixed. */
const shellCommands = new Set([
  "cd",
  "set",
  "local",
  "return",
  "exit",
  "shift",
  "break",
  "continue",
  "trap",
  "read",
  "export",
  "eval",
  "exec",
  ".",
]);

/** Reads a script into logical lines: their texts, put together by {@link joinLines}, are the script again. */
export function parseLines(script: string): Line[] {
  const physical = script.replace(/\n$/, "").split("\n");
  const lines: Line[] = [];
  let depth = 0;
  while (physical.length > 0) {
    const { text, tokens } = takeLine(physical);
    const closesFirst = tokens[0] !== undefined && closers.has(tokens[0].text) ? 1 : 0;
    lines.push({ text, indent: /^[ \t]*/.exec(text)?.[0] ?? "", depth: depth - closesFirst, command: commandOf(text, tokens) });
    depth += depthChange(tokens);
  }
  return lines;
}

/** The script of some lines. */
export function joinLines(lines: readonly (Line | string)[]): string {
  return lines.map((line) => `${typeof line === "string" ? line : line.text}\n`).join("");
}

/** A command as a line shows it. */
export function commandText({ words, redirections }: Command): string {
  return [...words, ...(redirections === "" ? [] : [redirections])].join(" ");
}

/** Writes commands of a script differently, wherever they stand; null leaves one as it is. Lines of an answer keep the indentation. */
export function rewriteCommands(script: string, rewrite: (command: Command, line: Line) => string | string[] | null): string {
  const lines = parseLines(script).flatMap((line): (Line | string)[] => {
    const written = line.command === null ? null : rewrite(line.command, line);
    if (written === null) return [line];
    return [written].flat().map((text) => line.indent + text);
  });
  return joinLines(lines);
}

/** A script's `#!` line, if it has one, and what follows. */
export function splitShebang(script: string): { shebang: string; body: string } {
  const match = /^#!.*\n/.exec(script);
  return match === null ? { shebang: "", body: script } : { shebang: match[0], body: script.slice(match[0].length) };
}

/** Whether a script asks for sh, so that it must stay POSIX shell. */
export function asksForSh(script: string): boolean {
  return /^#!.*\b(?:sh|dash)\b/.test(script);
}

/** Whether a script reads what it is given: then it cannot itself be what its shell reads. */
export function readsInput(script: string): boolean {
  return /^(?:read .*|cat)$/m.test(script);
}

/** What a script writes out without quotes, variables or other special characters. */
export function isLiteral(word: string): boolean {
  return /^[\w./:@%+,=-]+$/.test(word);
}

/** A word's text where double quotes stand around it: what may hold variables, but nothing that splits or escapes. null for others. */
export function plainText(word: string): string | null {
  const bare = word.replaceAll('"', "");
  const oddlyQuoted = !/^(?:[^"]|"[^"]*")*$/.test(word);
  return !oddlyQuoted && /^(?:[\w./:@%+,=-]|\$[A-Za-z_0-9]+|\$\{[A-Za-z_][A-Za-z_0-9]*\})+$/.test(bare) ? bare : null;
}

/** A text as one word again. */
export function asWord(text: string): string {
  return text.includes("$") ? `"${text}"` : text;
}

function takeLine(physical: string[]): { text: string; tokens: Token[] } {
  let text = physical.shift() ?? "";
  let read = tokenise(text);
  while (read.status === "open" && physical.length > 0) {
    text += `\n${physical.shift()}`;
    read = tokenise(text);
  }
  for (const delimiter of hereDelimiters(read.tokens)) text += takeHereDocument(physical, delimiter);
  return { text, tokens: read.tokens };
}

function takeHereDocument(physical: string[], { word, tabs }: { word: string; tabs: boolean }): string {
  let body = "";
  for (let line = physical.shift(); line !== undefined; line = physical.shift()) {
    body += `\n${line}`;
    if ((tabs ? line.replace(/^\t+/, "") : line) === word) break;
  }
  return body;
}

function hereDelimiters(tokens: readonly Token[]): { word: string; tabs: boolean }[] {
  return tokens.flatMap(({ kind, text }) => {
    const match = kind === "redirection" ? /^\d*<<(-?)\s*([^<\s].*)$/.exec(text) : null;
    return match?.[2] === undefined ? [] : [{ word: match[2].replaceAll(/["'\\]/g, ""), tabs: match[1] === "-" }];
  });
}

const wordPart =
  /\\[\s\S]|'[^']*'|"(?:\\[\s\S]|\$\((?:[^()]|\([^()]*\))*\)|[^"\\])*"|\$\((?:[^()]|\([^()]*\))*\)|\$\{[^}]*\}|`[^`]*`|[^\s;&|<>()'"\\`]/;
const patterns: [Token["kind"] | "space" | "comment", RegExp][] = [
  ["space", /(?:[ \t]|\\\n)+/y],
  ["comment", /#[^\n]*/y],
  ["redirection", new RegExp(`(?:\\d*(?:<<<|<<-?|<>|>>|>\\||[<>]&|[<>])|&>>?)[ \\t]*(?:${wordPart.source})+`, "y")],
  ["operator", /&&|\|\||;;|[;&|()\n]/y],
  ["word", new RegExp(`(?:${wordPart.source})+`, "y")],
];

/** `open`: a quote or a continuation goes on in the next physical line. */
function tokenise(text: string): { status: "whole" | "open"; tokens: Token[] } {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const [kind, found] = tokenAt(text, at);
    if (found === "") return { status: "open", tokens };
    if (kind !== "space" && kind !== "comment") tokens.push({ kind, text: found });
    at += found.length;
  }
  return { status: /(?:^|[^\\])(?:\\\\)*\\$/.test(text) && !/^\s*#/.test(text) ? "open" : "whole", tokens };
}

function tokenAt(text: string, at: number): [Token["kind"] | "space" | "comment", string] {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) return [kind, found];
  }
  return ["word", ""];
}

function depthChange(tokens: readonly Token[]): number {
  let change = 0;
  let startsCommand = true;
  for (const { kind, text } of tokens) {
    const isFunctionParenthesis = text === "(" && !startsCommand;
    if (text === "{" || (startsCommand && openers.has(text))) change += 1;
    else if (startsCommand && closers.has(text)) change -= 1;
    else if (isFunctionParenthesis) change += 1;
    else if (text === ")" && !startsCommand && change > 0) change -= 1;
    startsCommand = kind === "operator" ? true : kind === "word" && (keywords.has(text) || text === "{");
  }
  return change;
}

function commandOf(text: string, tokens: readonly Token[]): Command | null {
  const words = tokens.filter(({ kind }) => kind === "word").map((token) => token.text);
  const redirections = tokens.filter(({ kind }) => kind === "redirection").map((token) => token.text);
  const [first = ""] = words;
  const isSimple =
    first !== "" &&
    tokens.every(({ kind }) => kind !== "operator") &&
    redirections.every((redirection) => !redirection.includes("<<")) &&
    !words.some((word) => /`|\$\(|\n/.test(word)) &&
    !/[ \t]#/.test(text) &&
    !keywords.has(first) &&
    !shellCommands.has(first) &&
    !/^[A-Za-z_]\w*(?:\[.*\])?\+?=/.test(first);
  return isSimple ? { words: [...words], redirections: redirections.join(" ") } : null;
}
