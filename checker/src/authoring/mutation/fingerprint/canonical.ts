import * as z from "zod";
import type { Item, PlaceDump } from "./place-dump.ts";

/**
 * A state of the kernel as a sorted list of sentences, one for each single thing: equal for two runs of one script, whatever the
 * kernel chose by itself (indexes, ids, MAC addresses, the moment).
 */
export type Fingerprint = readonly string[];

/** Puts the dumps of all places together; `dumps` in the order of their numbers. */
export function fingerprintOf(dumps: readonly PlaceDump[]): Fingerprint {
  const state: State = { dumps, macs: ownersOfMacs(dumps) };
  return dumps
    .flatMap((dump) => {
      const first = dumps.find(({ inode }) => inode === dump.inode) ?? dump;
      const sentences = first === dump ? sentencesOf(dump, state) : [`is the same namespace as ${first.name}`];
      return sentences.map((sentence) => `${dump.name}: ${sentence}`);
    })
    .toSorted();
}

/** All places, and which device has which MAC address by the kernel's own choice. */
type State = { dumps: readonly PlaceDump[]; macs: Map<string, string> };

function sentencesOf(dump: PlaceDump, state: State): string[] {
  const { entries, sysctls, firewall } = dump;
  return [
    "exists",
    ...dump.links.flatMap((link) => linkSentences(link, dump, state)),
    ...Object.entries({
      ...entries,
      route: entries.route.filter(isNotLinkLocal),
      fdb: entries.fdb.filter((entry) => isStatic(entry, dump)),
    }).flatMap(([kind, items]) => items.map((item) => `${kind} ${words(item, state)}`)),
    ...sysctls.map(([key, value]) => `sysctl ${key} = ${value}`),
    ...Object.entries(firewall).flatMap(([tool, rules]) => rules.map((rule, index) => `${tool} line ${index + 1}: ${rule}`)),
  ];
}

const linkSchema = z.object({
  ifname: z.string(),
  ifindex: z.int(),
  flags: z.array(z.string()),
  address: z.string().optional(),
  link: z.string().nullish(),
  link_index: z.int().optional(),
  link_netnsid: z.int().optional(),
  link_type: z.string(),
  linkinfo: z.object({ info_kind: z.string().optional() }).optional(),
  addr_info: z.array(z.record(z.string(), z.unknown())).default([]),
});
type Link = z.infer<typeof linkSchema>;

/**
 * What follows from the rest, or from the moment: whether there is a carrier (both ends up) and what IPv6, spanning tree and the
 * queues make of it; timers; numbers in the order of creation.
 */
const consequences = new Set([
  ...["ifindex", "ifname", "flags", "address", "permaddr", "link", "link_index", "link_netnsid", "operstate", "qdisc"],
  ...["linkinfo.info_data.bridge_id", "linkinfo.info_data.root_id", "linkinfo.info_data.root_port", "linkinfo.info_data.root_path_cost"],
  ...["bridge_id", "root_id", "designated_port", "designated_cost", "state", "id", "no", "topology_change_ack", "config_pending"].map(
    (key) => `linkinfo.info_slave_data.${key}`,
  ),
]);
const momentary = /(_timer|\.topology_change|\.topology_change_detected)$/;
const carrierFlags = ["LOWER_UP", "NO-CARRIER", "M-DOWN"];

function linkSentences(item: Item, dump: PlaceDump, state: State): string[] {
  const link = linkSchema.parse(item);
  const told = flatten(without(item, ["addr_info"])).filter(([key]) => !consequences.has(key) && !momentary.test(key));
  return [
    `flags ${link.flags
      .filter((flag) => !carrierFlags.includes(flag))
      .toSorted()
      .join(",")}`,
    `mac ${macOf(link, dump)}`,
    ...otherEnd(link, dump, state).map((end) => `link ${end}`),
    ...told.map(([key, value]) => `${key.replace("linkinfo.", "")} ${value}`),
    ...link.addr_info.filter(isNotLinkLocal).map((address) => `address ${words(without(address, momentaryOfAddresses), state)}`),
  ].map((sentence) => `device ${link.ifname} ${sentence}`);
}

