import type { Rewriting } from "./rewriting.ts";
import { asksForSh, joinLines, type Line, parseLines, readsInput, splitShebang } from "./shell-lines.ts";

/** The whole script but for its `#!` line, with something before and after. */
const around =
  (before: string, after: string): Rewriting["rewrite"] =>
  (script) => {
    const { shebang, body } = splitShebang(script);
    return `${shebang}${before}\n${body}${after}\n`;
  };

/** Wraps commands at the top of the script, some at a time. */
const aroundSome =
  (before: (index: number) => string, after: (index: number) => string): Rewriting["rewrite"] =>
  (script, random) => {
    const written: (Line | string)[] = [];
    let open: Line[] = [];
    let wrapped = 0;
    const close = (): void => {
      if (open.length > 0) written.push(before(wrapped), ...open, after(wrapped));
      wrapped += open.length > 0 ? 1 : 0;
      open = [];
    };
    for (const line of parseLines(script)) {
      if (line.command === null || line.depth > 0) {
        close();
        written.push(line);
        continue;
      }
      open.push(line);
      if (random.below(3) === 0) close();
    }
    close();
    return joinLines(written);
  };

/** The whole script but for its `#!` line as a here-document, whose last word ends none of those inside. */
function asDocument(script: string, command: string, after = ""): string {
  const { shebang, body } = splitShebang(script);
  return `${shebang}${command} <<'END_OF_SCRIPT'\n${body}END_OF_SCRIPT\n${after}`;
}

/** Where functions may set variables for later, they must run in the script's own shell. */
const definesFunctions = (script: string): boolean => /^\s*(?:function\s+)?\w+\s*\(\)/m.test(script);
const shellOf = (script: string): string => (asksForSh(script) ? "sh" : "bash");

const partsInSubshells = aroundSome(
  () => "(",
  () => ")",
);

/** Compound commands around a script, or around parts of it. */
export const wrappings: Rewriting[] = [
  { name: "in a function", rewrite: around("main() {\n:", '}\nmain "$@"') },
  { name: "in braces", rewrite: around("{\n:", "}") },
  { name: "in a subshell", rewrite: around("(\n:", ")") },
  { name: "in an if", rewrite: around('if [ "$(id -u)" = 0 ]; then\n:', "fi") },
  { name: "in a loop of one round", rewrite: around("for round in first; do\n:", "done") },
  { name: "in a while", rewrite: around("tries=1\nwhile [ $tries -gt 0 ]; do\ntries=$((tries - 1))", "done") },
  {
    name: "in another shell's here-document",
    rewrite: (script) => (readsInput(script) ? script : asDocument(script, shellOf(script))),
  },
  {
    name: "in a file that it writes and runs",
    rewrite: (script) => asDocument(script, "cat > /tmp/build.sh", `${shellOf(script)} /tmp/build.sh\n`),
  },
  {
    name: "parts in functions",
    rewrite: aroundSome(
      (index) => `step_${index}() {`,
      (index) => `}\nstep_${index}`,
    ),
  },
  {
    name: "parts in braces",
    rewrite: aroundSome(
      () => "{",
      () => "}",
    ),
  },
  {
    name: "parts in subshells",
    rewrite: (script, random) => (definesFunctions(script) ? script : partsInSubshells(script, random)),
  },
  {
    name: "parts in ifs",
    rewrite: aroundSome(
      () => "if true; then",
      () => "fi",
    ),
  },
];
