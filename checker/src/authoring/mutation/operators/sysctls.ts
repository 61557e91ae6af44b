import type { GivenNames } from "../given-names.ts";
import { type Change, nextOf, type Operator, replace } from "../mutant.ts";
import type { Command, ParsedScript, Word } from "../script.ts";
import { namesIn } from "./roles.ts";

/** A kernel setting is off instead of on (whatever is not 0), or the other way round, or is another device's. */
export const sysctlOperators: Operator[] = [
  { name: "other-sysctl-value", changes: ({ commands }) => commands.flatMap(values) },
  { name: "other-sysctl-device", changes: otherDevices },
];

/** `sysctl -w net.….proxy_arp=1`, and `echo 1 > /proc/sys/net/…`. */
function values({ words, targets }: Command): Change[] {
  const assigned = words.flatMap((word) => valueIn(word, /(?<=net[./].*=)\d+(?=["']?$)/));
  const echoed = targets.some(({ text }) => text.includes("/proc/sys/")) ? words.flatMap((word) => valueIn(word, /^\d+$/)) : [];
  return [...assigned, ...echoed];
}

function valueIn(word: Word, pattern: RegExp): Change[] {
  const match = pattern.exec(word.text);
  if (match === null) return [];
  return [replace(word, match[0] === "0" ? "1" : "0", { from: match.index, to: match.index + match[0].length })];
}

/** `default` is for devices that come later: too late for those that are there. */
function otherDevices(script: ParsedScript, given: GivenNames): Change[] {
  const devices = [...namesIn(script, "device").map((name) => name.replaceAll(/^["']|["']$/g, "")), ...given.devices];
  return script.commands
    .flatMap(({ words, targets }) => [...words, ...targets])
    .flatMap((word) => {
      const match = /(?<=\bconf([./]))[^./]+(?=\1)/.exec(word.text);
      if (match === null) return [];
      const part = { from: match.index, to: match.index + match[0].length };
      const others = [nextOf(match[0], [match[0], ...devices]), "default"];
      return others.flatMap((other) => (other === null ? [] : [replace(word, other, part)]));
    });
}
