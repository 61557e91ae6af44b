import { describe, expect, test } from "vitest";
import { captures } from "./fixtures/captures.ts";
import { readPcap } from "./pcap-file.ts";

/** A file of one record, as pcap-savefile(5) says, in any byte order and precision. */
function savefile({ magic = 0xa1b2c3d4, littleEndian = false, linkType = 1, fraction = 5 }): Uint8Array {
  const view = new DataView(new ArrayBuffer(24 + 16 + 3));
  const fields = [magic, 0, 0, 0, 262144, linkType, 1_700_000_000, fraction, 3, 60];
  for (const [index, value] of fields.entries()) view.setUint32(index * 4, value, littleEndian);
  view.setUint16(4, 2, littleEndian);
  view.setUint16(6, 4, littleEndian);
  const bytes = new Uint8Array(view.buffer);
  bytes.set([7, 8, 9], 40);
  return bytes;
}

describe("readPcap", () => {
  test.for([
    [0xa1b2c3d4, false, 1_700_000_000_000_005_000n],
    [0xa1b2c3d4, true, 1_700_000_000_000_005_000n],
    [0xa1b23c4d, false, 1_700_000_000_000_000_005n],
    [0xa1b23c4d, true, 1_700_000_000_000_000_005n],
  ] as const)("magic %x, little endian %s", ([magic, littleEndian, timeNs]) => {
    expect(readPcap(savefile({ magic, littleEndian }))).toEqual({
      linkType: 1,
      records: [{ timeNs, lengthBytes: 60, data: new Uint8Array([7, 8, 9]) }],
    });
  });

  test("the link type without what the field's upper half says of checksums", () => {
    expect(readPcap(savefile({ linkType: 0x24000065 })).linkType).toBe(101);
  });

  test("a capture of nothing", () => {
    expect(readPcap(savefile({}).subarray(0, 24))).toEqual({ linkType: 1, records: [] });
  });

  test("a view into a larger buffer", () => {
    const padded = new Uint8Array(100);
    padded.set(savefile({}), 11);
    expect(readPcap(padded.subarray(11, 54)).records[0]?.data).toEqual(new Uint8Array([7, 8, 9]));
  });

  test("a recorded file", () => {
    const { linkType, records } = readPcap(captures.tunnelled);
    expect(linkType).toBe(1);
    expect(records.map(({ timeNs, lengthBytes, data }) => [timeNs, lengthBytes, data.length])).toEqual([
      [1795160156053438854n, 70, 70],
      [1795160156053530471n, 46, 46],
    ]);
  });

  test.for([
    [0, "the capture file is cut in its header"],
    [23, "the capture file is cut in its header"],
    [25, "the capture file is cut in a record's header"],
    [39, "the capture file is cut in a record's header"],
    [40, "the capture file is cut in a record"],
    [42, "the capture file is cut in a record"],
  ] as const)("a file cut after %d bytes", ([length, message]) => {
    expect(() => readPcap(savefile({}).subarray(0, length))).toThrow(new RangeError(message));
  });

  test("a record that claims to be longer than the file", () => {
    const bytes = savefile({});
    bytes.fill(0xff, 32, 36);
    expect(() => readPcap(bytes)).toThrow("the capture file is cut in a record");
  });

  test("another format", () => {
    expect(() => readPcap(savefile({ magic: 0x0a0d0d0a }))).toThrow(new RangeError("the capture is not a pcap file"));
  });
});
