import { expect, it } from "vitest";
import type { Facts, Frame, StageFacts } from "../../../../checker/src/facts/facts.ts";
import { stageTimeline } from "./frames.ts";

const facts: Facts = { scripts: {}, places: {}, stages: {} };
const frame = (timeNs: bigint): Frame => ({ timeNs, lengthBytes: 42, ethernet: null, packet: { kind: "other" } });
const stage = (captures: StageFacts["captures"]): StageFacts => ({ pings: {}, tcp: {}, neighbours: {}, fdb: {}, captures });

it("puts the frames of all devices in order, and keeps a lane for a device that is not there", () => {
  const { lanes, passages, more } = stageTimeline(
    stage({
      "host1:a": { status: "captured", frames: [frame(5_000_000n), frame(7_500_000n)] },
      "host1:b": { status: "captured", frames: [frame(6_000_000n)] },
      "host1:c": { status: "absent" },
    }),
    facts,
  );
  expect(lanes).toEqual(["host1:a", "host1:b", "host1:c"]);
  expect(passages.map(({ seenAt, afterUs }) => [seenAt, afterUs])).toEqual([
    [["host1:a"], 0],
    [["host1:b"], 1000],
    [["host1:a"], 2500],
  ]);
  expect(more).toBe(0);
});

it("shows the beginning of a flood, and how much is left out", () => {
  const flood = Array.from({ length: 1000 }, (_, index) => frame(BigInt(index)));
  expect(stageTimeline(stage({ "host1:a": { status: "captured", frames: flood } }), facts)).toMatchObject({
    passages: { length: 400 },
    more: 600,
  });
});
