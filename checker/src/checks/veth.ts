import { type DeviceRef, splitDeviceRef, splitPlace } from "../exercise/address.ts";
import type { Facts } from "../facts/facts.ts";
import { allLinks } from "./look.ts";

type Seen = ReturnType<typeof allLinks>[number];

/**
 * The other end of a veth. The kernel names a peer in another namespace by its ifindex there, and ifindexes repeat
 * from namespace to namespace: both ends must point at each other, on one host. (An uplink's other end is in no place at all.)
 */
export function peersOf(ref: DeviceRef, facts: Facts): DeviceRef[] {
  const links = allLinks(facts);
  const own = links.find((seen) => seen.ref === ref);
  return own === undefined ? [] : links.filter((other) => isPeer(own, other)).map((other) => other.ref);
}

function isPeer(own: Seen, other: Seen): boolean {
  const { peer } = own.link;
  if (peer === null || splitPlace(own.place).host !== splitPlace(other.place).host) return false;
  if ("name" in peer) return other.inode === own.inode && other.link.name === peer.name;
  const back = other.link.peer;
  return other.inode !== own.inode && other.link.index === peer.index && back !== null && "index" in back && back.index === own.link.index;
}

/**
 * A device that stands in another namespace of its host than the one it belongs to. Every pod may have an `eth0` of its own,
 * so a namesake counts only if its other end has the expected name, or if one of the two namespaces is the host itself.
 */
export function strayOf(ref: DeviceRef, peer: DeviceRef | undefined, facts: Facts): DeviceRef | undefined {
  const { place, device } = splitDeviceRef(ref);
  const host = splitPlace(place).host;
  const namesakes = allLinks(facts).filter((seen) => seen.link.name === device && splitPlace(seen.place).host === host);
  return namesakes.find((seen) => seen.place !== place && isStray(seen, place === host, peer, facts))?.ref;
}

function isStray(seen: Seen, fromHost: boolean, peer: DeviceRef | undefined, facts: Facts): boolean {
  const peers = peersOf(seen.ref, facts);
  if (peer === undefined || peers.length === 0) return fromHost || splitPlace(seen.place).netns === undefined;
  return peers.some((found) => splitDeviceRef(found).device === splitDeviceRef(peer).device);
}
