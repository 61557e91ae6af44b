import { placementOf } from "./placement.ts";
import type { Rewriting } from "./rewriting.ts";
import { settingOf } from "./settings-dialect.ts";
import { asWord, type Command, isLiteral, readsInput, rewriteCommands, splitShebang } from "./shell-lines.ts";

const needRoot = ["ip", "sysctl", "iptables", "nft", "brctl", "bridge", "ifconfig", "route", "arp", "nsenter", "ethtool"];

function isForRoot({ words }: Command): boolean {
  return needRoot.includes((words[0] ?? "").replace(/^\/sbin\//, ""));
}

/** Puts something before every command that needs root; settings are written by `tee`, since `>` is the shell's own. */
function withSudo(script: string, sudo: string): string {
  return rewriteCommands(script, (command) => {
    const setting = command.words[0] === "echo" ? settingOf(command) : null;
    if (setting !== null) return `echo ${asWord(setting.value)} | ${sudo} tee ${asWord(`/proc/sys/${setting.file}`)} > /dev/null`;
    return isForRoot(command) ? `${sudo} ${[...command.words, command.redirections].join(" ").trimEnd()}` : null;
  });
}

/** `sudo ip netns exec NS sudo COMMAND`, as many write it. */
function twice(script: string): string {
  return rewriteCommands(script, (command) => {
    const { sudo, namespace, words } = placementOf(command.words);
    if (sudo.length > 0 || namespace === null) return null;
    return ["sudo", "ip", "netns", "exec", namespace, "sudo", ...words, command.redirections].join(" ").trimEnd();
  });
}

/** Each literal command as the text of a shell of its own. */
function byShell(script: string): string {
  return rewriteCommands(script, (command) => {
    const setting = command.words[0] === "echo" ? settingOf(command) : null;
    if (setting !== null) return `sudo sh -c "echo ${setting.value} > /proc/sys/${setting.file}"`;
    const isPlain = isForRoot(command) && command.words.every(isLiteral) && command.redirections === "";
    return isPlain ? `sudo bash -c '${command.words.join(" ")}'` : null;
  });
}

function whole(script: string, shell: string): string {
  if (readsInput(script)) return script;
  const { shebang, body } = splitShebang(script);
  return `${shebang}${shell} <<'END_OF_SCRIPT'\n${body}END_OF_SCRIPT\n`;
}

const prefixes = [
  "sudo",
  "sudo -E",
  "sudo -n",
  "sudo -H --",
  "sudo -u root",
  "sudo --user=root",
  "sudo -i",
  "sudo LC_ALL=C",
  "sudo env LC_ALL=C",
];

/** A script as somebody writes it who is not root. */
export const sudos: Rewriting[] = [
  ...prefixes.map((sudo): Rewriting => ({ name: `${sudo} before every command`, rewrite: (script) => withSudo(script, sudo) })),
  { name: "sudo before and after ip netns exec", rewrite: twice },
  { name: "sudo bash -c for every command", rewrite: byShell },
  { name: "sudo bash <<EOF", rewrite: (script) => whole(script, "sudo bash") },
  { name: "sudo -i <<EOF", rewrite: (script) => whole(script, "sudo -i") },
  { name: "sudo su <<EOF", rewrite: (script) => whole(script, "sudo su") },
  {
    name: "becomes root first",
    rewrite(script) {
      const { shebang, body } = splitShebang(script);
      return `${shebang}if [ "$(id -u)" -ne 0 ]; then exec sudo "$0" "$@"; fi\n${body}`;
    },
  },
];
