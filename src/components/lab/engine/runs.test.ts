import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Runs } from "./runs.ts";

let worker: EventTarget;
beforeEach(() => {
  worker = new EventTarget();
  vi.stubGlobal("addEventListener", worker.addEventListener.bind(worker));
});
afterEach(() => vi.unstubAllGlobals());

/** Work that ends when it is told to, and only then. */
const untilAborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));

const uncaught = (message: string): Event => Object.assign(new Event("error", { cancelable: true }), { error: new Error(message) });

it("stops what runs for the next, which begins when it has ended", async () => {
  const runs = new Runs();
  const events: string[] = [];
  const first = runs.start(async (signal) => {
    events.push("first begins");
    await untilAborted(signal).finally(() => events.push("first ends"));
  });
  await Promise.resolve();
  await runs.start(async () => events.push("second begins"));
  expect(await first).toEqual({ status: "stopped" });
  expect(events).toEqual(["first begins", "first ends", "second begins"]);
});

it("ends a run at an error that nobody caught, its work as well, and keeps the error to itself", async () => {
  const runs = new Runs();
  const event = uncaught("v86 broke");
  const ended = vi.fn();
  const result = await runs.start((signal) => {
    queueMicrotask(() => worker.dispatchEvent(event));
    return untilAborted(signal).finally(ended);
  });
  expect(result).toMatchObject({ status: "failed", error: { code: "engine-failed", detail: { en: "v86 broke" } } });
  expect(ended).toHaveBeenCalledOnce();
  expect(event.defaultPrevented).toBe(true);
});

it("leaves errors alone while nothing runs", async () => {
  await new Runs().start(async () => "done");
  const event = uncaught("somebody else's");
  worker.dispatchEvent(event);
  expect(event.defaultPrevented).toBe(false);
});

it("says what work threw", async () => {
  const result = new Runs().start(() => Promise.reject(new Error("no wire")));
  expect(await result).toMatchObject({ status: "failed", error: { detail: { en: "no wire" } } });
});
