import { placedWords, placementOf } from "./placement.ts";
import type { Rewriting } from "./rewriting.ts";
import { type Command, parseLines, rewriteCommands } from "./shell-lines.ts";

/** A command's words inside its namespace, written with other tools; null leaves them. */
type Translation = (words: string[], context: Context) => string[][] | null;
/** `takesIfconfig`: the device is set up by the script itself, and given a single address. */
type Context = { namespace: string | null; takesIfconfig: (device: string) => boolean };

function translate(script: string, translation: Translation): string {
  const commands = parseLines(script).flatMap(({ command }) => command ?? []);
  const on = new Set(commands.flatMap((command) => devicePlaced(command, deviceSetUp)));
  const given = commands.flatMap((command) => devicePlaced(command, (words) => addressGiven(words)?.device ?? null));
  return rewriteCommands(script, ({ words, redirections }) => {
    const { sudo, namespace, words: inside } = placementOf(words);
    const takesIfconfig = (device: string): boolean => {
      const placed = `${namespace} ${device}`;
      return on.has(placed) && given.filter((one) => one === placed).length === 1;
    };
    const written = redirections === "" ? translation(inside, { namespace, takesIfconfig }) : null;
    return written?.map((command) => placedWords({ sudo, namespace, words: command }).join(" ")) ?? null;
  });
}

/** The device that a command is about, with its namespace. */
function devicePlaced(command: Command, deviceOf: (words: string[]) => string | null): string[] {
  const { namespace, words } = placementOf(command.words);
  const device = deviceOf(words);
  return device === null ? [] : [`${namespace} ${device}`];
}

function deviceSetUp([program, object, verb, ...rest]: string[]): string | null {
  if (program !== "ip" || object !== "link" || verb !== "set") return null;
  const [device, state, ...more] = rest[0] === "dev" ? rest.slice(1) : rest;
  return device !== undefined && state === "up" && more.length === 0 ? device : null;
}

/** `ip link set PORT master BRIDGE` and `ip link add BRIDGE type bridge`. */
function brctl([program, object, verb, ...rest]: string[]): string[][] | null {
  if (program !== "ip" || object !== "link") return null;
  const [device = "", first, second, third, ...more] = ["name", "dev"].includes(rest[0] ?? "") ? rest.slice(1) : rest;
  if (verb === "set" && first === "master" && second !== undefined && more.length === 0) {
    const onAsWell = third === "up" ? [["ip", "link", "set", device, "up"]] : [];
    return third === undefined || third === "up" ? [["brctl", "addif", second, device], ...onAsWell] : null;
  }
  return verb === "add" && first === "type" && second === "bridge" && third === undefined ? [["brctl", "addbr", device]] : null;
}

function withoutBrctl([program, verb, bridge, device]: string[]): string[][] | null {
  if (program !== "brctl" || bridge === undefined) return null;
  if (verb === "addif" && device !== undefined) return [["ip", "link", "set", device, "master", bridge]];
  return verb === "addbr" ? [["ip", "link", "add", "name", bridge, "type", "bridge"]] : null;
}

/** `ip addr add ADDRESS dev DEVICE` */
function addressGiven([program, object = "", verb, address = "", dev, device, ...more]: string[]): {
  device: string;
  address: string;
} | null {
  const isAddress = program === "ip" && /^a(?:ddr(?:ess)?)?$/.test(object) && verb === "add" && dev === "dev" && more.length === 0;
  return isAddress && device !== undefined ? { device, address } : null;
}

/** With an address ifconfig also sets a device up, and takes the address away that it had. */
function ifconfig(words: string[], { takesIfconfig }: Context): string[][] | null {
  const device = deviceSetUp(words);
  if (device !== null) return [["ifconfig", device, "up"]];
  const given = addressGiven(words);
  const prefixed = given === null ? null : prefixedAddress(given.address);
  if (given === null || prefixed === null || !takesIfconfig(given.device)) return null;
  const { ip, prefixLength } = prefixed;
  // Debian's ifconfig takes /32 for /0: it shifts a word of 32 bits by 32.
  return [["ifconfig", given.device, ...(prefixLength === "32" ? [ip, "netmask", "255.255.255.255"] : [given.address])]];
}

/** An address, perhaps quoted, with its prefix length in digits: 32 if none is written. null: that is in a variable. */
function prefixedAddress(address: string): { ip: string; prefixLength: string } | null {
  const [, ip, prefixLength, quote] = /^(.+)\/(\d+)(["']?)$/.exec(address) ?? [];
  if (ip !== undefined && prefixLength !== undefined) return { ip: `${ip}${quote}`, prefixLength };
  return address.includes("$") ? null : { ip: address, prefixLength: "32" };
}

/** `route` knows hosts, networks and the default route, by a device or a gateway. */
function route([program, object = "", verb, to = "", ...rest]: string[]): string[][] | null {
  if (program !== "ip" || !/^r(?:o|oute)?$/.test(object) || verb !== "add" || to === "blackhole") return null;
  const [first, second, third, fourth, ...more] = rest;
  const target = to === "default" ? ["default"] : targetOf(to);
  if (target === null || second === undefined || more.length > 0) return null;
  if (first === "dev" && to !== "default" && (third === undefined || (third === "scope" && fourth === "link")))
    return [["route", "add", ...target, "dev", second]];
  if (first === "via" && (third === undefined || (third === "dev" && fourth !== undefined)))
    return [["route", "add", ...target, "gw", second, ...(fourth === undefined ? [] : ["dev", fourth])]];
  return null;
}

function targetOf(to: string): string[] | null {
  const literal = /^((?:\d+\.){3}\d+)(\/\d+)?$/.exec(to);
  if (literal === null) return /^"?\$\w+"?$/.test(to) ? ["-host", to] : null;
  return literal[2] === undefined || literal[2] === "/32" ? ["-host", literal[1] ?? ""] : ["-net", to];
}

/** What older tutorials use instead of `ip`, and back. */
export const olderTools: Rewriting[] = [
  { name: "brctl", rewrite: (script) => translate(script, brctl) },
  { name: "ip instead of brctl", rewrite: (script) => translate(script, withoutBrctl) },
  { name: "ifconfig", rewrite: (script) => translate(script, ifconfig) },
  { name: "route", rewrite: (script) => translate(script, route) },
  { name: "ifconfig, route and brctl", rewrite: (script) => translate(translate(translate(script, brctl), route), ifconfig) },
];
