import type { Rewriting } from "./rewriting.ts";
import { asksForSh, splitShebang } from "./shell-lines.ts";

const first =
  (line: string): Rewriting["rewrite"] =>
  (script) => {
    const { shebang, body } = splitShebang(script);
    return `${shebang}${line}\n${body}`;
  };

const inBash =
  (line: string): Rewriting["rewrite"] =>
  (script, random) =>
    asksForSh(script) ? script : first(line)(script, random);

/** What a right script, whose commands all succeed, bears: ending at errors, and showing what it does. */
export const strictnesses: Rewriting[] = [
  { name: "set -e", rewrite: first("set -e") },
  { name: "set -euo pipefail", rewrite: inBash("set -euo pipefail") },
  { name: "set -x", rewrite: first("set -x") },
  { name: "set -v", rewrite: first("set -o verbose") },
  { name: "trap ERR", rewrite: inBash("set -E\ntrap 'echo \"line $LINENO failed\" >&2' ERR") },
  { name: "trap EXIT", rewrite: first("trap 'echo \"ended with $?\"' EXIT") },
];
