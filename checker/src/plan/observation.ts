import { type DeviceRef, type Place, splitDeviceRef } from "../exercise/address.ts";
import type { Check } from "../exercise/check.ts";
import type { Exercise } from "../exercise/exercise.ts";
import type { Stage } from "../exercise/probe.ts";

/** What the lab must look at to answer an exercise's checks. Its lists' order numbers the files of the observation archive. */
export type Observation = {
  /** Hosts that run a learner's script, in the order in which they run. */
  hosts: string[];
  places: ObservedPlace[];
  stages: Stage[];
};

/** `fdbStages`: the stages after which its bridges' FDB is read. */
export type ObservedPlace = { place: Place; sysctls: string[]; lookups: string[]; fdbStages: string[] };

/** Derives from the manifest alone which places, sysctls and look-ups are observed. */
export function observationOf(exercise: Exercise): Observation {
  const places = new Map<Place, ObservedPlace>();
  const observe = (place: Place): ObservedPlace => {
    const known = places.get(place) ?? { place, sysctls: [], lookups: [], fdbStages: [] };
    places.set(place, known);
    return known;
  };
  for (const host of exercise.topology.hosts) {
    if (host.role === "learner") observe(host.name);
  }
  for (const check of exercise.checks) {
    for (const place of placesOf(check)) observe(place);
    if (check.kind === "sysctl") addOnce(observe(check.in).sysctls, check.key);
    if (check.kind === "fdb") addOnce(observe(splitDeviceRef(check.port).place).fdbStages, check.stage);
    if (check.kind === "lookup") addOnce(observe(check.from).lookups, check.to);
  }
  for (const stage of exercise.stages) {
    for (const ref of stage.captures) observe(splitDeviceRef(ref).place);
    for (const action of stage.actions) observe(action.from);
  }
  return {
    hosts: exercise.topology.hosts.filter((host) => host.role === "learner").map((host) => host.name),
    places: [...places.values()],
    stages: exercise.stages,
  };
}

function addOnce(list: string[], item: string): void {
  if (!list.includes(item)) list.push(item);
}

function placesOf(check: Check): Place[] {
  const ofRefs = (refs: (DeviceRef | undefined)[]): Place[] =>
    refs.filter((ref) => ref !== undefined).map((ref) => splitDeviceRef(ref).place);
  const stations = (value: unknown): DeviceRef[] =>
    typeof value === "object" && value !== null && "macOf" in value && typeof value.macOf === "string" ? [value.macOf] : [];
  switch (check.kind) {
    case "namespace":
      return [check.place];
    case "link":
      return ofRefs([check.device, check.peer]);
    case "address":
    case "port":
      return ofRefs([check.device]);
    case "lookup":
      return [check.from];
    case "route":
    case "sysctl":
      return [check.in];
    case "neighbour":
      return [check.in, ...ofRefs(stations(check.entry))];
    case "fdb":
      return ofRefs([check.port, ...stations(check.station)]);
    case "capture":
      return ofRefs([...check.sequence, ...check.never].flatMap((frame) => [frame.at, ...stations(frame.from), ...stations(frame.to)]));
    case "ping":
    case "tcp":
      return [];
  }
}
