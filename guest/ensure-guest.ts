import { mkdir, mkdtemp, rename, rm, utimes } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { MachineError } from "../checker/src/machine/machine-error.ts";
import { readGuestInfo } from "../checker/src/machine/vm/image-folder.ts";
import type { GuestProgress } from "../checker/src/machine/vm/vm.ts";
import type { BuildPlaces } from "./build-guest.ts";
import { guestKey } from "./guest-key.ts";
import { imageUnavailable } from "./image-unavailable.ts";
import { reasons } from "./reasons.ts";
import { sweepImages, sweepUnfinished, unfinishedPrefix } from "./sweep.ts";

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
  if (env.LAB_CHECK_GUEST) return fittingImage(resolve(env.LAB_CHECK_GUEST));
  const cache = join(cacheRoot(env), "guest");
  const image = join(cache, guestKey());
  if (!(await isImage(image))) await makeInCache(cache, image, { onProgress, signal });
  const now = new Date();
  // Tells the sweep that the image is in use. An image in a place that cannot be written to is as good.
  await utimes(image, now, now).catch(() => undefined);
  return image;
}

/**
 * Makes an image to be copied elsewhere, as small as it gets, in place of one of another version: the cache's, packed anew.
 * @param folder where it goes; whatever else is there is lost
 */
export async function exportGuest(folder: string, { onProgress, signal, env = process.env }: EnsureOptions = {}): Promise<void> {
  const cache = join(cacheRoot(env), "guest");
  const onMade = (progress: GuestProgress): void => {
    if (progress.step !== "done") onProgress?.(progress);
  };
  const image = await ensureGuest({ onProgress: onMade, signal, env: { ...env, LAB_CHECK_GUEST: "" } });
  await make(cache, resolve(folder), { onProgress, signal }, async (places) => {
    const { repackGuest } = await import("./repack-guest.ts");
    await repackGuest({ ...places, image, onProgress, signal });
  });
}

/** Where images are kept, for all checkouts of a user. */
export function cacheRoot(env: NodeJS.ProcessEnv): string {
  return resolve(env.LAB_CHECK_CACHE || join(env.XDG_CACHE_HOME || join(homedir(), ".cache"), "lab-check"));
}

async function fittingImage(folder: string): Promise<string> {
  const info = await readGuestInfo(folder).catch((error: unknown) => {
    throw imageUnavailable(reasons.notWhole(folder), error);
  });
  if (info.key === guestKey()) return folder;
  throw imageUnavailable(reasons.otherVersion(folder, info.key, guestKey()));
}

/** Whether a folder holds a whole guest image. */
export async function isImage(folder: string): Promise<boolean> {
  return readGuestInfo(folder).then(
    () => true,
    () => false,
  );
}

async function isFitting(folder: string): Promise<boolean> {
  return readGuestInfo(folder).then(
    ({ key }) => key === guestKey(),
    () => false,
  );
}

async function makeInCache(cache: string, image: string, { onProgress, signal }: EnsureOptions): Promise<void> {
  await make(cache, image, { onProgress, signal }, async (places) => {
    const { buildGuest } = await import("./build-guest.ts");
    await buildGuest({ ...places, onProgress, signal });
  });
  await sweepImages(cache);
}

/** Makes it beside the place where the image goes, and moves it there in one step. */
async function make(
  cache: string,
  image: string,
  { onProgress, signal }: EnsureOptions,
  makeAt: (places: BuildPlaces) => Promise<void>,
): Promise<void> {
  // Loaded only here: every check asks for the image, and hardly one makes it.
  const [{ lockFile }, { checkBuildMachine }] = await Promise.all([import("./lock.ts"), import("./build-machine.ts")]);
  await checkBuildMachine();
  try {
    await mkdir(cache, { recursive: true });
    const onWait = (): void => onProgress?.({ step: "waiting", fraction: 0 });
    await using _lock = await lockFile(join(cache, "lock"), { onWait, signal });
    if (await isFitting(image)) return;
    await sweepUnfinished(cache);
    await mkdir(dirname(image), { recursive: true });
    const work = await mkdtemp(join(dirname(image), unfinishedPrefix));
    try {
      await makeAt({ into: join(work, "image"), work, downloads: join(cache, "downloads") });
      await rm(image, { recursive: true, force: true });
      await rename(join(work, "image"), image);
    } finally {
      // Retries: after an abort, programs that are being ended may still write.
      await rm(work, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    }
  } catch (error) {
    signal?.throwIfAborted();
    throw explained(error, cache);
  }
}

function explained(error: unknown, cache: string): unknown {
  const text = String(error);
  if (/ENOSPC|No space left|not enough free space/.test(text)) return imageUnavailable(reasons.diskFull(cache), error);
  return error instanceof MachineError ? error : imageUnavailable(reasons.notMade(text), error);
}
