import * as z from "zod";
import type { FdbEntry } from "./facts.ts";
import { validated } from "./ip-json.ts";

const entrySchema = z.object({
  mac: z.string().optional(),
  ifname: z.string().optional(),
  master: z.string().optional(),
  state: z.string().optional(),
});

/** How `bridge -j` (fdb.c of iproute2) names the states; a learned entry is reachable, which is printed as nothing, until it ages. */
const states = new Map<string | undefined, FdbEntry["state"]>([
  ["", "learned"],
  ["stale", "learned"],
  ["permanent", "permanent"],
  ["static", "static"],
]);

/** The entries of `bridge -j fdb show` (bridge(8)) that are of a MAC on a device. @throws FactsError */
export function parseFdb(items: unknown[]): FdbEntry[] {
  return validated(z.array(entrySchema), items, "bridge fdb show").flatMap(({ mac, ifname, master, state }) => {
    const known = states.get(state);
    if (mac === undefined || ifname === undefined || known === undefined) return [];
    return [{ mac: mac.toLowerCase(), device: ifname, bridge: master ?? null, state: known }];
  });
}
