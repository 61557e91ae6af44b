import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { reasons } from "../reasons.ts";
import { downloadGuestImage, forgetGuestImage } from "./guest-download.ts";

const info = { format: 1 as const, key: "k1", memoryMiB: 1, files: { "state.zst": 5, "bios.bin": 3 }, stateBytes: 9, versions: {} };
const served = new Map<string, string>();
const asked: string[] = [];

/** The part of the browser's CacheStorage that is used. */
class FakeCaches {
  readonly named = new Map<string, Map<string, Response>>();
  keys = async (): Promise<string[]> => [...this.named.keys()];
  delete = async (name: string): Promise<boolean> => this.named.delete(name);
  async open(name: string) {
    const entries = this.named.get(name) ?? new Map<string, Response>();
    this.named.set(name, entries);
    return {
      match: async (url: string) => entries.get(url)?.clone(),
      put: async (url: string, response: Response) => void entries.set(url, response),
    };
  }
}

beforeEach(() => {
  asked.length = 0;
  served.clear();
  served.set("/guest/k1/state.zst", "state").set("/guest/k1/bios.bin", "bio");
  vi.stubGlobal("caches", new FakeCaches());
  vi.stubGlobal("fetch", async (url: string) => {
    asked.push(url);
    const body = served.get(url);
    return body === undefined ? new Response("", { status: 404 }) : new Response(body);
  });
});
afterEach(() => vi.unstubAllGlobals());

const text = (bytes: ArrayBuffer): string => new TextDecoder().decode(bytes);
const download = () => downloadGuestImage("/guest/k1", info, { onProgress: () => undefined });

it("downloads an image once, and says how far it is", async () => {
  const progress: number[] = [];
  const image = await downloadGuestImage("/guest/k1", info, { onProgress: ({ loadedBytes }) => progress.push(loadedBytes) });
  expect([text(image.state), text(image.bios)]).toEqual(["state", "bio"]);
  expect(progress.at(-1)).toBe(8);
  await download();
  expect(asked.sort()).toEqual(["/guest/k1/bios.bin", "/guest/k1/state.zst"]);
});

it("drops what the cache has of other versions", async () => {
  await caches.open("podwire-guest-k0");
  await caches.open("somebody-else");
  await download();
  expect(await caches.keys()).toEqual(["somebody-else", "podwire-guest-k1"]);
});

it("works without a cache", async () => {
  vi.stubGlobal("caches", undefined);
  expect(text((await download()).state)).toBe("state");
  await forgetGuestImage(info);
});

it("downloads anew what was damaged", async () => {
  served.set("/guest/k1/state.zst", "stale");
  await download();
  served.set("/guest/k1/state.zst", "state");
  expect(text((await download()).state)).toBe("stale");
  await forgetGuestImage(info);
  expect(text((await download()).state)).toBe("state");
});

it.each([
  ["is not there", undefined, reasons.httpStatus(404)],
  ["was cut", "sta", reasons.fewerBytes(3, 5)],
  ["is another", "longer than it says", reasons.moreBytes(5)],
])("refuses an image that %s, and keeps nothing of it", async (_what, body, why) => {
  served.delete("/guest/k1/state.zst");
  if (body !== undefined) served.set("/guest/k1/state.zst", body);
  await expect(download()).rejects.toMatchObject({
    name: "MachineError",
    code: "image-unavailable",
    text: reasons.notLoaded("/guest/k1/state.zst", why),
  });
  served.set("/guest/k1/state.zst", "state");
  expect(text((await download()).state)).toBe("state");
});

it("says what the browser said where there is no connection", async () => {
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
  await expect(download()).rejects.toMatchObject({ text: { "zh-Hans": expect.stringMatching(/^无法加载 \S+（Failed to fetch）。$/) } });
});
