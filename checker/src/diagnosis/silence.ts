import { peersOf } from "../checks/veth.ts";
import { type DeviceRef, splitDeviceRef } from "../exercise/address.ts";
import type { Facts } from "../facts/facts.ts";
import type { TracedPlaceFacts, TraceFacts } from "../facts/trace.ts";
import { deviceOf, isUplink } from "../timeline/wire.ts";
import { bestRouteIn } from "./best-route.ts";
import type { Silence } from "./diagnosis.ts";
import type { Sighting } from "./sightings.ts";

/**
 * Why nobody answers who has `ip`: by those who heard the question, arp(7) and `arp_process` in the kernel's net/ipv4/arp.c.
 * @param asker the address that the question gives as its own
 * @param from the device that asks
 */
export function silenceOf(
  ip: string,
  asker: string,
  from: DeviceRef,
  heard: readonly Sighting[],
  trace: TraceFacts,
  facts: Facts,
): Silence {
  const owner = heard.find(({ at }) => has(ip, at, facts));
  // The other hosts on an uplink hear every question there, and are not meant.
  const listener = owner ?? heard.find(({ at }) => !isUplink(at, facts));
  if (listener !== undefined && asker === "0.0.0.0") return { kind: "asker-without-address", heard: listener.at };
  if (listener === undefined) return { kind: "unheard", peer: peersOf(from, facts)[0] ?? null };
  const { place, device } = splitDeviceRef(listener.at);
  const shown = trace.places[place];
  const port = deviceOf(listener.at, facts)?.port;
  if (owner === undefined && port) return notBridged(listener.at, port.bridge, facts);
  return owner === undefined ? notProxied(ip, asker, listener.at, trace, facts) : notAnswered(asker, listener.at, shown, device);
}

function notBridged(heard: DeviceRef, bridge: string, facts: Facts): Silence {
  const isUp = deviceOf(`${splitDeviceRef(heard).place}:${bridge}`, facts)?.up === true;
  return { kind: isUp ? "not-behind-bridge" : "bridge-down", heard, bridge };
}

function has(ip: string, at: DeviceRef, facts: Facts): boolean {
  const found = facts.places[splitDeviceRef(at).place];
  return found?.status === "present" && found.links.some(({ addresses }) => addresses.some((address) => address.ip === ip));
}

/** Proxy ARP needs the switch, forwarding, and a route out of another device; and an asker who is not the host itself. */
function notProxied(ip: string, asker: string, heard: DeviceRef, trace: TraceFacts, facts: Facts): Silence {
  const { place, device } = splitDeviceRef(heard);
  const shown = trace.places[place];
  if (!isSet("proxy_arp", ["all", device], shown)) return { kind: "not-proxying", heard };
  if (!isSet("forwarding", [device], shown)) return { kind: "not-forwarding", heard };
  if (has(asker, heard, facts)) return { kind: "address-taken", heard };
  const out = deviceTowards(ip, heard, trace, facts);
  if (out === null) return { kind: "no-route", heard };
  return { kind: out === device ? "same-device" : "unexplained", heard };
}

/** By which device a question's listener would send to that address; null where it would not. */
function deviceTowards(ip: string, heard: DeviceRef, trace: TraceFacts, facts: Facts): string | null {
  const { place, device } = splitDeviceRef(heard);
  const way = ip === trace.to ? "there" : ip === trace.source ? "back" : null;
  const decision = way === null ? undefined : trace.places[place]?.arriving[device]?.[way];
  if (decision !== undefined) return decision.kind === "route" ? decision.device : null;
  const route = bestRouteIn(place, ip, facts);
  return route?.type === "unicast" ? route.device : null;
}

/** One who has the address stays silent where it must not answer there, or could not send anything to the asker. */
function notAnswered(asker: string, heard: DeviceRef, shown: TracedPlaceFacts | undefined, device: string): Silence {
  if (isSet("arp_ignore", ["all", device], shown)) return { kind: "arp-ignored", heard };
  return isSet("rp_filter", ["all", device], shown) && asker !== "" ? { kind: "no-way-back", heard } : { kind: "unexplained", heard };
}

function isSet(key: string, scopes: readonly string[], shown: TracedPlaceFacts | undefined): boolean {
  return scopes.some((scope) => (shown?.sysctls[`net.ipv4.conf.${scope.replaceAll(".", "/")}.${key}`] ?? "0") !== "0");
}
