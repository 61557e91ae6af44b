import { mkdir, mkdtemp, readdir, rename, rm } from "node:fs/promises";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { MachineError } from "../checker/src/machine/machine-error.ts";
import { readGuestInfo } from "../checker/src/machine/vm/image-folder.ts";
import type { GuestProgress } from "../checker/src/machine/vm/vm.ts";
import { buildGuest } from "./build-guest.ts";
import { guestKey } from "./guest-key.ts";
import { imageUnavailable } from "./image-unavailable.ts";
import { lockFile } from "./lock.ts";

export interface EnsureOptions {
  onProgress?: ((progress: GuestProgress) => void) | undefined;
  signal?: AbortSignal | undefined;
  env?: NodeJS.ProcessEnv;
}

/**
 * The folder of a guest image that fits this version: the one that LAB_CHECK_GUEST names, or the cache's, made first where
 * it is missing. Two processes at once make it once.
 * @throws MachineError `image-unavailable`, with the cause and what to do next
 */
export async function ensureGuest({ onProgress, signal, env = process.env }: EnsureOptions = {}): Promise<string> {
  if (env.LAB_CHECK_GUEST) return checkedImage(resolve(env.LAB_CHECK_GUEST));
  const cache = join(cacheRoot(env), "guest");
  const image = join(cache, guestKey());
  if (await isImage(image)) return image;
  try {
    await mkdir(cache, { recursive: true });
    await using _lock = await lockFile(join(cache, "lock"), signal);
    if (!(await isImage(image))) await make(cache, image, { onProgress, signal });
    return image;
  } catch (error) {
    signal?.throwIfAborted();
    throw explained(error, cache);
  }
}

/** Where images are kept, for all checkouts of a user. */
export function cacheRoot(env: NodeJS.ProcessEnv): string {
  return env.LAB_CHECK_CACHE || join(env.XDG_CACHE_HOME || join(homedir(), ".cache"), "lab-check");
}

async function checkedImage(folder: string): Promise<string> {
  const { key } = await readGuestInfo(folder);
  if (key === guestKey()) return folder;
  throw imageUnavailable(`${folder} (LAB_CHECK_GUEST) was made by another version of lab-check: its key is ${key}, not ${guestKey()}.`);
}

async function isImage(folder: string): Promise<boolean> {
  return readGuestInfo(folder).then(
    () => true,
    () => false,
  );
}

async function make(cache: string, image: string, options: EnsureOptions): Promise<void> {
  await sweepUnfinished(cache);
  const work = await mkdtemp(join(cache, unfinishedPrefix));
  try {
    await buildGuest({ into: join(work, "image"), work, downloads: join(cache, "downloads"), ...options });
    await rm(image, { recursive: true, force: true });
    await rename(join(work, "image"), image);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

const unfinishedPrefix = "unfinished-";

/** Of builds that were killed: whoever holds the lock is the only one building. */
async function sweepUnfinished(cache: string): Promise<void> {
  for (const name of await readdir(cache)) {
    if (name.startsWith(unfinishedPrefix)) await rm(join(cache, name), { recursive: true, force: true });
  }
}

function explained(error: unknown, cache: string): unknown {
  if (error instanceof MachineError) return error;
  const text = String(error);
  if (/ENOSPC|No space left/.test(text))
    return imageUnavailable(`the disk with ${cache} is full (LAB_CHECK_CACHE names another place).`, error);
  return imageUnavailable(`making one failed. ${text}`, error);
}
