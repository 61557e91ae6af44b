import * as z from "zod";
import type { Neighbour } from "./facts.ts";
import { isIpv4, validated } from "./ip-json.ts";

const neighbourSchema = z.object({
  dst: z.string(),
  dev: z.string().default(""),
  lladdr: z.string().optional(),
  state: z.array(z.string()).default([]),
});

/** The IPv4 entries of `ip -j neigh show`, or of `neigh show proxy`, which have no state. @throws FactsError */
export function parseNeighbours(items: unknown[], { proxy }: { proxy: boolean }): Neighbour[] {
  return validated(z.array(neighbourSchema), items, "ip neigh show")
    .filter(({ dst }) => isIpv4(dst))
    .map(({ dst, dev, lladdr, state }) => ({ ip: dst, device: dev, mac: macOf(lladdr), state: state[0] ?? "NONE", proxy }));
}

/** On tunnels a link-layer address is not a MAC. */
function macOf(lladdr: string | undefined): string | null {
  const mac = lladdr?.toLowerCase();
  return mac !== undefined && /^([0-9a-f]{2}:){5}[0-9a-f]{2}$/.test(mac) ? mac : null;
}
