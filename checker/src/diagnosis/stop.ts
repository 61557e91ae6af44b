import { innermost } from "../checks/frame-pattern.ts";
import { containsAddress } from "../checks/prefix.ts";
import { broadcastMac } from "../checks/station.ts";
import { peersOf } from "../checks/veth.ts";
import { type DeviceRef, type Place, splitDeviceRef } from "../exercise/address.ts";
import type { RuleCount } from "../facts/counters.ts";
import type { Facts, Link, Lookup } from "../facts/facts.ts";
import type { TracedPlaceFacts, TraceFacts, Way } from "../facts/trace.ts";
import { deviceOf } from "../timeline/wire.ts";
import { bestRouteIn } from "./best-route.ts";
import type { Cause } from "./diagnosis.ts";
import { questionsFrom, type Sighting } from "./sightings.ts";
import { silenceOf } from "./silence.ts";

export type Stop = { way: Way; place: Place; cause: Cause };

/** Where a packet that was seen there, and nowhere after, stops. */
export function stopOf(way: Way, start: Place, sightings: readonly Sighting[], trace: TraceFacts, facts: Facts): Stop {
  const last = sightings.at(-1);
  if (last === undefined) return { way, place: start, cause: notSent(way, start, trace, facts) };
  const { place, device } = splitDeviceRef(last.at);
  const scene: Scene = { way, place, device, last, trace, facts };
  return last.heading === "arriving" ? afterArrival(scene) : { way, place, cause: afterLeaving(scene) };
}

type Scene = { way: Way; place: Place; device: string; last: Sighting; trace: TraceFacts; facts: Facts };

/** Why a place never put its own packet on a wire. */
function notSent(way: Way, place: Place, trace: TraceFacts, facts: Facts): Cause {
  const to = way === "there" ? trace.to : (trace.source ?? "0.0.0.0");
  const decision = trace.places[place]?.leaving[way];
  return passingOn(decision, { to, place, device: null, trace, facts }, ["OUTPUT", "POSTROUTING"]);
}

/** What became of a packet on a wire's other side. */
function afterLeaving({ place, device, last, trace, facts }: Scene): Cause {
  const at = last.at;
  if (deviceOf(at, facts)?.mac === null) return outOfTunnel(place, device, trace, facts);
  const [peer] = peersOf(at, facts);
  if (peer !== undefined && deviceOf(peer, facts)?.up === false) return { kind: "no-carrier", device, peer };
  const mac = last.frame.ethernet?.dst;
  return mac === undefined ? { kind: "vanished", device } : { kind: "not-for-this-station", device, mac };
}

/** A packet that was wrapped must be sent again, to the tunnel's other end. */
function outOfTunnel(place: Place, device: string, trace: TraceFacts, facts: Facts): Cause {
  return unanswered(trace.to, place, trace, facts) ?? { kind: "vanished", device };
}

function afterArrival(scene: Scene): Stop {
  const { way, place, device, last, trace, facts } = scene;
  const here = (cause: Cause): Stop => ({ way, place, cause });
  const link = deviceOf(last.at, facts);
  const mac = last.frame.ethernet?.dst;
  if (link?.port) return here(afterPort(scene, link.port.bridge));
  if (mac !== undefined && mac !== link?.mac && mac !== broadcastMac) return here({ kind: "not-for-this-station", device, mac });
  const decision = trace.places[place]?.arriving[device]?.[way];
  if (decision?.kind === "route" && decision.type === "local") return afterDelivery(scene);
  const packet = innermost(last.frame.packet);
  const to = packet.kind === "ipv4" ? packet.dst : trace.to;
  if (isWrappedFor(last, facts)) return here({ kind: "not-unwrapped", device });
  return here(notForwarded(decision, to, scene));
}

/** A wrapped packet that arrived where it was sent to, and did not come out of any tunnel there. */
function isWrappedFor({ at, frame: { packet } }: Sighting, facts: Facts): boolean {
  return (
    packet.kind === "ipv4" &&
    packet.payload.kind === "ipip" &&
    (deviceOf(at, facts)?.addresses.some(({ ip }) => ip === packet.dst) ?? false)
  );
}

/** A frame that a bridge took in by one port, and let out by no other. */
function afterPort({ place, device, trace }: Scene, bridge: string): Cause {
  const rule = droppedIn(trace.places[place], ["FORWARD", "PREROUTING", "POSTROUTING"]);
  return rule === undefined ? { kind: "not-bridged", device, bridge } : { kind: "firewall", device, rule };
}

/** The packet is for this very place: of a request there must be an answer. */
function afterDelivery({ way, place, device, last, trace, facts }: Scene): Stop {
  const here = (cause: Cause): Stop => ({ way, place, cause });
  const shown = trace.places[place];
  const rule = droppedIn(shown, ["INPUT", "PREROUTING"]);
  if (rule !== undefined) return here({ kind: "firewall", device, rule });
  const reverse = reversePath(last, device, shown);
  if (reverse !== undefined) return here(reverse);
  if (way === "back") return here({ kind: "vanished", device });
  if (shown?.sysctls["net.ipv4.icmp_echo_ignore_all"] === "1") return here({ kind: "echo-ignored", device });
  return { way: "back", place, cause: notSent("back", place, trace, facts) };
}

