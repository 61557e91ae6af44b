import type { Packet, Payload } from "./facts.ts";

const etherType = { ipv4: 0x0800, arp: 0x0806 };
const protocol = { icmp: 1, ipip: 4, tcp: 6, udp: 17 };

/** Headers in headers, deeper than anything that a lab builds: what is below stays undecoded. */
const deepestNesting = 8;

/** The packet in an Ethernet frame of that type. */
export function decodePacket(type: number, data: Uint8Array): Packet {
  if (type === etherType.ipv4) return decodeIpv4(data);
  return type === etherType.arp ? decodeArp(data) : { kind: "other" };
}

/** An IPv4 packet (RFC 791). What was cut off, or is of another version, is `other`. */
export function decodeIpv4(data: Uint8Array, nesting = 0): Packet {
  const view = viewOf(data);
  const headerBytes = data.length >= 20 ? (view.getUint8(0) & 0x0f) * 4 : 0;
  if (headerBytes < 20 || headerBytes > data.length || view.getUint8(0) >> 4 !== 4) return { kind: "other" };
  const number = view.getUint8(9);
  const fragmentOffset = view.getUint16(6) & 0x1fff;
  const payload = data.subarray(headerBytes, Math.max(headerBytes, view.getUint16(2)));
  return {
    kind: "ipv4",
    src: ipAt(data, 12),
    dst: ipAt(data, 16),
    ttl: view.getUint8(8),
    protocol: number,
    payload: fragmentOffset === 0 ? decodePayload(number, payload, nesting) : { kind: "other" },
  };
}

/** ARP for IPv4 over Ethernet (RFC 826). */
function decodeArp(data: Uint8Array): Packet {
  const view = viewOf(data);
  if (data.length < 28 || view.getUint32(0) !== 0x0001_0800 || view.getUint16(4) !== 0x0604) return { kind: "other" };
  const op = view.getUint16(6);
  if (op !== 1 && op !== 2) return { kind: "other" };
  return {
    kind: "arp",
    op: op === 1 ? "request" : "reply",
    senderMac: macAt(data, 8),
    senderIp: ipAt(data, 14),
    targetMac: macAt(data, 18),
    targetIp: ipAt(data, 24),
  };
}

function decodePayload(number: number, data: Uint8Array, nesting: number): Payload {
  if (number === protocol.icmp) return decodeIcmp(data);
  if (number === protocol.tcp) return decodePorts("tcp", data);
  if (number === protocol.udp) return decodePorts("udp", data);
  // IP in IP (RFC 2003).
  return number === protocol.ipip && nesting < deepestNesting ? { kind: "ipip", inner: decodeIpv4(data, nesting + 1) } : { kind: "other" };
}

/** ICMP (RFC 792). Only queries and their answers, types 0, 8 and 13 to 18, have an identifier and a sequence number. */
function decodeIcmp(data: Uint8Array): Payload {
  if (data.length < 8) return { kind: "other" };
  const view = viewOf(data);
  const type = view.getUint8(0);
  const isQuery = type === 0 || type === 8 || (type >= 13 && type <= 18);
  return {
    kind: "icmp",
    type,
    code: view.getUint8(1),
    id: isQuery ? view.getUint16(4) : null,
    sequence: isQuery ? view.getUint16(6) : null,
  };
}

function decodePorts(kind: "tcp" | "udp", data: Uint8Array): Payload {
  if (data.length < 4) return { kind: "other" };
  const view = viewOf(data);
  return { kind, srcPort: view.getUint16(0), dstPort: view.getUint16(2) };
}

/** Six bytes as `02:00:00:00:01:fe`. */
export function macAt(data: Uint8Array, offset: number): string {
  return Array.from(data.subarray(offset, offset + 6), (byte) => byte.toString(16).padStart(2, "0")).join(":");
}

export function viewOf(data: Uint8Array): DataView {
  return new DataView(data.buffer, data.byteOffset, data.byteLength);
}

function ipAt(data: Uint8Array, offset: number): string {
  return data.subarray(offset, offset + 4).join(".");
}
