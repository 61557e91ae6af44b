import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { isImageName } from "./guest-key.ts";

export const unfinishedPrefix = "unfinished-";

const unusedDays = 30;

/** Removes what builds left that were killed. Only for who holds the lock, and so is the only one building. */
export async function sweepUnfinished(cache: string): Promise<void> {
  for (const name of await readdir(cache)) if (name.startsWith(unfinishedPrefix)) await remove(join(cache, name));
}

/** Removes images that no version has used for long. */
export async function sweepImages(cache: string): Promise<void> {
  const oldestMs = Date.now() - unusedDays * 24 * 3600 * 1000;
  for (const name of await readdir(cache)) {
    const folder = join(cache, name);
    if (isImageName(name) && (await isOlder(folder, oldestMs))) await remove(folder);
  }
}

/** Another process may have swept the folder meanwhile. */
async function isOlder(folder: string, thanMs: number): Promise<boolean> {
  return stat(folder).then(
    ({ mtimeMs }) => mtimeMs < thanMs,
    () => false,
  );
}

async function remove(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}
