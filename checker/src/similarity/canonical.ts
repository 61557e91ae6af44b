import { placementOf } from "../authoring/rewriting/placement.ts";

/** A line as its learner wrote it, by what it does. */
export type CanonicalLines = ReadonlyMap<string, string>;

/** What stands in front of a command and only says when it runs, or under which name it is kept. */
const leading = /^(?:(?:do|then|else|elif|if|while|until|time|!|\{|\(|(?:function\s+)?[\w-]+\s*\(\)\s*[{(]?)(?:\s+|$))+/;
/** Lines that build a script, and no network. */
const structure =
  /^(?:done|fi|esac|in|\}|\)|true|:|for .*|case .*|exit(?: \S+)?|return(?: \S+)?|set [-+].*|shift|break|continue|(?:local|declare)(?: \w+)*)?$/;

/** Beginnings of ip's objects that people type. */
const objects = [
  ["address", /^a(?:ddr(?:ess)?)?$/],
  ["link", /^l(?:ink)?$/],
  ["neighbour", /^n(?:eigh(?:bou?r)?)?$/],
  ["route", /^ro?(?:ute)?$/],
] as const;

/**
 * What a script does, line by line and however it is written: without comments, white space, quotes and `sudo`, with one way of
 * saying in which namespace, and with every number, address, variable and name that has a digit as `$`. Scripts that differ in nothing
 * else, or in the order of lines, have the same lines.
 */
export function canonicalLines(script: string): CanonicalLines {
  const own = {
    functions: new Set([...script.matchAll(/^[ \t]*(?:function[ \t]+)?([\w-]+)[ \t]*\(\)/gm)].map(([, name]) => name)),
    delimiters: new Set([...script.matchAll(/<<-?\s*["'\\]?(\w+)/g)].map(([, name]) => name)),
  };
  const commands = script
    .replaceAll(/\\\n\s*/g, " ")
    .split("\n")
    .flatMap((line) => withoutComment(line).split(/;+|&&|\|\|/))
    .map((text) => text.trim().replace(leading, ""))
    .filter((text) => !structure.test(text) && !own.delimiters.has(text));
  return new Map(commands.toReversed().map((text) => [canonicalLine(text, own.functions), text]));
}

function withoutComment(line: string): string {
  return line.replace(/(?:^|\s)#[\s\S]*/, "");
}

function canonicalLine(line: string, functions: ReadonlySet<string | undefined>): string {
  const plain = line
    .replaceAll(/["'`]/g, "")
    .replaceAll(/<<-?\s*\\?\w+/g, "<<")
    .split(/\s+/)
    .filter((word) => word !== "sudo");
  const { namespace, words } = placementOf(plain);
  const [program = "", ...rest] = words;
  const command = functions.has(program) ? ["$()", ...rest] : program === "ip" ? ["ip", ...withObject(rest)] : words;
  return [...(namespace === null ? [] : ["$:"]), ...command.map(canonicalWord)].join(" ");
}

function withObject([object = "", ...rest]: string[]): string[] {
  return [objects.find(([, spellings]) => spellings.test(object))?.[0] ?? object, ...rest];
}

/** `net.ipv4.conf.eth0-p1.proxy_arp=1` → `net.$.conf.$.proxy_arp=$`. */
function canonicalWord(word: string): string {
  return word
    .replaceAll(/\$\{[^}]{0,200}\}|\$\w+/g, "0")
    .replace(/^[A-Za-z_]\w*\+?=/, "=")
    .replaceAll(/\b\d[\d.]*(?:\/\d+)?/g, "0")
    .replaceAll(/[\w-]+/g, (name) => (/\d/.test(name) ? "$" : name));
}
