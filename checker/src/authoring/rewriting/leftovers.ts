import type { Rewriting } from "./rewriting.ts";
import { parseLines, splitShebang } from "./shell-lines.ts";
import { madeNames } from "./variables.ts";

/** Commands that clear away what an earlier run of the script may have left. */
function cleanUp(script: string): string[] {
  const made = [...new Set(madeNames(script))];
  const namespaces = new Set(
    parseLines(script).flatMap(({ command }) => {
      const [, , verb, name] = command?.words.join(" ").match(/^(?:sudo )?ip (netns) (add) ([\w-]+)$/) ?? [];
      return verb === "add" && name !== undefined ? [name] : [];
    }),
  );
  const devices = made.filter((name) => !namespaces.has(name));
  return [
    ...devices.map((name) => `ip link del ${name} 2> /dev/null || true`),
    ...[...namespaces].map((name) => `ip netns del ${name} 2>/dev/null || true`),
  ];
}

const before =
  (lines: (script: string) => string[]): Rewriting["rewrite"] =>
  (script) => {
    const { shebang, body } = splitShebang(script);
    return `${shebang}${lines(script)
      .map((line) => `${line}\n`)
      .join("")}${body}`;
  };

/** Scripts for more than one run. In a lab the first run finds nothing to clear away. */
export const leftoverCares: Rewriting[] = [
  { name: "clears away before it builds", rewrite: before(cleanUp) },
  {
    name: "clears away loudly",
    rewrite: before((script) => cleanUp(script).map((line) => line.replace(/ 2> ?\/dev\/null/, ""))),
  },
  {
    name: "clears away in a function",
    rewrite: before((script) => (cleanUp(script).length === 0 ? [] : ["cleanup() {", ...cleanUp(script), "}", "cleanup"])),
  },
  {
    name: "runs twice, errors tolerated",
    rewrite(script) {
      const { shebang, body } = splitShebang(script);
      return `${shebang}build() {\n:\n${body}}\nbuild\nbuild 2> /dev/null || true\n`;
    },
  },
];
