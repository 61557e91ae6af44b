import { expect, test } from "vitest";
import { labFacts, linkOf, macs } from "../checks/test-support.ts";
import type { Frame, Packet } from "../facts/facts.ts";
import type { TracedFrame } from "../facts/trace.ts";
import { farFromSquare, growthOfTime } from "../testing/growth.ts";
import { timelineOf } from "./timeline.ts";

const echo = (ttl: number): Packet => ({
  kind: "ipv4",
  src: "10.96.30.11",
  dst: "10.96.30.12",
  ttl,
  protocol: 1,
  payload: { kind: "icmp", type: 8, code: 0, id: 1, sequence: 1 },
});

function seen(at: string, timeUs: number, [src, dst]: [string, string], packet: Packet): TracedFrame {
  const frame: Frame = { timeNs: 5_000_000_000n + BigInt(timeUs) * 1000n, lengthBytes: 98, ethernet: { src, dst, type: 0x0800 }, packet };
  return { at, frame };
}

const rows = (frames: TracedFrame[], facts = labFacts()) =>
  timelineOf(frames, facts).passages.map(({ afterUs, seenAt }) => [afterUs, ...seenAt]);

test("a frame at both ends of a cable is one frame, and the router's is another", () => {
  const first: [string, string] = [macs.pod1, macs.p1];
  const second: [string, string] = [macs.p2, macs.pod2];
  const frames = [
    seen("host1/pod1:eth0", 0, first, echo(64)),
    seen("host1:eth0-p1", 3, first, echo(64)),
    seen("host1:eth0-p2", 9, second, echo(63)),
    seen("host1/pod2:eth0", 12, second, echo(63)),
  ];
  expect(rows(frames)).toEqual([
    [0, "host1/pod1:eth0", "host1:eth0-p1"],
    [9, "host1:eth0-p2", "host1/pod2:eth0"],
  ]);
  expect(timelineOf(frames, labFacts()).devices).toEqual(["host1/pod1:eth0", "host1:eth0-p1", "host1:eth0-p2", "host1/pod2:eth0"]);
});

test("an equal frame that comes again is another", () => {
  const ends: [string, string] = [macs.pod1, macs.p1];
  const twice = [0, 1000].flatMap((us) => [seen("host1/pod1:eth0", us, ends, echo(64)), seen("host1:eth0-p1", us + 3, ends, echo(64))]);
  expect(rows(twice)).toEqual([
    [0, "host1/pod1:eth0", "host1:eth0-p1"],
    [1000, "host1/pod1:eth0", "host1:eth0-p1"],
  ]);
});

test("what a bridge says to other switches is not on the way of anything", () => {
  const report: Packet = { kind: "ipv4", src: "0.0.0.0", dst: "224.0.0.22", ttl: 1, protocol: 2, payload: { kind: "other" } };
  const frames = [seen("host1:ens33", 0, [macs.p2, macs.p1], report), seen("host1/pod1:eth0", 7, [macs.pod1, macs.p1], echo(64))];
  expect(timelineOf(frames, labFacts())).toMatchObject({ devices: ["host1/pod1:eth0"], passages: [{ afterUs: 0 }] });
});

test("hosts' uplinks meet in the lab's own switch", () => {
  const facts = labFacts(({ places }) => {
    const host = places.host1;
    if (host?.status !== "present") return;
    const uplink = (index: number, mac: string) => linkOf(index, "ens33", { mac, peer: { index: 90 + index } });
    places.host2 = { ...host, inode: 200, links: [uplink(9, macs.p2)] };
    host.links.push(uplink(8, macs.p1));
  });
  const ends: [string, string] = [macs.p1, macs.p2];
  expect(rows([seen("host1:ens33", 0, ends, echo(63)), seen("host2:ens33", 2, ends, echo(63))], facts)).toEqual([
    [0, "host1:ens33", "host2:ens33"],
  ]);
});

test("no frames", () => {
  expect(timelineOf([], labFacts())).toEqual({ devices: [], passages: [] });
});

test("an uplink is no pod's other end, though the numbers fit", () => {
  const facts = labFacts(({ places }) => {
    const { host1 } = places;
    if (host1?.status !== "present") return;
    host1.links.push(linkOf(8, "ens33", { mac: macs.p1, peer: { index: 2 } }));
    const eth0 = linkOf(2, "eth0", { mac: macs.stranger, peer: { index: 8 } });
    places["host2/pod1"] = { ...host1, inode: 301, links: [eth0] };
    places.host2 = {
      ...host1,
      inode: 300,
      links: [linkOf(8, "eth0-p1", { peer: { index: 2 } }), linkOf(9, "ens33", { mac: macs.p2, peer: { index: 77 } })],
    };
  });
  const ends: [string, string] = [macs.p1, macs.p2];
  expect(rows([seen("host1:ens33", 0, ends, echo(63)), seen("host2:ens33", 2, ends, echo(63))], facts)).toEqual([
    [0, "host1:ens33", "host2:ens33"],
  ]);
});

test("a storm is put together in time that grows with it", () => {
  const ends: [string, string] = [macs.pod1, macs.p1];
  const storm = (length: number) =>
    Array.from({ length }, (_, index) => seen(index % 3 === 0 ? "host1:eth0-p1" : "host1/pod1:eth0", index, ends, echo(64)));
  expect(growthOfTime(storm, (frames) => rows(frames), 2_500)).toBeLessThan(farFromSquare);
});
