import { allLinks } from "../checks/look.ts";
import type { Facts } from "../facts/facts.ts";

/**
 * The MACs that the kernel made up, each with one that is the same in every recording and still its device's alone: `02:00:00:00:02:01` is
 * the first device of the second place. A MAC that a script or command names was chosen, and stays.
 */
export function steadyMacs(seen: readonly Facts[], chosen: string): Map<string, string> {
  const macs = new Map<string, string>();
  for (const facts of seen) {
    for (const [placeIndex, place] of Object.keys(facts.places).entries()) {
      const links = allLinks(facts).filter((link) => link.place === place && link.link.name !== "lo");
      for (const [linkIndex, { link }] of links.entries()) {
        if (link.mac === null || macs.has(link.mac) || chosen.toLowerCase().includes(link.mac)) continue;
        macs.set(link.mac, `02:00:00:00:${octet(placeIndex)}:${octet(linkIndex)}`);
      }
    }
  }
  return macs;
}

function octet(index: number): string {
  return (index + 1).toString(16).padStart(2, "0");
}

/** Puts those MACs into a text. */
export function withSteadyMacs(text: string, macs: ReadonlyMap<string, string>): string {
  return text.replace(/(?:[0-9a-f]{2}:){5}[0-9a-f]{2}/gi, (mac) => macs.get(mac.toLowerCase()) ?? mac);
}

/** What a command printed, without what differs from run to run and says nothing: how long it took, clock times, ping's identifier. */
export function steadyOutput(output: string): string {
  return output
    .replace(/(time[= ]|mdev = |\] {2})[\d./]+( ?)ms\b/g, "$1…$2ms")
    .replace(/^\d\d:\d\d:\d\d\.\d{6} /gm, "")
    .replace(/\bid \d+, seq/g, "id …, seq")
    .replace(/[ \t]+$/gm, "")
    .trimEnd();
}
