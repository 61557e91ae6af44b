import { expect, it } from "vitest";
import { announcementOf } from "./announcement.ts";
import type { EngineProgress } from "./engine/protocol.ts";
import { messagesOf } from "./messages/messages.ts";

const english = messagesOf("en");
const running = (progress: EngineProgress) => announcementOf({ status: "running", purpose: "check", progress, steps: 1 }, english);

it("says the same as long as the same goes on", () => {
  const [first, second] = [1, 2].map((loadedBytes) => running({ kind: "download", loadedBytes, totalBytes: 9e6 }));
  expect(first).toBe(second);
  expect(running({ kind: "start" })).not.toBe(first);
});

it("says how a check ended", () => {
  const verdict = {
    ...({ exercise: "exercise-99", machine: "vm", status: "failed", score: { earned: 3, possible: 5 }, diagnosis: null } as const),
    ...{ checks: [], warnings: [], durationMs: 1500, scripts: {} },
  };
  const facts = { scripts: {}, places: {}, stages: {} };
  const said = announcementOf({ status: "checked", verdict, facts }, english);
  expect(said).toBe("Not passed yet · 3 of 5 points · 0 of 0 checks passed · 1.5 s");
  expect(announcementOf({ status: "stopped" }, english)).toBe("Stopped. Nothing was judged.");
});
