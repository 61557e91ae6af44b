import type { Place } from "../exercise/address.ts";
import type { Exercise } from "../exercise/exercise.ts";
import type { ProbeAction } from "../exercise/probe.ts";
import type { Facts, PingFacts } from "../facts/facts.ts";
import type { TraceFacts, Way } from "../facts/trace.ts";
import { describeDiagnosis } from "./describe.ts";
import type { Diagnosis } from "./diagnosis.ts";
import { type Sighting, sightingsOf } from "./sightings.ts";
import { stopOf } from "./stop.ts";

export type PingAction = Extract<ProbeAction, { kind: "ping" }>;

/** The first ping in the exercise's order that should have been answered and was not. */
export function firstLostPing(exercise: Exercise, facts: Facts): PingAction | undefined {
  const wanted = new Set(
    exercise.checks.flatMap((check) => (check.kind === "ping" && check.expect.outcome === "reply" ? [check.probe] : [])),
  );
  return exercise.stages
    .flatMap((stage) => stage.actions.map((action) => ({ action, shown: facts.stages[stage.id]?.pings[action.id] })))
    .map(({ action, shown }) => (action.kind === "ping" && wanted.has(action.id) && isLost(shown) ? action : undefined))
    .find((action) => action !== undefined);
}

/** From a namespace that does not exist nothing was sent, and a check says so. */
function isLost(ping: PingFacts | undefined): boolean {
  return ping?.status === "ran" && ping.replies.length === 0;
}

/**
 * Follows a lost ping through what was captured on every device, to the first place that does not pass it on.
 * @returns null where the ping is answered after all
 */
export function diagnose(ping: PingAction, trace: TraceFacts, facts: Facts): Diagnosis | null {
  if (trace.ping.status !== "ran" || trace.ping.replies.length > 0) return null;
  const sightings: Record<Way, Sighting[]> = { there: sightingsOf("there", trace, facts), back: sightingsOf("back", trace, facts) };
  const way: Way = sightings.back.length > 0 ? "back" : "there";
  const stop = stopOf(way, startOf(way, trace, facts), sightings[way], trace, facts);
  return told(ping, facts, { ...stop, path: sightings[stop.way].map(({ at }) => at) });
}

function startOf(way: Way, trace: TraceFacts, facts: Facts): Place {
  return way === "there" ? trace.from : (placeWith(trace.to, facts) ?? trace.from);
}

/** The place that has an address. */
function placeWith(ip: string, facts: Facts): Place | undefined {
  return Object.entries(facts.places).find(
    ([, found]) => found.status === "present" && found.links.some(({ addresses }) => addresses.some((address) => address.ip === ip)),
  )?.[0];
}

function told({ id, from, to }: PingAction, facts: Facts, found: Pick<Diagnosis, "way" | "path" | "place" | "cause">): Diagnosis {
  const diagnosis = { ping: id, from, to, ...found };
  return { ...diagnosis, says: describeDiagnosis(diagnosis, facts) };
}
