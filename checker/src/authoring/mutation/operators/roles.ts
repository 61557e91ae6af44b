import type { Command, ParsedScript } from "../script.ts";

/** What a word names in a command of iproute2 or iptables. */
export type Role = "namespace" | "device" | "bridge";

const namespaceVerbs = ["add", "exec", "del", "delete"];
const otherNetnsVerbs = ["list", "set", "attach", "identify", "pids", "monitor"];
const devicePrefixes = ["dev", "-i", "-o", "--in-interface", "--out-interface"];
/** What may follow `ip link add` or `ip link set` before the device's name. */
const deviceKeywords = ["dev", "name", "link", "type", "group", "netns"];

/** Told by the words before it, so that `"$pod"` has a role as well. */
export function roleOf({ words }: Command, index: number): Role | null {
  const [before, previous, word] = [words[index - 2]?.text, words[index - 1]?.text ?? "", words[index]?.text ?? ""];
  if (word.startsWith("-")) return null;
  if (previous === "-n" || previous === "-netns") return "namespace";
  if (before === "netns" && namespaceVerbs.includes(previous)) return "namespace";
  if (previous === "netns") return [...namespaceVerbs, ...otherNetnsVerbs].includes(word) ? null : "namespace";
  if (previous === "master") return "bridge";
  if (devicePrefixes.includes(previous) || (before === "peer" && previous === "name")) return "device";
  const isLinkCommand = before === "link" && ["add", "set", "del", "delete"].includes(previous);
  return isLinkCommand && !deviceKeywords.includes(word) ? "device" : null;
}

/** Every name that stands in a role somewhere in a script, in the order of their first appearance. */
export function namesIn({ commands }: ParsedScript, role: Role): string[] {
  const names = commands.flatMap((command) => command.words.filter((_, index) => roleOf(command, index) === role).map(({ text }) => text));
  return [...new Set(names)];
}
