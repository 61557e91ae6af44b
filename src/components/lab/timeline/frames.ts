import type { DeviceRef } from "../../../../checker/src/exercise/address.ts";
import type { Frame, StageFacts } from "../../../../checker/src/facts/facts.ts";

/** A frame where it was seen. `atMs`: since the stage's first frame. */
export type SeenFrame = { number: number; device: DeviceRef; atMs: number; frame: Frame };

/** A flood is not worth reading to its end, and would be slow to draw. */
const shownFrames = 200;

/** The frames of all devices in the order in which they were captured, as far as they are shown; `more` says how many are not. */
export function framesOf(stage: StageFacts): { frames: SeenFrame[]; more: number } {
  const all = Object.entries(stage.captures)
    .flatMap(([device, capture]) => (capture.status === "captured" ? capture.frames.map((frame) => ({ device, frame })) : []))
    .sort((one, other) => Number(one.frame.timeNs - other.frame.timeNs));
  const firstNs = all[0]?.frame.timeNs ?? 0n;
  const frames = all
    .slice(0, shownFrames)
    .map(({ device, frame }, number) => ({ number, device, frame, atMs: Number(frame.timeNs - firstNs) / 1e6 }));
  return { frames, more: all.length - frames.length };
}

/** By what a frame is drawn. */
export function kindOf({ packet }: Frame): "arp" | "icmp" | "ipip" | "other" {
  if (packet.kind === "arp") return "arp";
  if (packet.kind === "ipv4" && (packet.payload.kind === "icmp" || packet.payload.kind === "ipip")) return packet.payload.kind;
  return "other";
}
