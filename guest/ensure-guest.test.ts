import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { cacheRoot, ensureGuest } from "./ensure-guest.ts";
import { guestKey } from "./guest-key.ts";
import { imageUnavailable } from "./image-unavailable.ts";
import { reasons } from "./reasons.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "lab-check-image-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function writeImage(name: string, { key = guestKey(), stateBytes = 5 } = {}): Promise<string> {
  const image = join(folder, name);
  await mkdir(image);
  await writeFile(join(image, "state.zst"), "state");
  await writeFile(join(image, "bios.bin"), "bios");
  const files = { "state.zst": stateBytes, "bios.bin": 4 };
  await writeFile(join(image, "guest.json"), JSON.stringify({ format: 1, key, memoryMiB: 1, files, stateBytes: 5, versions: {} }));
  return image;
}

const otherKey = "0".repeat(16);

it("takes the image that LAB_CHECK_GUEST names", async () => {
  const image = await writeImage("good");
  await expect(ensureGuest({ env: { LAB_CHECK_GUEST: image } })).resolves.toBe(image);
});

it("takes the image that is in the cache", async () => {
  await mkdir(join(folder, "cache/guest"), { recursive: true });
  const image = await writeImage(`cache/guest/${guestKey()}`);
  await expect(ensureGuest({ env: { LAB_CHECK_CACHE: join(folder, "cache") } })).resolves.toBe(image);
});

it.each([
  ["is no image", () => folder, reasons.notWhole],
  ["is cut short", () => writeImage("short", { stateBytes: 6 }), reasons.notWhole],
  [
    "another version made",
    () => writeImage("other", { key: otherKey }),
    (image: string) => reasons.otherVersion(image, otherKey, guestKey()),
  ],
])("refuses a LAB_CHECK_GUEST that %s, and says what to do", async (_, write, reason) => {
  const image = await write();
  await expect(ensureGuest({ env: { LAB_CHECK_GUEST: image } })).rejects.toMatchObject({
    name: "MachineError",
    code: "image-unavailable",
    text: imageUnavailable(reason(image)).text,
  });
});

it("says where no image can be kept", async () => {
  await writeFile(join(folder, "file"), "");
  const refusal = ensureGuest({ env: { LAB_CHECK_CACHE: join(folder, "file") } });
  await expect(refusal).rejects.toMatchObject({ code: "image-unavailable" });
});

it("keeps images where the user keeps caches", () => {
  expect(cacheRoot({ LAB_CHECK_CACHE: "/a" })).toBe("/a");
  expect(cacheRoot({ XDG_CACHE_HOME: "/b" })).toBe("/b/lab-check");
  expect(cacheRoot({})).toMatch(/\.cache\/lab-check$/);
});
