import type { Host } from "../../exercise/topology.ts";

/** What a host has before its script runs: names that a learner can take by mistake. */
export type GivenNames = { devices: string[]; bridges: string[]; namespaces: string[] };

export function givenNames({ uplinks, bridges, pods }: Pick<Host, "uplinks" | "bridges" | "pods">): GivenNames {
  return {
    devices: [...uplinks, ...bridges].map(({ device }) => device).concat(pods.map(({ hostDevice }) => hostDevice)),
    bridges: bridges.map(({ device }) => device),
    namespaces: pods.map(({ netns }) => netns),
  };
}
