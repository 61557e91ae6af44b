import { expect, it } from "vitest";
import type { Frame, StageFacts } from "../../../../checker/src/facts/facts.ts";
import { framesOf } from "./frames.ts";

const frame = (timeNs: bigint): Frame => ({ timeNs, lengthBytes: 42, ethernet: null, packet: { kind: "other" } });
const stage = (captures: StageFacts["captures"]): StageFacts => ({ pings: {}, tcp: {}, neighbours: {}, fdb: {}, captures });

it("puts the frames of all devices in order, by the time since the first", () => {
  const { frames, more } = framesOf(
    stage({
      "host1:a": { status: "captured", frames: [frame(5_000_000n), frame(7_500_000n)] },
      "host1:b": { status: "captured", frames: [frame(6_000_000n)] },
      "host1:c": { status: "absent" },
    }),
  );
  expect(frames.map(({ device, atMs }) => [device, atMs])).toEqual([
    ["host1:a", 0],
    ["host1:b", 1],
    ["host1:a", 2.5],
  ]);
  expect(more).toBe(0);
});

it("shows the beginning of a flood, and how much is left out", () => {
  const flood = Array.from({ length: 1000 }, (_, index) => frame(BigInt(index)));
  expect(framesOf(stage({ "host1:a": { status: "captured", frames: flood } }))).toMatchObject({ frames: { length: 200 }, more: 800 });
});
