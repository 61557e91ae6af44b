import { describeMac } from "../../../../checker/src/checks/station.ts";
import type { Locale } from "../../../../checker/src/exercise/localized.ts";
import type { Facts, FdbEntry, Link, Neighbour, Route } from "../../../../checker/src/facts/facts.ts";

/** Rows of the kernel's tables, with a MAC's owner beside it. */
export function linkRow({ name, type, up, carrier, mac, mtu, addresses, port }: Link): string[] {
  const state = up ? (carrier ? "UP" : "UP, NO-CARRIER") : "DOWN";
  return [
    name,
    type ?? "",
    port === null ? state : `${state}, ${port.bridge}: ${port.state}`,
    addresses.map(({ ip, prefixLength }) => `${ip}/${prefixLength}`).join(", "),
    mac ?? "",
    String(mtu),
  ];
}

/** What `ip route` shows: the main table. */
export function routeRows(routes: readonly Route[]): string[][] {
  return routes
    .filter(({ table }) => table === "main")
    .map(({ to, type, via, device, scope, onlink }) => [
      type === "unicast" ? to : `${type} ${to}`,
      via ?? "",
      device ?? "",
      onlink ? `${scope}, onlink` : scope,
    ]);
}

export function neighbourRow({ ip, device, mac, state, proxy }: Neighbour, facts: Facts, locale: Locale): string[] {
  return [ip, device, mac === null ? "" : describeMac(mac, facts)[locale], proxy ? "proxy" : state];
}

/**
 * Without the groups that the kernel has each device listen to: no frame taught a bridge those. A port's own MAC is there for every
 * VLAN and for none, which is one row here.
 */
export function fdbRows(entries: readonly FdbEntry[], facts: Facts, locale: Locale): string[][] {
  const rows = entries
    .filter(({ mac }) => !isGroup(mac))
    .map(({ mac, device, bridge, state }) => [describeMac(mac, facts)[locale], device, bridge ?? "", state]);
  return [...new Map(rows.map((row) => [row.join(" "), row])).values()];
}

function isGroup(mac: string): boolean {
  return Number.parseInt(mac.slice(0, 2), 16) % 2 === 1;
}
