import type { FramePattern } from "../exercise/check.ts";
import type { Facts, Frame } from "../facts/facts.ts";
import { differFrom } from "./frame-pattern.ts";

/** The captured devices' frames, each device's in the order of its file. */
export type Wires = ReadonlyMap<string, readonly Frame[]>;

/** How far a sequence was found: the patterns before `missing`, and what its device showed after and before that point. */
export type SequenceResult =
  | { status: "found" }
  | { status: "missing"; missing: FramePattern; previous: FramePattern | undefined; after: Frame[]; before: Frame[] };

/** How far the matching has come: the time of the last match, and on each device the first frame that is still free. */
type Progress = { timeNs: bigint; next: Map<string, number> };

/**
 * Finds frames that match the patterns in their order. Taking the earliest frame each time finds a sequence if there is one.
 * Across devices time decides, and frames of one instant may stand in either order; on one device the file's order decides.
 */
export function findSequence(patterns: readonly FramePattern[], wires: Wires, facts: Facts): SequenceResult {
  const progress: Progress = { timeNs: 0n, next: new Map() };
  const stamped = new Map([...wires].map(([at, frames]) => [at, clockwise(frames)]));
  let previous: FramePattern | undefined;
  for (const pattern of patterns) {
    const frames = stamped.get(pattern.at) ?? [];
    const differences = differFrom(pattern, facts);
    const start = startOf(pattern, frames, progress);
    const index = frames.findIndex(({ frame }, at) => at >= start && differences(frame).length === 0);
    const match = frames[index];
    if (match === undefined) {
      const all = frames.map(({ frame }) => frame);
      return { status: "missing", missing: pattern, previous, after: all.slice(start), before: all.slice(0, start) };
    }
    progress.timeNs = match.timeNs;
    progress.next.set(pattern.at, index + 1);
    previous = pattern;
  }
  return { status: "found" };
}

function startOf(pattern: FramePattern, frames: readonly { timeNs: bigint }[], { timeNs, next }: Progress): number {
  const inTime = frames.findIndex((frame) => frame.timeNs >= timeNs);
  return Math.max(inTime < 0 ? frames.length : inTime, next.get(pattern.at) ?? 0);
}

/** Two processors can stamp frames of one device out of order; the file's order is the true one, so no time goes back. */
function clockwise(frames: readonly Frame[]): { frame: Frame; timeNs: bigint }[] {
  let latest = 0n;
  return frames.map((frame) => {
    latest = frame.timeNs > latest ? frame.timeNs : latest;
    return { frame, timeNs: latest };
  });
}
