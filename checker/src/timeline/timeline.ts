import type { DeviceRef } from "../exercise/address.ts";
import type { Facts, Frame } from "../facts/facts.ts";
import type { TracedFrame } from "../facts/trace.ts";
import { isWired } from "./wire.ts";

/** What passed on a lab's wires, in time order: every frame once, with all devices that saw it. */
export type Timeline = {
  /** The devices that saw any frame, in the order in which they first did. */
  devices: DeviceRef[];
  passages: Passage[];
};

/** One frame's way over one wire. A router sends another frame on: with other MACs, or with another ttl. */
export type Passage = {
  /** Since the first frame. */
  afterUs: number;
  /** In the order in which they saw it: the sender's device first. */
  seenAt: DeviceRef[];
  frame: Frame;
};

/** Puts captures of several devices together, without the bridges' IGMP (RFC 3376): they speak it of their own accord, at any moment. */
export function timelineOf(captured: readonly TracedFrame[], facts: Facts): Timeline {
  const frames = captured.filter(({ frame: { packet } }) => packet.kind !== "ipv4" || packet.protocol !== igmp);
  const devices = [...new Set(frames.map(({ at }) => at))];
  const wired = new Map(devices.map((at) => [at, devices.filter((other) => isWired(at, other, facts))]));
  const passages: Passage[] = [];
  /** What has yet to arrive, by device and content. */
  const onTheirWay = new Map<string, Passage[]>();
  const startNs = frames[0]?.frame.timeNs ?? 0n;
  for (const { at, frame } of frames) {
    const content = contentOf(frame);
    const arrived = onTheirWay.get(`${at} ${content}`)?.pop();
    const passage = arrived ?? { afterUs: Number((frame.timeNs - startNs) / 1000n), seenAt: [], frame };
    if (arrived === undefined) passages.push(passage);
    const expected = wired.get(at)?.filter((next) => !passage.seenAt.some((seen) => seen === next || wired.get(seen)?.includes(next)));
    for (const next of expected ?? []) {
      const waiting = onTheirWay.get(`${next} ${content}`) ?? [];
      waiting.push(passage);
      onTheirWay.set(`${next} ${content}`, waiting);
    }
    passage.seenAt.push(at);
  }
  return { devices, passages };
}

/** IANA's number. */
const igmp = 2;

/** Two frames that are the same but for when they were seen. */
function contentOf({ timeNs: _timeNs, ...content }: Frame): string {
  return JSON.stringify(content);
}
