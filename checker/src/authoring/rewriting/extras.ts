import type { Random } from "./random.ts";
import type { Rewriting } from "./rewriting.ts";
import { joinLines, type Line, parseLines, splitShebang } from "./shell-lines.ts";
import { madeNames } from "./variables.ts";

const atEnd =
  (lines: (script: string, random: Random) => string[]): Rewriting["rewrite"] =>
  (script, random) =>
    `${script}${lines(script, random)
      .map((line) => `${line}\n`)
      .join("")}`;

const atBeginning =
  (...lines: string[]): Rewriting["rewrite"] =>
  (script) => {
    const { shebang, body } = splitShebang(script);
    return `${shebang}${lines.join("\n")}\n${body}`;
  };

/** A line after every command at the top of the script. */
const between =
  (line: (command: string) => string): Rewriting["rewrite"] =>
  (script) =>
    joinLines(
      parseLines(script).flatMap((own): (Line | string)[] =>
        own.command !== null && own.depth === 0
          ? [
              own,
              line(
                own.command.words
                  .slice(0, 4)
                  .join(" ")
                  .replaceAll(/["'$\\]/g, ""),
              ),
            ]
          : [own],
      ),
    );

const namespacesOf = (script: string): string[] => {
  const made = new Set(madeNames(script));
  return [...new Set(script.match(/(?<=netns add )[\w-]+/g) ?? [])].filter((name) => made.has(name));
};

/** Some pings of the script's own, from its namespaces to its addresses, whether anybody answers or not. */
function ownPings(script: string, random: Random): string[] {
  const targets = [...new Set(script.match(/(?<![\d.])(?:\d+\.){3}\d+(?=[\s/"']|$)/gm) ?? [])].filter(
    (address) => !address.startsWith("255."),
  );
  const pairs = namespacesOf(script).flatMap((namespace) =>
    targets.map((target) => `ip netns exec ${namespace} ping -c 1 -W 1 ${target} || true`),
  );
  return random.some(pairs, 3);
}

/** What changes nothing that an exercise is about. */
export const extras: Rewriting[] = [
  {
    name: "lo up everywhere",
    rewrite: atEnd((script) => ["ip link set lo up", ...namespacesOf(script).map((name) => `ip -n ${name} link set lo up`)]),
  },
  {
    name: "an extra device",
    rewrite: atBeginning("ip link add extra0 type dummy 2> /dev/null || ip link add extra0 type bridge", "ip link set extra0 up"),
  },
  {
    name: "an extra namespace",
    rewrite: atBeginning(
      "ip netns add extra",
      "ip netns exec extra ip link set lo up",
      "ip -n extra link add spare type veth peer name other",
    ),
  },
  { name: "echo lines", rewrite: between((command) => `echo "done: ${command}"`) },
  { name: "echo lines in Chinese", rewrite: between((command) => `echo "==> 已执行：${command} ✓"`) },
  {
    name: "shows what it built",
    rewrite: atEnd((script) => [
      "ip addr",
      "ip route show table all",
      "ip neigh",
      ...namespacesOf(script).map((name) => `ip netns exec ${name} ip a`),
    ]),
  },
  { name: "pings by itself", rewrite: atEnd(ownPings) },
  { name: "exit 0", rewrite: atEnd(() => ["exit 0", "ip -all netns delete"]) },
  { name: "exit 1", rewrite: atEnd(() => ["exit 1"]) },
  { name: "a last command that fails", rewrite: atEnd(() => ["grep -q nothing /dev/null"]) },
  { name: "output", rewrite: atEnd(() => ["seq 1 3000", "seq 1 3000 >&2", "printf '\\033[31mred\\033[0m\\a\\n'"]) },
  { name: "waits", rewrite: between(() => "sleep 0.1") },
  { name: "reads its input", rewrite: atBeginning("read -r answer || true", "cat") },
  {
    name: "another directory",
    rewrite: atBeginning('cd "$(dirname "$0")" || exit 1', 'echo "in $PWD"', "cd /tmp", "mkdir -p logs", "date > logs/run.log"),
  },
  {
    name: "prepares a machine",
    rewrite: atBeginning(
      "sudo apt-get update && sudo apt-get install -y iproute2 bridge-utils",
      "modprobe bridge",
      "sudo systemctl stop firewalld",
      "sysctl -p",
    ),
  },
];
