import * as z from "zod";
import type { Route } from "./facts.ts";
import { isIpv4, validated } from "./ip-json.ts";

const name = z.union([z.string(), z.number()]).transform(String);

const hopSchema = z.object({
  dev: z.string().optional(),
  gateway: z.string().optional(),
  /** A gateway of another address family. */
  via: z.object({ host: z.string() }).optional(),
  flags: z.array(z.string()).default([]),
  encap: z.unknown().optional(),
});
export type Hop = z.output<typeof hopSchema>;

const routeSchema = hopSchema.extend({
  dst: z.string(),
  type: z.string().default("unicast"),
  table: name.default("main"),
  scope: name.default("global"),
  protocol: name.default("boot"),
  /** Router preference: every IPv6 route has one, and no IPv4 route. */
  pref: z.unknown().optional(),
  nexthops: z.array(hopSchema).optional(),
});
type IpRoute = z.output<typeof routeSchema>;

/**
 * The IPv4 routes of `ip -j -d route show table all`, in the kernel's order.
 *
 * A multipath route becomes one route per next hop. Routes that wrap packets (`encap`) are left out: ip prints the tunnel's
 * destination as a second `dst` of the same object, so that the route's own is lost.
 * @throws FactsError
 */
export function parseRoutes(items: unknown[]): Route[] {
  return validated(z.array(routeSchema), items, "ip route show").filter(isIpv4Route).flatMap(routesOf);
}

/** Where packets are handed to: an IPv4 gateway or, rarely, an IPv6 one. */
export function gatewayOf(hop: Pick<Hop, "gateway" | "via">): string | null {
  return hop.gateway ?? hop.via?.host ?? null;
}

/** JSON does not say the family, and IPv6 has a `default` too. */
function isIpv4Route(route: IpRoute): boolean {
  if (route.pref !== undefined || route.gateway?.includes(":")) return false;
  const [ip = "", length, ...more] = route.dst.split("/");
  return route.dst === "default" || (isIpv4(ip) && more.length === 0 && (length === undefined || /^\d\d?$/.test(length)));
}

function routesOf(route: IpRoute): Route[] {
  const hops = route.encap === undefined ? (route.nexthops ?? [route]) : [];
  return hops
    .filter((hop) => hop.encap === undefined)
    .map((hop) => ({
      to: prefixOf(route.dst),
      type: route.type,
      table: route.table,
      device: hop.dev ?? null,
      via: gatewayOf(hop),
      scope: route.scope,
      protocol: route.protocol,
      onlink: hop.flags.includes("onlink"),
    }));
}

/** ip leaves the length of a host route out. */
function prefixOf(dst: string): string {
  return dst === "default" || dst.includes("/") ? dst : `${dst}/32`;
}