function notForwarded(decision: Lookup | undefined, to: string, { place, device, last, trace, facts }: Scene): Cause {
  const shown = trace.places[place];
  const dropped = droppedIn(shown, ["PREROUTING"]);
  if (dropped !== undefined) return { kind: "firewall", device, rule: dropped };
  const reverse = reversePath(last, device, shown);
  if (reverse !== undefined) return reverse;
  if (shown?.sysctls[`net.ipv4.conf.${device.replaceAll(".", "/")}.forwarding`] === "0") return { kind: "not-forwarding", device };
  return passingOn(decision, { to, place, device, trace, facts }, ["FORWARD", "POSTROUTING"]);
}

type Passing = { to: string; place: Place; device: string | null; trace: TraceFacts; facts: Facts };

/** Why a packet does not leave a place that should send it, or send it on. `device`: by which it came in, null for its own. */
function passingOn(decision: Lookup | undefined, { to, place, device, trace, facts }: Passing, chains: readonly string[]): Cause {
  const found = facts.places[place];
  const links = found?.status === "present" ? found.links : [];
  if (decision?.kind === "route" && decision.type === "local") return ownAddress(links);
  const route = bestRouteIn(place, to, facts);
  if (route !== undefined && route.type !== "unicast") return { kind: "refusing-route", to, route: route.to, type: route.type };
  if (decision?.kind !== "route") return noRoute(to, device, links);
  const rule = droppedIn(trace.places[place], chains);
  if (rule !== undefined) return { kind: "firewall", device, rule };
  const out = links.find(({ name }) => name === decision.device);
  if (out !== undefined && !out.up) return { kind: "device-down", device: out.name };
  const question = unanswered(to, place, trace, facts);
  if (question !== undefined) return question;
  if (out?.port) return { kind: "address-on-port", device: out.name, bridge: out.port.bridge };
  if (out !== undefined && !out.carrier) return withoutCarrier(`${place}:${out.name}`, facts);
  return { kind: "vanished", device: decision.device };
}

/** A packet to one's own address goes by lo, whichever device has the address. */
function ownAddress(links: readonly Link[]): Cause {
  const lo = links.find(({ name }) => name === "lo");
  return lo?.up === false ? { kind: "loopback-down" } : { kind: "vanished", device: "lo" };
}

/** A device that is down has taken its routes with it: then it is the one to name. */
function noRoute(to: string, device: string | null, links: readonly Link[]): Cause {
  const down = links.find(
    ({ up, addresses }) => !up && addresses.some(({ ip, prefixLength }) => containsAddress(`${ip}/${prefixLength}`, to)),
  );
  return down === undefined ? { kind: "no-route", to, device } : { kind: "device-down", device: down.name };
}

function withoutCarrier(ref: DeviceRef, facts: Facts): Cause {
  return { kind: "no-carrier", device: splitDeviceRef(ref).device, peer: peersOf(ref, facts)[0] ?? null };
}

/** The first question of the place itself that nobody answered. */
function unanswered(to: string, place: Place, trace: TraceFacts, facts: Facts): Cause | undefined {
  const answered = answeredIn(place, trace);
  for (const { at, frame } of trace.frames) {
    const { packet } = frame;
    if (splitDeviceRef(at).place !== place || packet.kind !== "arp" || packet.op !== "request") continue;
    const asks = deviceOf(at, facts);
    if (asks === undefined || frame.ethernet?.src !== asks.mac || answered.has(packet.targetIp)) continue;
    const ip = packet.targetIp;
    const heard = questionsFrom(packet, trace, facts).filter(
      (seen) => seen.heading === "arriving" && splitDeviceRef(seen.at).place !== place,
    );
    const silence = silenceOf(ip, packet.senderIp, at, heard, trace, facts);
    return { kind: "unanswered", device: asks.name, ip, route: ip === to ? null : routeText(to, place, facts), silence };
  }
  return undefined;
}

/** The addresses of which an ARP answer came to the place. */
function answeredIn(place: Place, trace: TraceFacts): Set<string> {
  const packets = trace.frames.filter(({ at }) => splitDeviceRef(at).place === place).map(({ frame }) => frame.packet);
  return new Set(packets.flatMap((packet) => (packet.kind === "arp" && packet.op === "reply" ? [packet.senderIp] : [])));
}

/** The kernel says nothing when its reverse path filter drops a packet, and counts. */
function reversePath({ frame }: Sighting, device: string, shown: TracedPlaceFacts | undefined): Cause | undefined {
  const packet = innermost(frame.packet);
  if (packet.kind !== "ipv4" || (shown?.counted["TcpExt.IPReversePathFilter"] ?? 0) === 0) return undefined;
  return { kind: "reverse-path", device, source: packet.src };
}

function droppedIn(shown: TracedPlaceFacts | undefined, chains: readonly string[]): RuleCount | undefined {
  return shown?.dropped.find(({ chain, rule }) => chains.includes(chain) || (rule !== null && !builtIn.includes(chain)));
}

const builtIn = ["PREROUTING", "INPUT", "FORWARD", "OUTPUT", "POSTROUTING"];

/** A route in ip's words: `default via 192.168.30.2 dev ens33`. */
function routeText(ip: string, place: Place, facts: Facts): string | null {
  const route = bestRouteIn(place, ip, facts);
  if (route === undefined) return null;
  return [route.to, ...(route.via === null ? [] : ["via", route.via]), ...(route.device === null ? [] : ["dev", route.device])].join(" ");
}
