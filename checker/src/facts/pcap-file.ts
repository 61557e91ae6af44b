/** A capture in the format of pcap-savefile(5). */
export type PcapFile = { linkType: number; records: PcapRecord[] };
export type PcapRecord = { timeNs: bigint; lengthBytes: number; data: Uint8Array };

const fileHeaderBytes = 24;
const recordHeaderBytes = 16;
const microsecondMagic = 0xa1b2c3d4;
const nanosecondMagic = 0xa1b23c4d;

type Layout = { littleEndian: boolean; nanosecondsPerTick: bigint };

/** Reads a capture of either byte order and either precision. @throws RangeError where the file is cut or is something else */
export function readPcap(bytes: Uint8Array): PcapFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.byteLength < fileHeaderBytes) throw new RangeError("the capture file is cut in its header");
  const layout = layoutOf(view.getUint32(0));
  const linkType = view.getUint32(20, layout.littleEndian) & 0xffff;
  const records: PcapRecord[] = [];
  for (let offset = fileHeaderBytes; offset < view.byteLength; ) {
    const record = readRecord(view, offset, layout);
    records.push(record);
    offset += recordHeaderBytes + record.data.byteLength;
  }
  return { linkType, records };
}

function layoutOf(magic: number): Layout {
  const swapped = new DataView(new ArrayBuffer(4));
  swapped.setUint32(0, magic);
  for (const littleEndian of [false, true]) {
    const value = swapped.getUint32(0, littleEndian);
    if (value === microsecondMagic) return { littleEndian, nanosecondsPerTick: 1000n };
    if (value === nanosecondMagic) return { littleEndian, nanosecondsPerTick: 1n };
  }
  throw new RangeError("the capture is not a pcap file");
}

function readRecord(view: DataView, offset: number, { littleEndian, nanosecondsPerTick }: Layout): PcapRecord {
  if (offset + recordHeaderBytes > view.byteLength) throw new RangeError("the capture file is cut in a record's header");
  const field = (index: number): number => view.getUint32(offset + index * 4, littleEndian);
  const capturedBytes = field(2);
  if (offset + recordHeaderBytes + capturedBytes > view.byteLength) throw new RangeError("the capture file is cut in a record");
  return {
    timeNs: BigInt(field(0)) * 1_000_000_000n + BigInt(field(1)) * nanosecondsPerTick,
    lengthBytes: field(3),
    data: new Uint8Array(view.buffer, view.byteOffset + offset + recordHeaderBytes, capturedBytes),
  };
}
