import { placementOf } from "./placement.ts";
import type { Rewriting } from "./rewriting.ts";
import { type Command, isLiteral, rewriteCommands } from "./shell-lines.ts";

/** Words after `ip`: the object, the verb and so on. null leaves the command as it is. */
type Respelling = (words: string[]) => string[] | null;

/** Applies a respelling to every `ip OBJECT …`, in whichever namespace; commands that begin with another option stay. */
export function respellIp(script: string, respell: Respelling): string {
  return rewriteCommands(script, (command) => {
    const { words } = placementOf(command.words);
    const isIp = words[0] === "ip" && words[1] !== undefined && /^[a-z]/.test(words[1]) && words[1] !== "netns";
    const spelt = isIp ? respell(words.slice(1)) : null;
    return spelt === null ? null : replaceTail(command, words.length - 1, spelt);
  });
}

/** A command with its last `count` words replaced: what stands before them says how it runs. */
function replaceTail({ words, redirections }: Command, count: number, tail: string[]): string {
  return [...words.slice(0, words.length - count), ...tail, redirections].join(" ").trimEnd();
}

const objects: Record<string, string> = {
  ...{ a: "address", addr: "address", address: "address", l: "link", link: "link", r: "route", ro: "route", route: "route" },
  ...{ n: "neighbour", neigh: "neighbour", neighbor: "neighbour", neighbour: "neighbour" },
};

/** iproute2 takes any beginning of a word; these are the ones that people type. */
const shortVerbs: Record<string, string> = { add: "a", set: "s", show: "s", del: "d" };

const withObject =
  (name: (object: string) => string, verb: (verb: string) => string): Respelling =>
  ([object = "", action = "", ...rest]) => {
    const full = objects[object];
    return full === undefined ? null : [name(full), verb(action), ...rest].filter((word) => word !== "");
  };

const same = (word: string): string => word;
const isDevice = (word: string | undefined): word is string => word !== undefined && !["dev", "name", "type", "up", "down"].includes(word);

/** `ip link set DEVICE …` and `ip link add DEVICE …` with the word that may stand before the device's name. */
function withDeviceWord([object = "", verb = "", device, ...rest]: string[]): string[] | null {
  if (objects[object] !== "link" || !isDevice(device)) return null;
  if (verb === "set") return [object, verb, "dev", device, ...rest];
  return verb === "add" && rest.includes("type") ? [object, verb, "name", device, ...rest] : null;
}

/** `ip link set up dev DEVICE`: the state before the device. */
function stateFirst([object = "", verb = "", ...rest]: string[]): string[] | null {
  const [device, state, ...more] = rest[0] === "dev" ? rest.slice(1) : rest;
  const isPlain = objects[object] === "link" && verb === "set" && isDevice(device) && (state === "up" || state === "down");
  return isPlain && more.length === 0 ? [object, verb, state, "dev", device] : null;
}

/** A host route's address with /32, and the scope that it has anyway. */
function fullRoute([object = "", verb = "", to = "", ...rest]: string[]): string[] | null {
  const [word, device, ...more] = rest;
  if (objects[object] !== "route" || verb !== "add" || word !== "dev" || device === undefined || to === "default") return null;
  const target = /^(?:\d+\.){3}\d+$/.test(to) || /^"?\$\w+"?$/.test(to) ? `${to}/32` : to;
  return more.length === 0 ? [object, verb, target, word, device, "scope", "link"] : [object, verb, target, ...rest];
}

function withBroadcast([object = "", verb = "", address = "", ...rest]: string[]): string[] | null {
  return objects[object] === "address" && verb === "add" && /\/24"?$/.test(address) && rest[0] === "dev" && rest.length === 2
    ? [object, verb, "local", address, "broadcast", "+", ...rest]
    : null;
}

/** What makes a thing makes it anew if it is there already. */
function replacing([object = "", verb = "", ...rest]: string[]): string[] | null {
  const kind = objects[object];
  return verb === "add" && (kind === "address" || kind === "route") && rest[0] !== "blackhole" ? [object, "replace", ...rest] : null;
}

/** Where the program is, instead of leaving that to PATH. */
function withFullPath({ words, redirections }: Command): string | null {
  const { sudo } = placementOf(words);
  const program = words[sudo.length] ?? "";
  if (!["ip", "sysctl", "iptables", "brctl", "ifconfig", "route"].includes(program) || !isLiteral(program)) return null;
  return [...sudo, `/sbin/${program}`, ...words.slice(sudo.length + 1), redirections].join(" ").trimEnd();
}

/** The ways to write one `ip` command. */
export const ipSpellings: Rewriting[] = [
  {
    name: "ip a, ip l, ip r",
    rewrite: (script) =>
      respellIp(
        script,
        withObject((object) => object.slice(0, 1), same),
      ),
  },
  {
    name: "ip a a, ip l s",
    rewrite: (script) =>
      respellIp(
        script,
        withObject(
          (object) => object.slice(0, 1),
          (verb) => shortVerbs[verb] ?? verb,
        ),
      ),
  },
  { name: "ip address, ip neighbour", rewrite: (script) => respellIp(script, withObject(same, same)) },
  {
    name: "ip addr, ip neigh",
    rewrite: (script) =>
      respellIp(
        script,
        withObject((object) => object.replace(/(?<=addr|neigh).*/, ""), same),
      ),
  },
  { name: "dev and name before devices", rewrite: (script) => respellIp(script, withDeviceWord) },
  { name: "up before the device", rewrite: (script) => respellIp(script, stateFirst) },
  { name: "/32 and scope link", rewrite: (script) => respellIp(script, fullRoute) },
  { name: "broadcast +", rewrite: (script) => respellIp(script, withBroadcast) },
  { name: "replace instead of add", rewrite: (script) => respellIp(script, replacing) },
  { name: "full paths", rewrite: (script) => rewriteCommands(script, withFullPath) },
];
