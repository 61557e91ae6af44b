import type { FramePattern } from "../exercise/check.ts";
import type { Facts, Frame, Packet, Payload } from "../facts/facts.ts";
import { macOf } from "./look.ts";
import { broadcastMac } from "./station.ts";

/** In what a frame differs from a pattern. `packet`: it is another packet altogether. */
export type Difference = "packet" | "outer" | "from" | "to" | "ttl" | "length";
type Ipv4 = Extract<Packet, { kind: "ipv4" }>;

/** All in which a frame differs from a pattern; none, if it matches. */
export type Differ = (frame: Frame) => Difference[];

/** Compares frames to a pattern. Whose MACs it names is looked up once, as a capture can be long. */
export function differFrom(pattern: FramePattern, facts: Facts): Differ {
  const from = wantedMac(pattern.from, facts);
  const to = wantedMac(pattern.to, facts);
  return (frame) => {
    const same: Record<Difference, boolean> = {
      packet: samePacket(pattern.packet, frame.packet),
      outer: sameOuter(pattern.outer, frame.packet),
      from: is(from, frame.ethernet?.src),
      to: is(to, frame.ethernet?.dst),
      ttl: sameTtl(pattern.packet, frame.packet),
      length: is(pattern.lengthBytes, frame.lengthBytes),
    };
    return order.filter((difference) => !same[difference]);
  };
}

const order: readonly Difference[] = ["packet", "outer", "from", "to", "ttl", "length"];

/** From the outermost header to the innermost packet; more than one only for IP in IP. */
export function layers(packet: Packet): Packet[] {
  return packet.kind === "ipv4" && packet.payload.kind === "ipip" ? [packet, ...layers(packet.payload.inner)] : [packet];
}

/** The packet inside all IP-in-IP headers. */
export function innermost(packet: Packet): Packet {
  return layers(packet).at(-1) ?? packet;
}

/** Whether an IPv4 packet says that it carries another one, be that readable or not. */
export function isWrapped(packet: Packet): packet is Ipv4 {
  return packet.kind === "ipv4" && packet.protocol === 4;
}

/** The MAC that a frame must carry: undefined, if any will do; null, if no frame can, as there is no such device. */
function wantedMac(station: FramePattern["to"], facts: Facts): string | null | undefined {
  if (station === undefined) return undefined;
  return station === "broadcast" ? broadcastMac : macOf(station, facts);
}

function sameOuter(wanted: FramePattern["outer"], packet: Packet): boolean {
  if (wanted === undefined) return true;
  if (wanted === "none") return !isWrapped(packet);
  return isWrapped(packet) && packet.src === wanted.src && packet.dst === wanted.dst;
}

function samePacket(wanted: FramePattern["packet"], packet: Packet): boolean {
  const inner = innermost(packet);
  switch (wanted.kind) {
    case "arp":
      return inner.kind === "arp" && sameArp(wanted, inner);
    case "icmp":
      return inner.kind === "ipv4" && sameIcmp(wanted, inner.payload) && sameAddresses(wanted, inner);
    case "ipv4":
      return packetsOf(wanted.protocol, packet).some((layer) => sameAddresses(wanted, layer));
  }
}

/** A protocol can be that of a wrapper: `protocol: 4` is what the outer header says, never the innermost packet. */
function packetsOf(protocol: number | undefined, packet: Packet): Ipv4[] {
  const candidates = protocol === undefined ? [innermost(packet)] : layers(packet);
  return candidates.filter((layer) => layer.kind === "ipv4").filter((layer) => protocol === undefined || layer.protocol === protocol);
}

function sameArp(wanted: Extract<FramePattern["packet"], { kind: "arp" }>, arp: Extract<Packet, { kind: "arp" }>): boolean {
  const [who, tell] = arp.op === "request" ? [arp.targetIp, arp.senderIp] : [arp.senderIp, arp.targetIp];
  return is(wanted.op, arp.op) && is(wanted.who, who) && is(wanted.tell, tell);
}

const icmpTypes: Record<"echo-reply" | "unreachable" | "echo-request", number> = { "echo-reply": 0, unreachable: 3, "echo-request": 8 };

function sameIcmp(wanted: Extract<FramePattern["packet"], { kind: "icmp" }>, payload: Payload): boolean {
  return payload.kind === "icmp" && is(wanted.type && icmpTypes[wanted.type], payload.type);
}

function sameAddresses(wanted: { src?: string | undefined; dst?: string | undefined }, packet: Ipv4): boolean {
  return is(wanted.src, packet.src) && is(wanted.dst, packet.dst);
}

function sameTtl(wanted: FramePattern["packet"], packet: Packet): boolean {
  const inner = innermost(packet);
  return wanted.kind !== "icmp" || inner.kind !== "ipv4" || is(wanted.ttl, inner.ttl);
}

/** What a pattern leaves out is free. */
function is<Value>(wanted: Value | undefined, found: NoInfer<Value> | undefined): boolean {
  return wanted === undefined || wanted === found;
}
