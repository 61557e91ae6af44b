import { isUtf8 } from "node:buffer";
import { constants, type Stats } from "node:fs";
import { type FileHandle, lstat, open, readdir } from "node:fs/promises";
import type { Entry } from "./entry.ts";
import { decodeName } from "./file-name.ts";
import { isLink, tooDeep, tooMany, unreadable } from "./intake-error.ts";
import { learnerLimits } from "./limits.ts";

/** An entry with the bytes of its path, by which alone the system finds it. */
export type FolderEntry = Entry & { location: Buffer };

/** What lies directly in a folder, sorted. @throws IntakeError */
export async function listFolder(folder: Buffer, limit: number): Promise<FolderEntry[]> {
  const names = await readdir(folder, { encoding: "buffer" }).catch((error: unknown) => {
    throw unreadable(error);
  });
  if (names.length > limit) throw tooMany(limit);
  const shown = shownNames(names);
  return Promise.all(Array.from(shown, ([name, bytes]) => entryOf(name, Buffer.concat([folder, Buffer.from("/"), bytes]))));
}

/** All that is below a folder, as far as one learner's may go. No link is followed. @throws IntakeError */
export async function* folderEntries(folder: Buffer): AsyncGenerator<Entry> {
  let left = learnerLimits.entries;
  async function* below(location: Buffer, above: readonly string[]): AsyncGenerator<Entry> {
    if (above.length > learnerLimits.folderDepth) throw tooDeep();
    const entries = await listFolder(location, left);
    left -= entries.length;
    for (const entry of entries) {
      const path = [...above, ...entry.path];
      yield { ...entry, path };
      if (entry.kind === "folder") yield* below(entry.location, path);
    }
  }
  yield* below(folder, []);
}

/** Names as text, UTF-8 ones first. Where a name of other bytes reads the same as one before it, its bytes are added. */
function shownNames(names: readonly Buffer[]): Map<string, Buffer> {
  const shown = new Map<string, Buffer>();
  for (const name of names.toSorted((a, b) => Number(isUtf8(b)) - Number(isUtf8(a)) || Buffer.compare(a, b))) {
    const text = decodeName(name);
    shown.set(shown.has(text) ? `${text} (${name.toString("hex")})` : text, name);
  }
  return shown;
}

async function entryOf(name: string, location: Buffer): Promise<FolderEntry> {
  const stats = await lstat(location).catch((error: unknown) => {
    throw unreadable(error);
  });
  return { path: [name], location, kind: kindOf(stats), modifiedAt: stats.mtime, read: (limitBytes) => read(location, limitBytes) };
}

function kindOf(stats: Stats): Entry["kind"] {
  if (stats.isFile()) return "file";
  if (stats.isDirectory()) return "folder";
  return stats.isSymbolicLink() ? "link" : "special";
}

/** Never waits on a FIFO and never follows a link, should one have taken the file's place. */
async function read(location: Buffer, limitBytes: number): Promise<Uint8Array> {
  await using file = await openFile(location);
  const bytes = new Uint8Array(limitBytes);
  let length = 0;
  for (;;) {
    const { bytesRead } = await file.read(bytes, length, limitBytes - length, length);
    length += bytesRead;
    if (bytesRead === 0) return bytes.slice(0, length);
  }
}

async function openFile(location: Buffer): Promise<FileHandle> {
  try {
    return await open(location, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch (error) {
    throw error instanceof Error && "code" in error && error.code === "ELOOP" ? isLink() : unreadable(error);
  }
}
