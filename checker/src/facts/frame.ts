import type { Frame } from "./facts.ts";
import { decodeIpv4, decodePacket, macAt, viewOf } from "./packet.ts";
import type { PcapFile, PcapRecord } from "./pcap-file.ts";

type Decoded = Pick<Frame, "ethernet" | "packet">;

/** How to decode a link type of https://www.tcpdump.org/linktypes.html: Ethernet, and the three numbers of bare IP. */
const decoders = new Map<number, (data: Uint8Array) => Decoded>([
  [1, decodeEthernet],
  [12, decodeBareIp],
  [101, decodeBareIp],
  [228, decodeBareIp],
]);

/** The frames of a capture. @throws RangeError for a link type that no device of a lab has */
export function decodeFrames({ linkType, records }: PcapFile): Frame[] {
  const decode = decoders.get(linkType);
  if (decode === undefined) throw new RangeError(`the capture is of the unknown link type ${linkType}`);
  return records.map(({ timeNs, lengthBytes, data }: PcapRecord) => ({ timeNs, lengthBytes, ...decode(data) }));
}

/** IEEE 802.3. `type` is the one in the header itself; the packet is the one behind VLAN tags (802.1Q, 802.1ad), if there are any. */
function decodeEthernet(data: Uint8Array): Decoded {
  if (data.length < 14) return { ethernet: null, packet: { kind: "other" } };
  const view = viewOf(data);
  let typeOffset = 12;
  while (isVlanTag(view.getUint16(typeOffset)) && typeOffset + 6 <= data.length) typeOffset += 4;
  return {
    ethernet: { src: macAt(data, 6), dst: macAt(data, 0), type: view.getUint16(12) },
    packet: decodePacket(view.getUint16(typeOffset), data.subarray(typeOffset + 2)),
  };
}

function decodeBareIp(data: Uint8Array): Decoded {
  return { ethernet: null, packet: decodeIpv4(data) };
}

function isVlanTag(type: number): boolean {
  return type === 0x8100 || type === 0x88a8;
}
