import { placementOf } from "./placement.ts";
import type { Rewriting } from "./rewriting.ts";
import { settingOf } from "./settings-dialect.ts";
import { type Command, joinLines, type Line, parseLines, plainText } from "./shell-lines.ts";

/** Whatever a command needs or changes, by name; null where that is not known for sure. */
type Footprint = string[] | null;

/** Swaps neighbouring lines that have nothing to do with each other. */
export const reorderings: Rewriting[] = [
  {
    name: "other order",
    rewrite(script, random) {
      const lines = parseLines(script);
      const prints = lines.map(footprintIn(assignments(lines)));
      for (let turns = 4 * lines.length + random.below(2); turns > 0; turns -= 1) {
        const at = random.below(Math.max(1, lines.length - 1));
        const [line, next, print, nextPrint] = [lines[at], lines[at + 1], prints[at], prints[at + 1]];
        if (line === undefined || next === undefined || !print || !nextPrint || !areIndependent(print, nextPrint)) continue;
        [lines[at], lines[at + 1], prints[at], prints[at + 1]] = [next, line, nextPrint, print];
      }
      return joinLines(lines);
    },
  },
];

/** Independent: no name in common, and neither is about all of a namespace that the other is in. */
export function areIndependent(one: readonly string[], other: readonly string[]): boolean {
  return !one.some((name) => other.some((another) => name === another || covers(name, another) || covers(another, name)));
}

function covers(whole: string, part: string): boolean {
  return whole.endsWith("/*") && part.startsWith(whole.slice(0, -1));
}

/** Variables that get one literal value, at the top of the script. */
function assignments(lines: readonly Line[]): Map<string, string> {
  const values = new Map<string, string>();
  const changed = new Set<string>();
  for (const { text, depth } of lines)
    for (const [, name = "", value = ""] of text.matchAll(/(?:^|[\s;])(\w+)=(\S*)/g)) {
      if (values.has(name) || depth > 0 || !/^[\w./:-]+$/.test(value)) changed.add(name);
      values.set(name, value);
    }
  for (const name of changed) values.delete(name);
  return values;
}

function footprintIn(values: ReadonlyMap<string, string>): (line: Line) => Footprint {
  return ({ command, depth }) => (command === null || depth > 0 ? null : footprint(command, values));
}

function footprint(command: Command, values: ReadonlyMap<string, string>): Footprint {
  const setting = settingOf(command);
  if (setting !== null) return settingFootprint(resolve(setting.file, values));
  if (command.redirections !== "") return null;
  const { namespace, words } = placementOf(command.words);
  const [place, ...inside] = [namespace ?? "host", ...words].map((word) => resolve(word, values));
  return place == null || !inside.every((word) => word !== null) ? null : ipFootprint(place, inside);
}

/** A literal text with known variables put in; null for what is quoted oddly or not known. */
function resolve(word: string, values: ReadonlyMap<string, string>): string | null {
  let known = true;
  const text = plainText(word)?.replaceAll(/\$\{?(\w+)\}?/g, (_, name: string) => {
    known &&= values.has(name);
    return values.get(name) ?? "";
  });
  return known ? (text ?? null) : null;
}

/** The switch of a device, or one that reaches every device there is and will be. */
function settingFootprint(file: string | null): Footprint {
  const device = file?.match(/^net\/ipv4\/conf\/([^/]+)\/proxy_arp$/)?.[1];
  if (device !== undefined && device !== "all" && device !== "default") return [`host/${device}`];
  return file === "net/ipv4/ip_forward" ? ["setting/forwarding"] : null;
}

function ipFootprint(place: string, [program, object = "", verb = "", ...rest]: string[]): Footprint {
  if (program !== "ip") return null;
  if (object === "netns" && verb === "add" && rest.length === 1) return [`${rest[0]}/*`];
  const own = (device: string): string => `${place}/${device}`;
  const after = (word: string): string | undefined => rest[rest.indexOf(word) + 1] ?? undefined;
  const [device = ""] = ["name", "dev"].includes(rest[0] ?? "") ? rest.slice(1) : rest;
  if (/^a(?:ddr(?:ess)?)?$/.test(object) && verb === "add" && rest.includes("dev")) return [own(after("dev") ?? "*")];
  // A gateway must be reachable by what stands already, whatever that is.
  if (/^r(?:oute)?$/.test(object) && verb === "add") {
    return rest.includes("dev") && !rest.includes("via") && !rest.includes("blackhole") ? [own(after("dev") ?? "*")] : [own("*")];
  }
  if (!/^l(?:ink)?$/.test(object)) return null;
  const moved = rest.flatMap((word, at) => (word === "netns" ? [`${rest[at + 1]}/*`] : []));
  if (verb === "set") return [own(device), ...moved, ...(rest.includes("master") ? [own(after("master") ?? "*")] : [])];
  if (verb !== "add" || !rest.includes("type")) return null;
  return after("type") === "veth" ? [own(device), own(after("name") ?? "*"), ...moved, ...peerNames(rest, own)] : [own(device), ...moved];
}

function peerNames(rest: readonly string[], own: (device: string) => string): string[] {
  const peer = rest.indexOf("peer");
  return peer === -1 ? [own("*")] : [own(rest[peer + 1] === "name" ? (rest[peer + 2] ?? "*") : (rest[peer + 1] ?? "*"))];
}
