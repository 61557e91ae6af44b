import { cp, mkdir, readdir, rename, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { type EnsureOptions, ensureGuest, exportGuest, isImage } from "./ensure-guest.ts";
import { guestKey, isImageName } from "./guest-key.ts";

/**
 * Puts the guest image of this version where the site serves it: `<folder>/<key>/`, so that browsers may keep for ever what
 * they have, and as small as it gets. Images of other versions go.
 */
export async function putSiteImage(folder: string, options: EnsureOptions = {}): Promise<void> {
  const { env = process.env } = options;
  const key = guestKey();
  const image = resolve(folder, key);
  await mkdir(folder, { recursive: true });
  if (!(await isImage(image))) {
    await rm(image, { recursive: true, force: true });
    if (env.LAB_CHECK_GUEST) await copyWhole(await ensureGuest(options), image);
    else await exportGuest(image, options);
  }
  for (const name of await readdir(folder)) if (isImageName(name) && name !== key) await rm(join(folder, name), { recursive: true });
}

async function copyWhole(from: string, to: string): Promise<void> {
  const unfinished = `${to}.unfinished`;
  await cp(from, unfinished, { recursive: true });
  await rename(unfinished, to);
}
