import { peersOf } from "../../../../checker/src/checks/veth.ts";
import { type DeviceRef, type Place, splitDeviceRef, splitPlace } from "../../../../checker/src/exercise/address.ts";
import type { Check } from "../../../../checker/src/exercise/check.ts";
import type { Exercise } from "../../../../checker/src/exercise/exercise.ts";
import type { Facts, Link } from "../../../../checker/src/facts/facts.ts";
import type { Verdict } from "../../../../checker/src/verdict/verdict.ts";

/** How something compares with the goal; `missing` stands in the goal alone, `extra` in no check, `unchecked` in none that was carried out. */
export type Mark = "passed" | "failed" | "missing" | "unchecked" | "extra";

export type GraphDevice = {
  ref: DeviceRef;
  name: string;
  kind: string;
  addresses: string[];
  /** Whether it works; null where nobody saw it. */
  up: boolean | null;
  mark: Mark;
};
export type GraphPlace = { place: Place; name: string; mark: Mark; devices: GraphDevice[] };
export type GraphHost = GraphPlace & { pods: GraphPlace[]; uplinks: DeviceRef[] };
export type GraphWire = { from: DeviceRef; to: DeviceRef; kind: "veth" | "port"; mark: Mark };
export type Graph = { hosts: GraphHost[]; wires: GraphWire[] };

/** A script can make more devices than anybody could look at. */
const shownDevices = 24;

/** The network that the lab saw, and what the goal has beside it. */
export function graphOf(exercise: Exercise, facts: Facts, verdict: Verdict): Graph {
  const marks = new Marks(exercise.checks, verdict);
  const places = Object.keys(facts.places).map((place) => placeOf(place, facts, marks));
  const hosts = exercise.topology.hosts.flatMap(({ name, uplinks }): GraphHost[] => {
    const host = places.find(({ place }) => place === name);
    if (host === undefined) return [];
    const pods = places.filter(({ place }) => place !== name && splitPlace(place).host === name);
    return [{ ...host, pods, uplinks: uplinks.map(({ device }) => `${name}:${device}`) }];
  });
  return { hosts, wires: wiresOf(hosts, facts, marks) };
}

/** What the checks say of places and devices. */
class Marks {
  constructor(
    readonly checks: readonly Check[],
    private readonly verdict: Verdict,
  ) {}

  of(concerns: (check: Check) => boolean): Mark {
    const ids = this.checks.filter(concerns).map(({ id }) => id);
    const statuses = this.verdict.checks.filter(({ id }) => ids.includes(id)).map(({ status }) => status);
    if (statuses.includes("failed")) return "failed";
    if (statuses.includes("passed")) return "passed";
    return statuses.length > 0 ? "unchecked" : "extra";
  }
}

function placeOf(place: Place, facts: Facts, marks: Marks): GraphPlace {
  const found = facts.places[place];
  const { host, netns } = splitPlace(place);
  const links = found?.status === "present" ? found.links.filter(({ name }) => name !== "lo").slice(0, shownDevices) : [];
  const seen = links.map((link) => deviceOf(place, link, marks));
  const mark = found?.status === "crowded" ? "unchecked" : "missing";
  const unseen = wantedDevices(place, marks.checks)
    .filter((ref) => !seen.some((device) => device.ref === ref))
    .map((ref): GraphDevice => ({ ref, name: splitDeviceRef(ref).device, kind: "", addresses: [], up: null, mark }));
  return {
    place,
    name: netns ?? host,
    mark: found?.status === "absent" ? "missing" : marks.of((check) => check.kind === "namespace" && check.place === place),
    devices: [...seen, ...unseen],
  };
}

function deviceOf(place: Place, { name, type, addresses, up, carrier }: Link, marks: Marks): GraphDevice {
  const ref = `${place}:${name}`;
  return {
    ref,
    name,
    kind: type ?? "",
    addresses: addresses.map(({ ip, prefixLength }) => `${ip}/${prefixLength}`),
    up: up && carrier,
    mark: marks.of((check) => devicesOf(check).includes(ref)),
  };
}

/** The devices that a check is about. */
function devicesOf(check: Check): DeviceRef[] {
  switch (check.kind) {
    case "link":
      return check.peer === undefined ? [check.device] : [check.device, check.peer];
    case "address":
    case "port":
      return [check.device];
    default:
      return [];
  }
}

function wantedDevices(place: Place, checks: readonly Check[]): DeviceRef[] {
  return [...new Set(checks.flatMap(devicesOf))].filter((ref) => splitDeviceRef(ref).place === place);
}

function wiresOf(hosts: readonly GraphHost[], facts: Facts, marks: Marks): GraphWire[] {
  const devices = hosts.flatMap((host) => [...host.pods.flatMap((pod) => pod.devices), ...host.devices]);
  const known = new Set(devices.map(({ ref }) => ref));
  const veths = devices
    .flatMap(({ ref }) => peersOf(ref, facts).map((peer): [DeviceRef, DeviceRef] => inOrder(ref, peer)))
    .filter(([from, to], index, all) => known.has(from) && known.has(to) && all.findIndex(([a, b]) => a === from && b === to) === index)
    .map(([from, to]): GraphWire => ({ from, to, kind: "veth", mark: marks.of((check) => isWire(check, from, to)) }));
  const missing = marks.checks.flatMap((check): GraphWire[] => {
    if (check.kind !== "link" || check.peer === undefined) return [];
    const [from, to] = inOrder(check.device, check.peer);
    return veths.some((wire) => wire.from === from && wire.to === to) ? [] : [{ from, to, kind: "veth", mark: "missing" }];
  });
  return [...veths, ...missing.filter(({ from, to }) => known.has(from) && known.has(to)), ...portsOf(known, facts, marks)];
}

/** Pods stand above their host: a wire is drawn from the deeper place down. */
function inOrder(one: DeviceRef, other: DeviceRef): [DeviceRef, DeviceRef] {
  const depth = (ref: DeviceRef): string => (splitPlace(splitDeviceRef(ref).place).netns === undefined ? `1${ref}` : `0${ref}`);
  return depth(one) < depth(other) ? [one, other] : [other, one];
}

function isWire(check: Check, from: DeviceRef, to: DeviceRef): boolean {
  const ends = check.kind === "link" ? devicesOf(check) : [];
  return ends.length === 2 && ends.includes(from) && ends.includes(to);
}

function portsOf(known: ReadonlySet<DeviceRef>, facts: Facts, marks: Marks): GraphWire[] {
  return Object.entries(facts.places).flatMap(([place, found]) => {
    if (found.status !== "present") return [];
    return found.links.flatMap(({ name, port }): GraphWire[] => {
      const [from, to] = [`${place}:${name}`, `${place}:${port?.bridge}`];
      if (port === null || !known.has(from) || !known.has(to)) return [];
      return [{ from, to, kind: "port", mark: marks.of((check) => check.kind === "port" && check.device === from) }];
    });
  });
}
