import { translate } from "@docusaurus/Translate";
import type { ReactElement } from "react";
import type { RecordedFrame, Station } from "../../../../checker/src/recording/recordings.ts";
import type { DeviceNames } from "../device-name.ts";
import styles from "./capture.module.css";

type Packet = RecordedFrame["packet"];
/** A header's fields, by the names that protocol texts have for them. */
type Header = { layer: string; fields: Record<string, string> };

/** A frame's headers, from the outside in. */
export function FrameHeaders({ frame, names }: { frame: RecordedFrame; names: DeviceNames }): ReactElement {
  return (
    <dl className={styles.headers}>
      {headersOf(frame, names).map(({ layer, fields }, depth) => (
        <div key={depth}>
          <dt>{layer}</dt>
          <dd>
            {Object.entries(fields).map(([field, value]) => (
              <span key={field}>
                <small>{field}</small> {value}
              </span>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function headersOf({ ethernet, lengthBytes, packet }: RecordedFrame, names: DeviceNames): Header[] {
  const length = translate({ id: "lesson.capture.bytes", message: "{bytes} bytes" }, { bytes: `${lengthBytes}` });
  if (ethernet === null) return [{ layer: "Frame", fields: { length } }, ...packetHeaders(packet)];
  const fields = { src: macText(ethernet.from, names), dst: macText(ethernet.to, names), length };
  return [{ layer: "Ethernet", fields }, ...packetHeaders(packet)];
}

function macText({ mac, devices }: Station, names: DeviceNames): string {
  return devices.length === 0 ? mac : `${mac} (${devices.map((ref) => names.device(ref)).join(", ")})`;
}

function packetHeaders(packet: Packet): Header[] {
  switch (packet.kind) {
    case "arp": {
      const { op, senderMac, senderIp, targetMac, targetIp } = packet;
      return [
        { layer: "ARP", fields: { op, "sender MAC": senderMac, "sender IP": senderIp, "target MAC": targetMac, "target IP": targetIp } },
      ];
    }
    case "ipv4": {
      const { src, dst, ttl, protocol, payload } = packet;
      const ip: Header = { layer: "IPv4", fields: { src, dst, ttl: `${ttl}`, protocol: `${protocol}` } };
      return [ip, ...payloadHeaders(payload)];
    }
    case "other":
      return [];
  }
}

function payloadHeaders(payload: Extract<Packet, { kind: "ipv4" }>["payload"]): Header[] {
  switch (payload.kind) {
    case "icmp":
      return [{ layer: "ICMP", fields: { type: `${payload.type}`, code: `${payload.code}` } }];
    case "ipip":
      return packetHeaders(payload.inner);
    case "tcp":
    case "udp":
      return [{ layer: payload.kind.toUpperCase(), fields: { "src port": `${payload.srcPort}`, "dst port": `${payload.dstPort}` } }];
    case "other":
      return [];
  }
}
