import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { guestKey } from "./guest-key.ts";
import { putSiteImage } from "./site-image.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "site-image-"));
});
afterAll(() => rm(folder, { recursive: true }));

it("serves the image that fits, under its key, and no other", async () => {
  const image = join(folder, "image");
  await mkdir(image);
  await writeFile(join(image, "state.zst"), "state");
  await writeFile(join(image, "bios.bin"), "bios");
  const info = { format: 1, key: guestKey(), memoryMiB: 1, files: { "state.zst": 5, "bios.bin": 4 }, stateBytes: 1, versions: {} };
  await writeFile(join(image, "guest.json"), JSON.stringify(info));
  const served = join(folder, "served");
  await mkdir(join(served, "0123456789abcdef"), { recursive: true });
  await putSiteImage(served, { env: { LAB_CHECK_GUEST: image } });
  await expect(readdir(served)).resolves.toEqual([guestKey()]);
  expect((await readdir(join(served, guestKey()))).sort()).toEqual(["bios.bin", "guest.json", "state.zst"]);
});
