/** Something that bash knows and POSIX sh does not: as it is written, and where. */
export type Bashism = { line: number; text: string };

const commandStart = String.raw`(?:^|[;&|({]|\b(?:if|elif|then|else|do|while|until|!)\s)[ \t]*`;

/** What no quotes protect. Bounded, so that a script that means ill costs no more time than its length. */
const syntax = [
  new RegExp(`${commandStart}(\\[\\[)\\s`, "gm"),
  new RegExp(`${commandStart}(?:for\\s*)?(\\(\\()`, "gm"),
  new RegExp(`${commandStart}(function\\s+\\w+)`, "gm"),
  new RegExp(`${commandStart}(source|declare|typeset|mapfile|readarray|let|pushd|popd|shopt|select)\\s`, "gm"),
  new RegExp(`${commandStart}((?:local\\s+)?\\w+(?:\\+=|=\\())`, "gm"),
  new RegExp(`${commandStart}(read\\s+(?:-r\\s+)?-[antNsu])`, "gm"),
  /(<<<|[<>]\(|&>|\|&)/g,
  /\[\s[^\]\n]{0,200}\s(==)\s/g,
  /(?<!\$)(\{\w+\.\.\w+(?:\.\.\d+)?\}|\{[\w-]*(?:,[\w-]*)+\})/g,
  /\bset\b.{0,200}\b(pipefail)\b/g,
  /\btrap\b.{0,200}\b(ERR|DEBUG)\b/g,
  /(\$')/g,
];

/** What happens in double quotes as well. */
const expansions = [
  /(\$\{!?#?\w+\[)/g,
  /(\$\{(?:\w+|[@*]):\s*\d)/g,
  /(\$\{\w+(?:\/|\^|,))/g,
  /(\$\{?(?:RANDOM|EUID|UID|HOSTNAME|SECONDS|FUNCNAME|PIPESTATUS|BASH\w*)\b)/g,
];

/**
 * Finds the first of the well-known constructs of bash that dash, Debian's /bin/sh, does not know. It may overlook one: what it
 * finds is worth a warning, and nothing may depend on it.
 */
export function findBashism(script: string): Bashism | null {
  const code = withoutHereDocuments(script);
  const unquoted = blank(code, (part) => !part.startsWith("$'"));
  const expanded = blank(code, (part) => !part.startsWith('"'));
  const found = [
    ...syntax.flatMap((pattern) => matches(unquoted, pattern)),
    ...expansions.flatMap((pattern) => matches(expanded, pattern)),
  ];
  const [first] = found.sort((one, other) => one.at - other.at);
  return first === undefined ? null : { line: code.slice(0, first.at).split("\n").length, text: first.text.trim() };
}

function matches(code: string, pattern: RegExp): { at: number; text: string }[] {
  return [...code.matchAll(pattern)].map((match) => ({ at: match.index + match[0].lastIndexOf(match[1] ?? ""), text: match[1] ?? "" }));
}

const protectedParts = /\\[\s\S]|\$?'[^']*'|"(?:\\[\s\S]|[^"\\])*"|(?<=^|[\s;])#[^\n]*/gm;

/** The code with spaces for the quoted, escaped and commented parts that `isBlanked`; places stay what they are. */
function blank(code: string, isBlanked: (part: string) => boolean): string {
  return code.replaceAll(protectedParts, (part) => (isBlanked(part) ? part.replaceAll(/[^\n]/g, " ") : part));
}

/** Empty lines for what goes to another program, which may well be bash. */
function withoutHereDocuments(script: string): string {
  let end: string | null = null;
  return script
    .split("\n")
    .map((line) => {
      if (end !== null) {
        if (line.trimStart() === end) end = null;
        return "";
      }
      end = /(?<!<)<<-?\s*(["']?)(\w+)\1/.exec(line)?.[2] ?? null;
      return line;
    })
    .join("\n");
}
