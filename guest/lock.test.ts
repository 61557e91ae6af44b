import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { lockFile } from "./lock.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "lab-check-lock-"));
});
afterAll(() => rm(folder, { recursive: true }));

describe.skipIf(process.platform !== "linux")("the lock", () => {
  it("lets one in at a time, and tells the other that it waits", async () => {
    const path = join(folder, "one");
    const events: string[] = [];
    const first = await lockFile(path, { onWait: () => events.push("first waits") });
    const second = lockFile(path, { onWait: () => events.push("second waits") });
    while (!events.includes("second waits")) await new Promise((resolve) => setTimeout(resolve, 10));
    events.push("first ends");
    await first[Symbol.asyncDispose]();
    await (await second)[Symbol.asyncDispose]();
    expect(events).toEqual(["second waits", "first ends"]);
  });

  it("stops waiting when the signal aborts", async () => {
    const path = join(folder, "two");
    await using _held = await lockFile(path);
    const controller = new AbortController();
    const waiting = lockFile(path, { onWait: () => controller.abort(new Error("enough")), signal: controller.signal });
    await expect(waiting).rejects.toThrow("enough");
  });
});
