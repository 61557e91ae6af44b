import { type DeviceRef, type Place, splitDeviceRef } from "../exercise/address.ts";
import type { Check, Station } from "../exercise/check.ts";
import type { Exercise } from "../exercise/exercise.ts";
import { learnerHosts } from "../exercise/learner-hosts.ts";
import type { Stage } from "../exercise/probe.ts";

/** What the lab must look at to answer an exercise's checks. Its lists' order numbers the files of the observation archive. */
export type Observation = {
  /** Hosts that run a learner's script, in the order in which they run. */
  hosts: string[];
  places: ObservedPlace[];
  stages: Stage[];
};

/**
 * `fdbStages`: the stages after which its bridges' FDB is read.
 * `hasBridge`: some device there has to be a bridge's port, which spanning tree can keep waiting.
 */
export type ObservedPlace = {
  place: Place;
  sysctls: string[];
  lookups: string[];
  fdbStages: string[];
  hasBridge: boolean;
};

/** Derives from the manifest alone which places, sysctls and look-ups are observed. */
export function observationOf(exercise: Exercise): Observation {
  const places = new Map<Place, ObservedPlace>();
  const observe = (place: Place): ObservedPlace => {
    const known = places.get(place) ?? { place, sysctls: [], lookups: [], fdbStages: [], hasBridge: false };
    places.set(place, known);
    return known;
  };
  for (const host of learnerHosts(exercise.topology)) observe(host);
  for (const check of exercise.checks) {
    for (const place of placesOf(check)) observe(place);
    for (const ref of devicesOf(check)) observe(splitDeviceRef(ref).place);
    if (check.kind === "sysctl") addOnce(observe(check.in).sysctls, check.key);
    if (check.kind === "fdb") addOnce(observe(splitDeviceRef(check.port).place).fdbStages, check.stage);
    if (check.kind === "lookup") addOnce(observe(check.from).lookups, check.to);
    if (check.kind === "port") observe(splitDeviceRef(check.device).place).hasBridge = true;
  }
  for (const stage of exercise.stages) {
    for (const ref of stage.captures) observe(splitDeviceRef(ref).place);
    for (const action of stage.actions) observe(action.from);
  }
  // Also a given pod that no check is about: the host's end of its wire would look like an uplink.
  for (const host of exercise.topology.hosts) {
    for (const pod of host.pods) observe(`${host.name}/${pod.netns}`);
  }
  return {
    hosts: learnerHosts(exercise.topology),
    places: [...places.values()],
    stages: exercise.stages,
  };
}

function addOnce(list: string[], item: string): void {
  if (!list.includes(item)) list.push(item);
}

function placesOf(check: Check): Place[] {
  switch (check.kind) {
    case "namespace":
      return [check.place];
    case "lookup":
      return [check.from];
    case "route":
    case "sysctl":
    case "neighbour":
      return [check.in];
    default:
      return [];
  }
}

function devicesOf(check: Check): DeviceRef[] {
  switch (check.kind) {
    case "link":
      return [check.device, ...(check.peer === undefined ? [] : [check.peer])];
    case "address":
    case "port":
      return [check.device];
    case "neighbour":
      return [`${check.in}:${check.device}`, ...stationDevice(check.entry)];
    case "fdb":
      return [check.port, ...stationDevice(check.station)];
    case "capture":
      return [...check.sequence, ...check.never].flatMap((frame) => [frame.at, ...stationDevice(frame.from), ...stationDevice(frame.to)]);
    default:
      return [];
  }
}

function stationDevice(station: Station | string | undefined): DeviceRef[] {
  return typeof station === "object" && "macOf" in station ? [station.macOf] : [];
}
