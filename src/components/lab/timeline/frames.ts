import type { DeviceRef } from "../../../../checker/src/exercise/address.ts";
import type { Facts, Frame, StageFacts } from "../../../../checker/src/facts/facts.ts";
import { type Passage, timelineOf } from "../../../../checker/src/timeline/timeline.ts";

/** What passed on the captured devices of a stage. */
export type StageTimeline = {
  /** The devices, in the order in which the exercise names them. */
  lanes: DeviceRef[];
  passages: Passage[];
  /** How many frames are not shown. */
  more: number;
};

/** A flood is not worth reading to its end, and would be slow to draw. */
const shownFrames = 400;

/** Puts a stage's captures together, in the order in which frames passed. */
export function stageTimeline(stage: StageFacts, facts: Facts): StageTimeline {
  const frames = Object.entries(stage.captures)
    .flatMap(([at, capture]) => (capture.status === "captured" ? capture.frames.map((frame) => ({ at, frame })) : []))
    .sort((one, other) => Number(one.frame.timeNs - other.frame.timeNs));
  const shown = frames.slice(0, shownFrames);
  return { lanes: Object.keys(stage.captures), passages: timelineOf(shown, facts).passages, more: frames.length - shown.length };
}

/** By what a frame is drawn. */
export function kindOf({ packet }: Frame): "arp" | "icmp" | "ipip" | "other" {
  if (packet.kind === "arp") return "arp";
  if (packet.kind === "ipv4" && (packet.payload.kind === "icmp" || packet.payload.kind === "ipip")) return packet.payload.kind;
  return "other";
}
