import { innermost } from "../checks/frame-pattern.ts";
import { type DeviceRef, splitDeviceRef } from "../exercise/address.ts";
import type { Facts, Frame, Packet } from "../facts/facts.ts";
import type { TracedFrame, TraceFacts, Way } from "../facts/trace.ts";
import { deviceOf, isUplink, isWired } from "../timeline/wire.ts";

/** A packet on a device: `arriving` in the device's place, or `leaving` it. */
export type Sighting = TracedFrame & { heading: "arriving" | "leaving" };

type ArpPacket = Extract<Packet, { kind: "arp" }>;

/** ICMP echo request and reply (RFC 792). */
const icmpTypes: Record<Way, number> = { there: 8, back: 0 };

/** Where the trace's echo request, or its reply, was seen, in order. No other ping runs meanwhile. */
export function sightingsOf(way: Way, trace: TraceFacts, facts: Facts): Sighting[] {
  return withHeadings(
    trace.frames.filter(({ at, frame }) => isEcho(way, frame) && !isBridgesCopy(at, frame, facts)),
    facts,
  );
}

/** Where an ARP question was seen, in order. Others may ask for the same address elsewhere: pods all have one gateway. */
export function questionsFrom(question: ArpPacket, trace: TraceFacts, facts: Facts): Sighting[] {
  const asks = ({ packet }: Frame): boolean =>
    packet.kind === "arp" && packet.op === "request" && packet.targetIp === question.targetIp && packet.senderMac === question.senderMac;
  return withHeadings(
    trace.frames.filter(({ at, frame }) => asks(frame) && !isBridgesCopy(at, frame, facts)),
    facts,
  );
}

function isEcho(way: Way, { packet }: Frame): boolean {
  const inner = innermost(packet);
  return inner.kind === "ipv4" && inner.payload.kind === "icmp" && inner.payload.type === icmpTypes[way];
}

/** A bridge's own device shows each bridged frame too while tcpdump listens there, whatever becomes of the frame. */
function isBridgesCopy(at: DeviceRef, { ethernet }: Frame, facts: Facts): boolean {
  const link = deviceOf(at, facts);
  return link?.type === "bridge" && ethernet?.src !== link.mac && ethernet?.dst !== link.mac;
}

/** A frame arrives where it was on the wire's other end just before, and leaves everywhere else. */
function withHeadings(frames: TracedFrame[], facts: Facts): Sighting[] {
  const ordered = frames.toSorted((a, b) => Number(a.frame.timeNs - b.frame.timeNs) || layerOf(a, facts) - layerOf(b, facts));
  // In a storm there are thousands of frames, and yet few devices.
  const passed = new Set<DeviceRef>();
  return ordered.map((traced) => {
    const heading = [...passed].some((at) => leadsTo(at, traced.at, facts)) ? "arriving" : "leaving";
    passed.add(traced.at);
    return { ...traced, heading };
  });
}

/** A frame keeps its time stamp on its way up from a port to the bridge, and out of a tunnel. */
function layerOf({ at }: TracedFrame, facts: Facts): number {
  const link = deviceOf(at, facts);
  return link?.type === "bridge" || link?.mac === null ? 1 : 0;
}

/** A frame crosses a wire, comes out of its bridge's device, or out of a tunnel. */
function leadsTo(one: DeviceRef, other: DeviceRef, facts: Facts): boolean {
  return isWired(one, other, facts) || bridgeOf(one, facts) === other || isUnwrapped(one, other, facts);
}

/** What is for the bridge's own station comes out of its device. */
function bridgeOf(port: DeviceRef, facts: Facts): DeviceRef | undefined {
  const bridge = deviceOf(port, facts)?.port?.bridge;
  return bridge === undefined ? undefined : `${splitDeviceRef(port).place}:${bridge}`;
}

/** A packet comes out of a tunnel where it arrived wrapped. */
function isUnwrapped(wrapped: DeviceRef, inner: DeviceRef, facts: Facts): boolean {
  const [here, there] = [splitDeviceRef(wrapped).place, splitDeviceRef(inner).place];
  return here === there && deviceOf(inner, facts)?.mac === null && isUplink(wrapped, facts);
}
