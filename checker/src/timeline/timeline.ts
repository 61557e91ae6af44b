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
  const passages: Passage[] = [];
  const startNs = frames[0]?.frame.timeNs ?? 0n;
  for (const { at, frame } of frames) {
    const passage = passages.findLast((earlier) => continues(earlier, at, frame, facts));
    if (passage === undefined) passages.push({ afterUs: Number((frame.timeNs - startNs) / 1000n), seenAt: [at], frame });
    else passage.seenAt.push(at);
  }
  return { devices: [...new Set(frames.map(({ at }) => at))], passages };
}

/** IANA's number. */
const igmp = 2;

function continues({ seenAt, frame: earlier }: Passage, at: DeviceRef, frame: Frame, facts: Facts): boolean {
  return !seenAt.includes(at) && contentOf(earlier) === contentOf(frame) && seenAt.some((seen) => isWired(seen, at, facts));
}

/** Two frames that are the same but for when they were seen. */
function contentOf({ timeNs: _timeNs, ...content }: Frame): string {
  return JSON.stringify(content);
}