const momentaryOfAddresses = ["tentative", "valid_life_time", "preferred_life_time"];

/** Of an Ethernet device the address itself counts only where somebody chose it. */
function macOf({ ifname, link_type, address }: Link, { chosenMacs }: PlaceDump): string {
  return link_type === "ether" && !chosenMacs.has(ifname) ? "of its own" : (address ?? "none");
}

/** The other end of a veth pair, or what a device stands on. One in another namespace is known by numbers alone. */
function otherEnd({ link, link_index, link_netnsid }: Link, dump: PlaceDump, { dumps }: State): string[] {
  if (link_index === undefined || link_netnsid === undefined) return link == null ? [] : [link];
  const place = dumps[dump.placeNumbers.get(link_netnsid) ?? Number.NaN];
  if (place === undefined) return ["in a namespace that has no name"];
  const device = place.links.map((other) => linkSchema.parse(other)).find(({ ifindex }) => ifindex === link_index);
  const name = dumps.find(({ inode }) => inode === place.inode)?.name;
  return [`${name} ${device?.ifname}`];
}

/** IPv6 gives itself addresses and routes where there is a carrier, a moment after. */
function isNotLinkLocal(item: Item): boolean {
  const subject = String(item.dst ?? item.local ?? "");
  return !/^fe80:|^ff00:/.test(subject) && item.type !== "multicast" && item.type !== "anycast";
}

/** What somebody set: not what a bridge learned, its own ports' addresses, or the groups that a device has joined. */
function isStatic({ mac, ifname, state, flags }: Item, { links }: PlaceDump): boolean {
  const isGroup = /^(33:33|01:00:5e)/.test(String(mac)) && Array.isArray(flags) && flags.includes("self");
  const isOwn = links.some((link) => link.ifname === ifname && link.address === mac);
  return state !== "" && !isGroup && !isOwn;
}

/** A bridge without an address of its own takes one of its ports', so it owns none. */
function ownersOfMacs(dumps: readonly PlaceDump[]): Map<string, string> {
  return new Map(
    dumps.flatMap(({ name, links, chosenMacs }) =>
      links
        .map((link) => linkSchema.parse(link))
        .filter(({ ifname, link_type, linkinfo }) => link_type === "ether" && linkinfo?.info_kind !== "bridge" && !chosenMacs.has(ifname))
        .map(({ address, ifname }): [string, string] => [address ?? "", `the MAC of ${name} ${ifname}`]),
    ),
  );
}

/** `dst=10.96.30.11 dev=eth0-p1 …`, with MAC addresses by whose they are. A route's `linkdown` follows from the carrier. */
function words(item: Item, { macs }: State): string {
  return flatten(item)
    .filter(([, value]) => value !== "")
    .map(([key, value]) => `${key}=${macs.get(value) ?? value}`)
    .join(" ");
}

/** Every leaf by its path, lists of plain values as one, in the order of paths. */
function flatten(item: Item, prefix = ""): [path: string, value: string][] {
  return Object.entries(item)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([key, value]) => leaves(value, `${prefix}${key}`));
}

function leaves(value: unknown, path: string): [string, string][] {
  if (Array.isArray(value)) {
    const plain = value.filter((element) => typeof element !== "object" && element !== "linkdown");
    const nested = value.filter((element) => typeof element === "object" && element !== null);
    return [[path, plain.toSorted().join(",")], ...nested.flatMap((element, index) => flatten(element, `${path}.${index}.`))];
  }
  return typeof value === "object" && value !== null ? flatten({ ...value }, `${path}.`) : [[path, String(value)]];
}

function without(item: Item, keys: readonly string[]): Item {
  return Object.fromEntries(Object.entries(item).filter(([key]) => !keys.includes(key)));
}
