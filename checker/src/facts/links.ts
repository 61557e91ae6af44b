import * as z from "zod";
import type { Link } from "./facts.ts";
import { isIpv4, validated } from "./ip-json.ts";

/** Of a point-to-point address (`peer`) the prefix is `address`'s, that of the other end (ip-address(8)). */
const addressSchema = z.object({
  family: z.string().optional(),
  local: z.string().optional(),
  address: z.string().optional(),
  prefixlen: z.int().optional(),
});

const linkSchema = z.object({
  ifindex: z.int(),
  ifname: z.string(),
  flags: z.array(z.string()),
  mtu: z.int(),
  link_type: z.string().optional(),
  address: z.string().optional(),
  link: z.string().nullish(),
  link_index: z.int().optional(),
  link_netnsid: z.int().optional(),
  master: z.string().optional(),
  linkinfo: z
    .object({ info_kind: z.string().optional(), info_slave_kind: z.string().optional(), info_slave_data: z.unknown().optional() })
    .optional(),
  addr_info: z.array(addressSchema).default([]),
});
type IpLink = z.output<typeof linkSchema>;

/** `state` of a bridge port, by the names of iproute2's iplink_bridge_slave.c. */
const portDataSchema = z.object({ state: z.enum(["disabled", "listening", "learning", "forwarding", "blocking"]) });

/** The devices of `ip -j -d addr show`. @throws FactsError */
export function parseLinks(items: unknown[]): Link[] {
  return validated(z.array(linkSchema), items, "ip addr show").map((link) => ({
    index: link.ifindex,
    name: link.ifname,
    mac: macOf(link),
    mtu: link.mtu,
    type: link.linkinfo?.info_kind ?? null,
    up: link.flags.includes("UP"),
    carrier: link.flags.includes("LOWER_UP"),
    peer: peerOf(link),
    port: portOf(link),
    addresses: addressesOf(link),
  }));
}

/** The link-layer address is an IPv4 address on tunnels, and zeros on lo. */
function macOf(link: IpLink): string | null {
  return link.link_type === "ether" && link.address !== undefined ? link.address.toLowerCase() : null;
}

/** Other types have a `link` too, and a different thing: a VLAN device its parent. */
function peerOf(link: IpLink): Link["peer"] {
  if (link.linkinfo?.info_kind !== "veth") return null;
  if (link.link_index !== undefined && (link.link_netnsid !== undefined || link.link == null)) return { index: link.link_index };
  return link.link == null ? null : { name: link.link };
}

function portOf(link: IpLink): Link["port"] {
  if (link.master === undefined || link.linkinfo?.info_slave_kind !== "bridge") return null;
  const { state } = validated(portDataSchema, link.linkinfo.info_slave_data, `The bridge port ${link.ifname}`);
  return { bridge: link.master, state };
}

function addressesOf(link: IpLink): Link["addresses"] {
  return link.addr_info.flatMap(({ family, local, address, prefixlen }) => {
    if (family !== "inet" || local === undefined || !isIpv4(local) || prefixlen === undefined) return [];
    return [{ ip: local, prefixLength: address === undefined || address === local ? prefixlen : 32 }];
  });
}
