import { describe, expect, test } from "vitest";
import { type FramePattern, framePatternSchema } from "../exercise/check.ts";
import type { Frame, Packet } from "../facts/facts.ts";
import { differFrom } from "./frame-pattern.ts";
import { arp, echo, ipv4, labFacts, macs, removeLink } from "./test-support.ts";

const facts = labFacts();

function patternOf(fields: object): FramePattern {
  return framePatternSchema.parse({
    name: "it",
    says: { en: "it", "zh-Hans": "它" },
    at: "host1:eth0-p1",
    packet: { kind: "ipv4" },
    ...fields,
  });
}

const differences = (fields: object, frame: Frame) => differFrom(patternOf(fields), facts)(frame);
const matches = (fields: object, frame: Frame): boolean => differences(fields, frame).length === 0;
const framed = (packet: Packet): Frame => ({ timeNs: 0n, lengthBytes: 98, ethernet: null, packet });

describe("ARP", () => {
  const request = arp(0n, "request", macs.pod1, "10.0.0.1", "10.0.0.2");
  const reply = arp(0n, "reply", macs.p1, "10.0.0.2", "10.0.0.1");
  const who = { kind: "arp", who: "10.0.0.2", tell: "10.0.0.1" };

  test("who is asked for, or answered for", () => {
    expect([matches({ packet: who }, request), matches({ packet: who }, reply)]).toEqual([true, true]);
    expect(matches({ packet: { ...who, who: "10.0.0.1" } }, request)).toBe(false);
    expect(matches({ packet: { ...who, tell: "10.0.0.2" } }, reply)).toBe(false);
  });

  test("requests and replies", () => {
    expect([
      matches({ packet: { kind: "arp", op: "request" } }, request),
      matches({ packet: { kind: "arp", op: "request" } }, reply),
    ]).toEqual([true, false]);
  });

  test("is no IPv4", () => {
    expect(differences({ packet: { kind: "ipv4" } }, request)).toEqual(["packet"]);
    expect(differences({ packet: { kind: "arp" } }, echo(0n, "10.0.0.1", "10.0.0.2", 8, 64))).toEqual(["packet"]);
  });
});

describe("ICMP", () => {
  const icmpTypes = { "echo-request": 8, "echo-reply": 0, unreachable: 3 };

  test.each(Object.entries(icmpTypes))("%s is type %i", (type, number) => {
    for (const other of [0, 3, 8, 11]) {
      expect(matches({ packet: { kind: "icmp", type } }, echo(0n, "10.0.0.1", "10.0.0.2", other, 64))).toBe(other === number);
    }
  });

  test("source, destination and ttl", () => {
    const frame = echo(0n, "10.0.0.1", "10.0.0.2", 8, 64);
    expect(differences({ packet: { kind: "icmp", src: "10.0.0.9" } }, frame)).toEqual(["packet"]);
    expect(differences({ packet: { kind: "icmp", dst: "10.0.0.9" } }, frame)).toEqual(["packet"]);
    expect(differences({ packet: { kind: "icmp", ttl: 63 } }, frame)).toEqual(["ttl"]);
  });
});

describe("the link layer", () => {
  const frame = echo(0n, "10.0.0.1", "10.0.0.2", 8, 64);

  test("source, destination and length", () => {
    const right = { from: { macOf: "host1/pod1:eth0" }, to: { mac: macs.p1 }, lengthBytes: 98 };
    expect(differences(right, frame)).toEqual([]);
    const wrong = { from: { mac: macs.p1 }, to: "broadcast", lengthBytes: 97 };
    expect(differences(wrong, frame)).toEqual(["from", "to", "length"]);
  });

  test("a frame without a link header is from nobody and to nobody", () => {
    expect(differences({ from: { mac: macs.pod1 }, to: "broadcast" }, { ...frame, ethernet: null })).toEqual(["from", "to"]);
  });

  test("a device that does not exist sends nothing, not even where there is no link header", () => {
    const gone = labFacts((changed) => void removeLink(changed, "host1/pod1:eth0"));
    const differ = differFrom(patternOf({ from: { macOf: "host1/pod1:eth0" } }), gone);
    expect([differ(frame), differ({ ...frame, ethernet: null })]).toEqual([["from"], ["from"]]);
  });
});

describe("IP in IP", () => {
  const inner = ipv4("10.0.0.1", "10.0.0.2", 1, { kind: "icmp", type: 8, code: 0, id: 1, sequence: 1 }, 63);
  const plain = framed(inner);
  const wrapped = framed(ipv4("192.168.0.11", "192.168.0.12", 4, { kind: "ipip", inner }));
  const nested = framed(ipv4("1.1.1.1", "2.2.2.2", 4, { kind: "ipip", inner: wrapped.packet }));
  const unreadable = framed(ipv4("192.168.0.11", "192.168.0.12", 4, { kind: "other" }));
  const outer = { src: "192.168.0.11", dst: "192.168.0.12" };
  const ping = { kind: "icmp", type: "echo-request", src: "10.0.0.1", dst: "10.0.0.2", ttl: 63 };

  test("the packet is the innermost, the outer header the outermost", () => {
    expect(differences({ outer, packet: ping }, wrapped)).toEqual([]);
    expect(differences({ outer: { src: "1.1.1.1", dst: "2.2.2.2" }, packet: ping }, nested)).toEqual([]);
    expect(differences({ outer, packet: ping }, nested)).toEqual(["outer"]);
    expect(differences({ outer: { ...outer, dst: "192.168.0.13" }, packet: ping }, wrapped)).toEqual(["outer"]);
    expect(differences({ packet: { kind: "ipv4", ...outer } }, wrapped)).toEqual(["packet"]);
  });

  test("without a word about it, wrapped and plain are the same", () => {
    expect([matches({ packet: ping }, plain), matches({ packet: ping }, wrapped)]).toEqual([true, true]);
  });

  test("`none` is a packet that is not wrapped, be the inner one readable or not", () => {
    const none = { outer: "none", packet: { kind: "ipv4" } };
    expect([plain, wrapped, unreadable].map((frame) => matches(none, frame))).toEqual([true, false, false]);
    expect(differences({ outer, packet: ping }, plain)).toEqual(["outer"]);
  });

  test("protocol 4 is what a wrapper says: forbidding it finds every tunnel", () => {
    const any = { packet: { kind: "ipv4", protocol: 4 } };
    expect([plain, wrapped, nested, unreadable].map((frame) => matches(any, frame))).toEqual([false, true, true, true]);
    expect(matches({ packet: { kind: "ipv4", protocol: 4, ...outer } }, wrapped)).toBe(true);
    expect(matches({ packet: { kind: "ipv4", protocol: 4, src: "10.0.0.1" } }, wrapped)).toBe(false);
    expect(matches({ packet: { kind: "ipv4", protocol: 1, src: "10.0.0.1" } }, wrapped)).toBe(true);
  });
});
