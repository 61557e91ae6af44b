import type { Packet, Payload } from "../../../checker/src/facts/facts.ts";

/** One header of a frame, with its fields as protocol texts call them. */
export type Header = { layer: string; fields: Record<string, string> };

/** The headers of a packet, from the outside in. `nameMac` says what to call a MAC. */
export function packetHeaders(packet: Packet, nameMac: (mac: string) => string): Header[] {
  switch (packet.kind) {
    case "arp": {
      const { op, senderMac, senderIp, targetMac, targetIp } = packet;
      const sender = { "sender MAC": nameMac(senderMac), "sender IP": senderIp };
      // A question's target MAC is what is asked for: nobody's.
      const target = { "target MAC": op === "request" ? targetMac : nameMac(targetMac), "target IP": targetIp };
      return [{ layer: "ARP", fields: { op, ...sender, ...target } }];
    }
    case "ipv4": {
      const { src, dst, ttl, protocol, payload } = packet;
      return [{ layer: "IPv4", fields: { src, dst, ttl: `${ttl}`, protocol: `${protocol}` } }, ...payloadHeaders(payload, nameMac)];
    }
    case "other":
      return [];
  }
}

function payloadHeaders(payload: Payload, nameMac: (mac: string) => string): Header[] {
  switch (payload.kind) {
    case "icmp": {
      const { type, code, id, sequence } = payload;
      const query = id === null || sequence === null ? {} : { id: `${id}`, sequence: `${sequence}` };
      return [{ layer: "ICMP", fields: { type: `${type}`, code: `${code}`, ...query } }];
    }
    case "ipip":
      return packetHeaders(payload.inner, nameMac);
    case "tcp":
    case "udp":
      return [{ layer: payload.kind.toUpperCase(), fields: { "src port": `${payload.srcPort}`, "dst port": `${payload.dstPort}` } }];
    case "other":
      return [];
  }
}
