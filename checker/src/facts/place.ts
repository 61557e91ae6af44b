import type { ObservedPlace } from "../plan/observation.ts";
import type { ArchiveFolder } from "./archive-folder.ts";
import type { PlaceFacts } from "./facts.ts";
import { printedItems, readIpBatch } from "./ip-batch.ts";
import { parseLinks } from "./links.ts";
import { parseLookup } from "./lookups.ts";
import { parseNeighbours } from "./neighbours.ts";
import { parseRoutes } from "./routes.ts";
import { parseSysctls } from "./sysctls.ts";

/** The commands of `places/<n>/ip.out` (plan/archive.ts) before the look-ups. */
const stateCommands = ["addr show", "route show table all", "neigh show", "neigh show proxy"];

/** Parses `places/<n>`. @throws FactsError */
export function parsePlace({ sysctls, lookups }: ObservedPlace, folder: ArchiveFolder): PlaceFacts {
  if (!folder.has("inode")) return { status: "absent" };
  if (folder.has("crowded")) return { status: "crowded" };
  const commands = [...stateCommands, ...lookups.map((to) => `route get ${to}`)];
  const results = readIpBatch(commands, folder.text("ip.out"), folder.text("ip.err"));
  return {
    status: "present",
    inode: folder.count("inode"),
    links: parseLinks(printedItems(results, "addr show")),
    routes: parseRoutes(printedItems(results, "route show table all")),
    neighbours: [
      ...parseNeighbours(printedItems(results, "neigh show"), { proxy: false }),
      ...parseNeighbours(printedItems(results, "neigh show proxy"), { proxy: true }),
    ],
    sysctls: sysctls.length === 0 ? {} : parseSysctls(folder.text("sysctls")),
    lookups: Object.fromEntries(lookups.map((to) => [to, parseLookup(results.get(`route get ${to}`))])),
  };
}
