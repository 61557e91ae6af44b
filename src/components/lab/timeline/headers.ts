import { describeMac } from "../../../../checker/src/checks/station.ts";
import type { Locale } from "../../../../checker/src/exercise/localized.ts";
import type { Facts, Frame, Packet, Payload } from "../../../../checker/src/facts/facts.ts";

/** One header of a frame, with its fields as protocol texts call them. */
export type Header = { layer: string; fields: [name: string, value: string][] };

/** The headers of a frame, from the outside in. */
export function headersOf(frame: Frame, facts: Facts, locale: Locale): Header[] {
  const mac = (address: string): string => describeMac(address, facts)[locale];
  const ethernet: Header[] =
    frame.ethernet === null
      ? []
      : [
          {
            layer: "Ethernet",
            fields: [
              ["src", mac(frame.ethernet.src)],
              ["dst", mac(frame.ethernet.dst)],
              ["type", `0x${frame.ethernet.type.toString(16).padStart(4, "0")}`],
              ["length", `${frame.lengthBytes}`],
            ],
          },
        ];
  return [...ethernet, ...packetHeaders(frame.packet, mac)];
}

function packetHeaders(packet: Packet, mac: (address: string) => string): Header[] {
  switch (packet.kind) {
    case "arp":
      return [
        {
          layer: "ARP",
          fields: [
            ["op", packet.op],
            ["sender MAC", mac(packet.senderMac)],
            ["sender IP", packet.senderIp],
            ["target MAC", packet.op === "request" ? packet.targetMac : mac(packet.targetMac)],
            ["target IP", packet.targetIp],
          ],
        },
      ];
    case "ipv4": {
      const { src, dst, ttl, protocol } = packet;
      const header: Header = {
        layer: "IPv4",
        fields: [
          ["src", src],
          ["dst", dst],
          ["ttl", `${ttl}`],
          ["protocol", `${protocol}`],
        ],
      };
      return [header, ...payloadHeaders(packet.payload, mac)];
    }
    case "other":
      return [];
  }
}

function payloadHeaders(payload: Payload, mac: (address: string) => string): Header[] {
  switch (payload.kind) {
    case "icmp": {
      const { type, code, id, sequence } = payload;
      const query: Header["fields"] =
        id === null || sequence === null
          ? []
          : [
              ["id", `${id}`],
              ["sequence", `${sequence}`],
            ];
      return [{ layer: "ICMP", fields: [["type", `${type}`], ["code", `${code}`], ...query] }];
    }
    case "ipip":
      return packetHeaders(payload.inner, mac);
    case "tcp":
    case "udp":
      return [
        {
          layer: payload.kind.toUpperCase(),
          fields: [
            ["src port", `${payload.srcPort}`],
            ["dst port", `${payload.dstPort}`],
          ],
        },
      ];
    case "other":
      return [];
  }
}
