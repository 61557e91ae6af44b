import type { Topology } from "./topology.ts";

/** The hosts that run a learner's script, by name, in the order in which they do. */
export function learnerHosts({ hosts }: Topology): string[] {
  return hosts.filter(({ role }) => role === "learner").map(({ name }) => name);
}
