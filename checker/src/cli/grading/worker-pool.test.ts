import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import type { Task } from "./run-task.ts";
import { lossOf, openWorkerPool } from "./worker-pool.ts";

const program = fileURLToPath(new URL("testing/unruly-worker.js", import.meta.url));
const task = (slug: string): Task => ({
  row: { id: "", slug, title: { en: "", "zh-Hans": "" }, hosts: [] },
  seed: null,
  scripts: {},
  choice: { machine: "native", timeout: 30, locale: "en" },
});
const longMs = 600_000;

it.each([
  ["throws", longMs, "it threw"],
  ["dies", longMs, "it was ended by SIGKILL"],
  ["exits", longMs, "it exited with status 0"],
  ["hangs", 500, "it did not answer"],
  ["sleeps", 500, "it did not answer"],
])("what %s costs that task alone, and says why", { timeout: 120_000 }, async (slug, timeoutMs, why) => {
  await using pool = openWorkerPool(program, 2, new AbortController().signal);
  const others = ["ends", "ends", "ends"].map((name) => pool.run(task(name), longMs));
  expect(lossOf(await pool.run(task(slug), timeoutMs).catch((error: unknown) => error)).en).toBe(why);
  expect(await Promise.all(others)).toEqual(Array(3).fill({ status: "passed" }));
  expect(await pool.run(task("ends"), longMs)).toEqual({ status: "passed" });
});

it("ends all that runs when it is told to", { timeout: 120_000 }, async () => {
  const controller = new AbortController();
  await using pool = openWorkerPool(program, 2, controller.signal);
  const running = ["sleeps", "hangs"].map((slug) => pool.run(task(slug), longMs));
  setTimeout(() => controller.abort(), 500);
  expect((await Promise.allSettled(running)).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
});
