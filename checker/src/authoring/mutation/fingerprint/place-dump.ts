import * as z from "zod";
import type { ArchiveFolder } from "../../../facts/archive-folder.ts";

/** One object of iproute2's JSON: everything that it says is part of the state until a rule in canonical.ts says otherwise. */
const itemSchema = z.record(z.string(), z.unknown());
export type Item = z.infer<typeof itemSchema>;
const itemsSchema = z.array(itemSchema);

/** What the dump wrote of one network namespace, under one of its names. */
export type PlaceDump = {
  name: string;
  inode: string;
  links: Item[];
  /** What is told apart by no more than its own words: routes, rules, neighbours and so on, by what it is. */
  entries: Record<"route" | "rule" | "rule6" | "neighbour" | "proxied" | "nexthop" | "fdb" | "vlan", Item[]>;
  /** Ids of other namespaces as this one knows them, with the number of the place; absent where a place is hidden. */
  placeNumbers: Map<number, number>;
  /** Devices whose MAC address somebody chose (`NET_ADDR_SET` of linux/netdevice.h). */
  chosenMacs: Set<string>;
  sysctls: [key: string, value: string][];
  /** Rules in their order, by the tool that saved them. */
  firewall: Record<"iptables" | "ip6tables" | "nft", string[]>;
};

const netnsIdSchema = z.object({ nsid: z.int(), name: z.string().optional() });
const chosen = "3";

/** Reads `fingerprint/<n>`. @throws Error where it is not what the dump writes */
export function readPlaceDump(folder: ArchiveFolder): PlaceDump {
  const [links, routes, rules, neighbours, proxied, nexthops, ids] = folder.text("ip").trimEnd().split("\n").map(itemsOf);
  return {
    name: folder.text("place").trimEnd().replace(":/run/netns/", "/"),
    inode: folder.text("inode").trimEnd(),
    links: links ?? [],
    entries: {
      route: routes ?? [],
      rule: rules ?? [],
      rule6: itemsOf(folder.text("rules6")),
      neighbour: neighbours ?? [],
      proxied: proxied ?? [],
      nexthop: nexthops ?? [],
      fdb: itemsOf(folder.text("fdb")),
      vlan: itemsOf(folder.text("vlan")),
    },
    placeNumbers: new Map(
      (ids ?? []).map((id) => netnsIdSchema.parse(id)).flatMap(({ nsid, name }) => (name === undefined ? [] : [[nsid, Number(name)]])),
    ),
    chosenMacs: new Set(
      pairsOf(folder.text("mac-origins")).flatMap(([file, value]) => (value === chosen ? [file.split("/").at(-2) ?? ""] : [])),
    ),
    sysctls: pairsOf(folder.text("sysctls")).map(([file, value]) => [file.replace("/proc/sys/", ""), value]),
    firewall: {
      iptables: rulesOf(folder.text("iptables")),
      ip6tables: rulesOf(folder.text("ip6tables")),
      nft: rulesOf(folder.text("nft")),
    },
  };
}

function itemsOf(json: string): Item[] {
  return json.trim() === "" ? [] : itemsSchema.parse(JSON.parse(json));
}

/** grep's `<file>:<line>`. No file of these has a colon in its path. */
function pairsOf(text: string): [string, string][] {
  return text
    .split("\n")
    .filter((line) => line.includes(":"))
    .map((line) => [line.slice(0, line.indexOf(":")), line.slice(line.indexOf(":") + 1)]);
}

/** Without iptables-save's comments, which tell the time, and counters. */
function rulesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) =>
      line
        .replace(/^#.*/, "")
        .replace(/\[\d+:\d+\]/, "")
        .trim(),
    )
    .filter((line) => line !== "");
}
