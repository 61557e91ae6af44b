import { containsAddress } from "../checks/prefix.ts";
import type { Place } from "../exercise/address.ts";
import type { Facts, Route } from "../facts/facts.ts";

/** The route of the place's main table with the longest prefix. */
export function bestRouteIn(place: Place, ip: string, facts: Facts): Route | undefined {
  const found = facts.places[place];
  return (found?.status === "present" ? found.routes : [])
    .filter(({ table, to }) => table === "main" && containsAddress(to, ip))
    .reduce<Route | undefined>((best, route) => (best !== undefined && lengthOf(best.to) >= lengthOf(route.to) ? best : route), undefined);
}

function lengthOf(prefix: string): number {
  return prefix === "default" ? 0 : Number(prefix.split("/")[1] ?? 32);
}
