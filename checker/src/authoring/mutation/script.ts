import { type CompoundList, forEachChild, parse, type Statement, type SyntaxNode } from "unbash";

/** A shell word as it is written, with its quotes. Positions are offsets in the script's text, `end` excluded. */
export type Word = { text: string; start: number; end: number };

/** A simple command, or one line of a here-document, which is read as a command without a name of its own. */
export type Command = { words: Word[]; targets: Word[] };

/** The value of `NAME=value`. */
export type Assignment = { name: string; value: Word };

/** Whole lines that can go or move without breaking the script's structure. Steps of one block run one after the other. */
export type Step = { start: number; end: number; block: number };

/** What a mutation has to know of a script. */
export type ParsedScript = {
  text: string;
  commands: Command[];
  assignments: Assignment[];
  /** The lists of `for NAME in …`. */
  loops: Word[][];
  /** Names of the script's own functions. */
  functions: string[];
  steps: Step[];
};

/** Reads a bash script. Comments belong to no word and no step of their own. */
export function parseScript(text: string): ParsedScript {
  const script: ParsedScript = { text, commands: [], assignments: [], loops: [], functions: [], steps: [] };
  const root = parse(text);
  if (root.errors !== undefined && root.errors.length > 0) throw new SyntaxError(root.errors.map(({ message }) => message).join("; "));
  collect(root, script);
  collectSteps(root.commands, script);
  return script;
}

/** Every word of a script that is no operator: of commands, redirections, assignments and loops. */
export function wordsOf({ commands, assignments, loops }: ParsedScript): Word[] {
  return [...commands.flatMap(({ words, targets }) => [...words, ...targets]), ...assignments.map(({ value }) => value), ...loops.flat()];
}

function collect(node: SyntaxNode, script: ParsedScript): void {
  switch (node.type) {
    case "Command": {
      const words = [node.name, ...node.args].filter((word) => word?.type === "Word").map(wordOf);
      const targets = node.redirects.flatMap((redirect) =>
        redirect.type === "HereDoc" || redirect.target === undefined ? [] : [wordOf(redirect.target)],
      );
      if (words.length > 0) script.commands.push({ words, targets });
      break;
    }
    case "HereDoc":
      script.commands.push(...linesOf(node.body));
      break;
    case "Assignment":
      if (node.value.type === "Word") script.assignments.push({ name: node.name, value: wordOf(node.value) });
      break;
    case "For":
      if (node.wordlist !== undefined) script.loops.push(node.wordlist.map(wordOf));
      break;
    case "Function":
      script.functions.push(node.name.text);
      break;
  }
  forEachChild(node, (child) => collect(child, script));
}

function wordOf({ text, pos, end }: { text: string; pos: number; end: number }): Word {
  return { text, start: pos, end };
}

/** The words of each line of a here-document. */
function linesOf({ text, pos }: { text: string; pos: number }): Command[] {
  return [...text.matchAll(/[^\n]+/g)].map((line) => ({
    words: [...line[0].matchAll(/\S+/g)].map((match) => {
      const start = pos + line.index + match.index;
      return { text: match[0], start, end: start + match[0].length };
    }),
    targets: [],
  }));
}

function collectSteps(statements: readonly Statement[], script: ParsedScript): void {
  const block = script.steps.length;
  for (const group of onSameLines(statements, script.text)) {
    const inner = group.statements.length === 1 ? innerLists(group.statements).filter((list) => isInside(list, group, script.text)) : [];
    if (inner.length > 0) {
      for (const list of inner) collectSteps(list.commands, script);
    } else {
      script.steps.push({ start: group.start, end: group.end, block });
    }
  }
}

type Group = { statements: Statement[]; start: number; end: number };

/** Statements that share a line can only go or move together. */
function onSameLines(statements: readonly Statement[], text: string): Group[] {
  const groups: Group[] = [];
  for (const statement of statements) {
    const lines = wholeLines(statement.pos, lastEnd(statement), text);
    const last = groups.at(-1);
    if (last !== undefined && lines.start < last.end) {
      last.statements.push(statement);
      last.end = Math.max(last.end, lines.end);
    } else {
      groups.push({ statements: [statement], ...lines });
    }
  }
  return groups;
}

/** A statement ends before its here-documents do. */
function lastEnd(node: SyntaxNode): number {
  let end = node.type === "HereDoc" ? (node.closing?.end ?? node.body.end) : node.end;
  forEachChild(node, (child) => {
    end = Math.max(end, lastEnd(child));
  });
  return end;
}

function innerLists(nodes: readonly SyntaxNode[]): CompoundList[] {
  return nodes.flatMap((node) => {
    if (node.type === "CompoundList") return [node];
    const children: SyntaxNode[] = [];
    if (node.type !== "Command") forEachChild(node, (child) => children.push(child));
    return innerLists(children);
  });
}

/** Whether a list has its lines to itself, between those of what it is the body of. An `if`'s condition as a rule has not. */
function isInside(list: CompoundList, group: Group, text: string): boolean {
  const lines = wholeLines(list.pos, list.end, text);
  return list.commands.length > 0 && lines.start > group.start && lines.end < group.end;
}

function wholeLines(from: number, to: number, text: string): { start: number; end: number } {
  const newline = text.indexOf("\n", Math.max(from, to - 1));
  return { start: text.lastIndexOf("\n", from - 1) + 1, end: newline < 0 ? text.length : newline + 1 };
}
