import { describe, expect, test } from "vitest";
import type { Frame, Packet } from "./facts.ts";
import { captures } from "./fixtures/captures.ts";
import { decodeFrames } from "./frame.ts";
import { readPcap } from "./pcap-file.ts";

/** Decodes one frame, given as hexadecimal digits and spaces. */
function decode(linkType: number, hex: string): Omit<Frame, "timeNs" | "lengthBytes"> | undefined {
  const data = Uint8Array.from(hex.replaceAll(/\s/g, "").match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
  const [frame] = decodeFrames({ linkType, records: [{ timeNs: 0n, lengthBytes: data.length, data }] });
  return frame && { ethernet: frame.ethernet, packet: frame.packet };
}

function decodeIp(hex: string): Packet | undefined {
  return decode(101, hex)?.packet;
}

/** An IPv4 header of 10.0.0.1 to 10.0.0.2 with TTL 64 (RFC 791); the total length says 0xffff, as long as there is no padding. */
function ip(protocol: string, payload: string, totalLength = "ffff"): string {
  return `4500 ${totalLength} 0000 4000 40 ${protocol} 0000 0a000001 0a000002 ${payload}`;
}

const echo = "08 00 0000 004d 0001";
const arp = "0001 0800 06 04 0001 020000000101 0a010001 000000000000 0a0100fe";
const asked = {
  kind: "arp",
  op: "request",
  senderMac: "02:00:00:00:01:01",
  senderIp: "10.1.0.1",
  targetMac: "00:00:00:00:00:00",
  targetIp: "10.1.0.254",
};
const between = { kind: "ipv4", src: "10.0.0.1", dst: "10.0.0.2", ttl: 64 };
const ping = { kind: "icmp", type: 8, code: 0, id: 77, sequence: 1 };
const other = { kind: "other" };

describe("recorded captures", () => {
  test("IP in IP, and a VLAN tag", () => {
    expect(decodeFrames(readPcap(captures.tunnelled))).toEqual([
      {
        timeNs: 1795160156053438854n,
        lengthBytes: 70,
        ethernet: { src: "02:00:00:00:01:01", dst: "02:00:00:00:01:fe", type: 0x0800 },
        packet: {
          kind: "ipv4",
          src: "192.168.9.1",
          dst: "192.168.9.2",
          ttl: 64,
          protocol: 4,
          payload: {
            kind: "ipip",
            inner: { kind: "ipv4", src: "10.96.30.11", dst: "10.96.31.11", ttl: 63, protocol: 1, payload: ping },
          },
        },
      },
      {
        timeNs: 1795160156053530471n,
        lengthBytes: 46,
        ethernet: { src: "02:00:00:00:01:01", dst: "ff:ff:ff:ff:ff:ff", type: 0x8100 },
        packet: { ...asked, targetIp: "10.1.0.9" },
      },
    ]);
  });

  test("raw IP", () => {
    expect(decodeFrames(readPcap(captures.bare))).toEqual([
      {
        timeNs: expect.any(BigInt),
        lengthBytes: 84,
        ethernet: null,
        packet: {
          kind: "ipv4",
          src: "10.6.0.1",
          dst: "10.6.0.2",
          ttl: 64,
          protocol: 1,
          payload: { kind: "icmp", type: 8, code: 0, id: 9911, sequence: 1 },
        },
      },
    ]);
  });

  test("errors and ports", () => {
    const packets = decodeFrames(readPcap(captures.errors)).map(({ packet }) =>
      packet.kind === "ipv4" ? `${packet.src} > ${packet.dst} ttl ${packet.ttl} ${JSON.stringify(packet.payload)}` : JSON.stringify(packet),
    );
    expect(packets).toMatchInlineSnapshot(`
      [
        "{"kind":"arp","op":"request","senderMac":"02:00:00:00:01:01","senderIp":"10.1.0.1","targetMac":"00:00:00:00:00:00","targetIp":"10.1.0.254"}",
        "{"kind":"arp","op":"reply","senderMac":"02:00:00:00:01:fe","senderIp":"10.1.0.254","targetMac":"02:00:00:00:01:01","targetIp":"10.1.0.1"}",
        "10.1.0.1 > 10.2.0.77 ttl 64 {"kind":"icmp","type":8,"code":0,"id":9780,"sequence":1}",
        "10.1.0.254 > 10.1.0.1 ttl 64 {"kind":"icmp","type":3,"code":1,"id":null,"sequence":null}",
        "10.1.0.1 > 10.2.0.2 ttl 1 {"kind":"icmp","type":8,"code":0,"id":9804,"sequence":1}",
        "10.1.0.254 > 10.1.0.1 ttl 64 {"kind":"icmp","type":11,"code":0,"id":null,"sequence":null}",
        "10.1.0.1 > 10.1.0.254 ttl 64 {"kind":"tcp","srcPort":56160,"dstPort":80}",
        "10.1.0.254 > 10.1.0.1 ttl 64 {"kind":"tcp","srcPort":80,"dstPort":56160}",
        "10.1.0.1 > 10.1.0.254 ttl 64 {"kind":"udp","srcPort":34569,"dstPort":53}",
        "10.1.0.254 > 10.1.0.1 ttl 64 {"kind":"icmp","type":3,"code":3,"id":null,"sequence":null}",
      ]
    `);
  });
});

describe("Ethernet", () => {
  const header = "0200000001fe 020000000101";

  test.for(["8100 0005", "88a8 0005 8100 0006", "8100 0005 8100 0006 8100 0007"])("looks behind the VLAN tags %s", (tags) => {
    expect(decode(1, `${header} ${tags} 0806 ${arp}`)?.packet).toEqual(asked);
  });

  test("keeps the type of what it does not decode", () => {
    expect(decode(1, `${header} 86dd 6000`)).toEqual({
      ethernet: { src: "02:00:00:00:01:01", dst: "02:00:00:00:01:fe", type: 0x86dd },
      packet: other,
    });
  });

  test.for(["", header, `${header} 08`])("has no header in %j", (hex) => {
    expect(decode(1, hex)).toEqual({ ethernet: null, packet: other });
  });

  test.for([`${header} 8100`, `${header} 8100 00`, `${header} 8100 0005`, `${header} 0806`, `${header} 8100 8100 8100`])(
    "survives %j",
    (hex) => {
      expect(decode(1, hex)?.packet).toEqual(other);
    },
  );
});

describe("ARP", () => {
  const packetOf = (hex: string) => decode(1, `ffffffffffff 020000000101 0806 ${hex}`)?.packet;

  test("a reply, with the padding of a short frame", () => {
    expect(packetOf(`0001 0800 06 04 0002 0200000001fe 0a0100fe 020000000101 0a010001 ${"00".repeat(18)}`)).toEqual({
      kind: "arp",
      op: "reply",
      senderMac: "02:00:00:00:01:fe",
      senderIp: "10.1.0.254",
      targetMac: "02:00:00:00:01:01",
      targetIp: "10.1.0.1",
    });
  });

  test.for([
    ["cut", arp.slice(0, -2)],
    ["RARP", arp.replace("04 0001", "04 0003")],
    ["other hardware", arp.replace("0001 0800", "0006 0800")],
    ["another protocol", arp.replace("0800", "86dd")],
    ["other lengths", arp.replace("06 04", "08 04")],
  ] as const)("%s", ([, hex]) => {
    expect(packetOf(hex)).toEqual(other);
  });
});

describe("IPv4", () => {
  test.for([12, 101, 228])("on link type %d", (linkType) => {
    expect(decode(linkType, ip("01", echo))).toEqual({ ethernet: null, packet: { ...between, protocol: 1, payload: ping } });
  });

  test("with options", () => {
    const options = ip("01", `01010101 ${echo}`).replace("4500", "4600");
    expect(decodeIp(options)).toEqual({ ...between, protocol: 1, payload: ping });
  });

  test("ignores padding behind its total length", () => {
    expect(decodeIp(ip("01", `00000000 ${echo}`, "0018"))).toEqual({ ...between, protocol: 1, payload: other });
  });

  test("does not take a later fragment for a header", () => {
    expect(decodeIp(ip("01", echo).replace("4000", "20b9"))).toEqual({ ...between, protocol: 1, payload: other });
    expect(decodeIp(ip("01", echo).replace("4000", "2000"))).toEqual({ ...between, protocol: 1, payload: ping });
  });

  test.for([
    ["nothing", ""],
    ["a cut header", ip("01", "").slice(0, -3)],
    ["IPv6", `6000 0000 0000 3a40 ${"00".repeat(32)}`],
    ["a header shorter than any", ip("01", echo).replace("4500", "4400")],
    ["a header longer than the packet", ip("01", "").replace("4500", "4600")],
  ] as const)("%s", ([, hex]) => {
    expect(decodeIp(hex)).toEqual(other);
  });

  test("a total length shorter than the header", () => {
    expect(decodeIp(ip("01", echo, "0000"))).toEqual({ ...between, protocol: 1, payload: other });
  });
});

describe("payloads", () => {
  test.for([
    ["UDP", "11", "8709 0035 000a 151c", { kind: "udp", srcPort: 34569, dstPort: 53 }],
    ["TCP", "06", "db60 0050 e73d39e4", { kind: "tcp", srcPort: 56160, dstPort: 80 }],
    ["a cut port", "11", "8709 00", other],
    ["a cut echo", "01", "08 00 0000 004d", other],
    ["a timestamp request", "01", "0d 00 0000 0001 0002", { kind: "icmp", type: 13, code: 0, id: 1, sequence: 2 }],
    ["an error, which has no identifier", "01", "03 01 0000 0000 0000", { kind: "icmp", type: 3, code: 1, id: null, sequence: null }],
    ["IGMP", "02", "11 64 ee9b 00000000", other],
    ["a cut inner packet", "04", "4500 0054", { kind: "ipip", inner: other }],
  ] as const)("%s", ([, protocol, hex, payload]) => {
    expect(decodeIp(ip(protocol, hex))).toEqual({ ...between, protocol: Number.parseInt(protocol, 16), payload });
  });

  test("IP in IP in IP", () => {
    expect(decodeIp(ip("04", ip("04", ip("01", echo))))).toEqual({
      ...between,
      protocol: 4,
      payload: {
        kind: "ipip",
        inner: { ...between, protocol: 4, payload: { kind: "ipip", inner: { ...between, protocol: 1, payload: ping } } },
      },
    });
  });

  test("a nest without end", () => {
    expect(decodeIp(ip("04", "").repeat(13_000))).toMatchObject({ kind: "ipv4", payload: { kind: "ipip" } });
  });
});

test("an unknown link type", () => {
  expect(() => decode(276, "0000")).toThrow(new RangeError("the capture is of the unknown link type 276"));
});
