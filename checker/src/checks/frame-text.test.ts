import { expect, test } from "vitest";
import type { Packet } from "../facts/facts.ts";
import { describeFrame, describeFrames } from "./frame-text.ts";
import { arp, ipv4, labFacts, macs } from "./test-support.ts";

const [a, b] = ["10.0.0.1", "10.0.0.2"];
const ports = { srcPort: 1234, dstPort: 53 };
const described = (packet: Packet) => describeFrame({ timeNs: 1n, lengthBytes: 60, ethernet: null, packet }, labFacts());
const icmp = (type: number): Packet => ipv4(a, b, 1, { kind: "icmp", type, code: 0, id: null, sequence: null });

test("frames of every kind", () => {
  const packets: Packet[] = [
    ipv4(a, b, 17, { kind: "udp", ...ports }),
    ipv4(a, b, 6, { kind: "tcp", ...ports }),
    ipv4(a, b, 89, { kind: "other" }),
    ipv4(a, b, 4, { kind: "ipip", inner: icmp(8) }),
    icmp(11),
    icmp(42),
    { kind: "other" },
  ];
  expect(packets.map((packet) => described(packet).en)).toMatchInlineSnapshot(`
    [
      "UDP 10.0.0.1:1234 > 10.0.0.2:53",
      "TCP 10.0.0.1:1234 > 10.0.0.2:53",
      "IPv4 protocol 89 10.0.0.1 > 10.0.0.2",
      "IPIP 10.0.0.1 > 10.0.0.2 [ICMP echo request 10.0.0.1 > 10.0.0.2 ttl 64]",
      "ICMP time exceeded 10.0.0.1 > 10.0.0.2 ttl 64",
      "ICMP type 42 10.0.0.1 > 10.0.0.2 ttl 64",
      "a frame that is neither ARP nor IPv4",
    ]
  `);
});

test("an answer by ARP tells whose MAC it gives", () => {
  const frame = arp(1n, "reply", macs.pod2, b, a);
  expect(describeFrame(frame, labFacts())).toEqual({
    en: `ARP ${b} is-at ${macs.pod2} (eth0 in pod2)`,
    "zh-Hans": `ARP ${b} is-at ${macs.pod2}（pod2 的 eth0）`,
  });
});

test("few frames to their end, many to the third", () => {
  const frames = [1n, 2n, 3n, 4n].map((timeNs) => arp(timeNs, "request", macs.pod1, a, b));
  const [first] = frames;
  const ask = `ARP who-has ${b} tell ${a}`;
  expect(describeFrames([], labFacts()).en).toBe("nothing");
  expect(describeFrames(first === undefined ? [] : [first], labFacts()).en).toBe(`${ask}; nothing after that`);
  expect(describeFrames(frames, labFacts()).en).toBe(`${ask}, ${ask}, ${ask}, and 1 more`);
});
