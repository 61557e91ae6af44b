import { placementOf } from "./placement.ts";
import type { Rewriting } from "./rewriting.ts";
import { joinLines, type Line, parseLines, plainText } from "./shell-lines.ts";

/** Lines that follow each other and go together, or one that stands alone. */
type Group = { key: string | null; lines: Line[]; commands: string[][] };

/**
 * Puts commands that follow each other into one here-document.
 * @param read the group that a command belongs to, with its words there; null for a command that stays as it is
 */
function gather(
  script: string,
  read: (words: string[]) => { key: string; words: string[] } | null,
  write: (key: string, commands: string[][]) => string,
): string {
  const groups: Group[] = [];
  for (const line of parseLines(script)) {
    const found = line.command === null || line.command.redirections !== "" ? null : read(line.command.words);
    const last = groups.at(-1);
    if (found !== null && last?.key === found.key && last.lines[0]?.depth === line.depth) {
      last.lines.push(line);
      last.commands.push(found.words);
    } else groups.push({ key: found?.key ?? null, lines: [line], commands: found === null ? [] : [found.words] });
  }
  return joinLines(
    groups.flatMap(({ key, lines, commands }): (Line | string)[] => {
      if (key === null || commands.length < 2) return lines;
      return [`${lines[0]?.indent ?? ""}${write(key, commands)}`];
    }),
  );
}

const document = (commands: string[][]): string => `<<EOF\n${commands.map((words) => words.join(" ")).join("\n")}\nEOF`;

/** `ip` commands without options whose words a here-document can hold as they are. */
function ipWords(words: string[]): { namespace: string | null; words: string[] } | null {
  const { sudo, namespace, words: inside } = placementOf(words);
  const plain = inside.slice(1).map(plainText);
  if (sudo.length > 0 || inside[0] !== "ip" || inside[1]?.startsWith("-") || inside[2] === "exec") return null;
  return plain.every((word) => word !== null) ? { namespace, words: plain } : null;
}

const inBatch = (words: string[]): { key: string; words: string[] } | null => {
  const found = ipWords(words);
  return found === null ? null : { key: found.namespace === null ? "ip" : `ip -n ${found.namespace}`, words: found.words };
};

const inNamespace = (words: string[]): { key: string; words: string[] } | null => {
  const found = ipWords(words);
  return found === null || found.namespace === null ? null : { key: found.namespace, words: ["ip", ...found.words] };
};

/** Several commands as one here-document of another program. */
export const hereDocuments: Rewriting[] = [
  { name: "ip -batch - <<EOF", rewrite: (script) => gather(script, inBatch, (key, commands) => `${key} -batch - ${document(commands)}`) },
  {
    name: "ip -batch FILE",
    rewrite: (script) => gather(script, inBatch, (key, commands) => `cat > /tmp/batch ${document(commands)}\n${key} -b /tmp/batch`),
  },
  {
    name: "ip netns exec NS bash <<EOF",
    rewrite: (script) => gather(script, inNamespace, (key, commands) => `ip netns exec ${key} bash -e ${document(commands)}`),
  },
];
