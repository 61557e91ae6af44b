import yauzl from "yauzl";
import type { Entry } from "./entry.ts";
import { decodeName, stepsOf } from "./file-name.ts";
import { damaged, IntakeError, tooMany } from "./intake-error.ts";
import type { Limits } from "./limits.ts";

/** An archive on the disk or in memory. */
export type ArchiveSource = { kind: "file"; path: string } | { kind: "bytes"; bytes: Uint8Array };

/** https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT 4.4.2.2, 4.6.9; inode(7) */
const madeOnUnix = 3;
const unicodePath = 0x7075;
const typeMask = 0o170_000;
const types = new Map<number, Entry["kind"]>([
  [0, "file"],
  [0o100_000, "file"],
  [0o040_000, "folder"],
  [0o120_000, "link"],
]);

/** What is in a zip archive, by its central directory. Entries whose path leads out of it are left out. @throws IntakeError */
export async function* zipEntries(source: ArchiveSource, limits: Limits): AsyncGenerator<Entry> {
  const zip = await open(source).catch((error: unknown) => {
    throw damaged(error);
  });
  try {
    if (zip.entryCount > limits.entries) throw tooMany(limits.entries);
    for await (const entry of zip.eachEntry()) {
      const path = stepsOf(nameOf(entry));
      if (path === null) continue;
      const read = async (limitBytes: number): Promise<Uint8Array> => {
        const bytes = await readEntry(zip, entry, limitBytes);
        limits.unpacked.take(bytes.length);
        return bytes;
      };
      yield { path, kind: kindOf(entry), modifiedAt: entry.getLastModDate(), read };
    }
  } catch (error) {
    throw error instanceof IntakeError ? error : damaged(error);
  } finally {
    zip.close();
  }
}

function open(source: ArchiveSource): Promise<yauzl.ZipFile> {
  // The names' encoding is our own to find out.
  const options = { decodeStrings: false, autoClose: false };
  return source.kind === "file" ? yauzl.openPromise(source.path, options) : yauzl.fromBufferPromise(Buffer.from(source.bytes), options);
}

function nameOf({ extraFields, fileNameRaw, generalPurposeBitFlag }: yauzl.Entry): string {
  return extraFields.some(({ id }) => id === unicodePath)
    ? yauzl.getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false)
    : decodeName(fileNameRaw);
}

function kindOf({ externalFileAttributes, fileNameRaw, versionMadeBy }: yauzl.Entry): Entry["kind"] {
  if (fileNameRaw.at(-1) === "/".charCodeAt(0)) return "folder";
  if (versionMadeBy >> 8 !== madeOnUnix) return "file";
  return types.get((externalFileAttributes >>> 16) & typeMask) ?? "special";
}

async function readEntry(zip: yauzl.ZipFile, entry: yauzl.Entry, limitBytes: number): Promise<Uint8Array> {
  if (entry.isEncrypted()) throw encrypted();
  try {
    return await firstBytes(await zip.openReadStreamPromise(entry), limitBytes);
  } catch (error) {
    throw damaged(error);
  }
}

/** The rest of the entry is not even unpacked. */
async function firstBytes(chunks: AsyncIterable<Uint8Array>, limitBytes: number): Promise<Uint8Array> {
  const kept: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of chunks) {
    kept.push(chunk);
    bytes += chunk.length;
    if (bytes >= limitBytes) break;
  }
  return Buffer.concat(kept).subarray(0, limitBytes);
}

function encrypted(): IntakeError {
  return new IntakeError("encrypted", { en: "It is locked with a password.", "zh-Hans": "它设有密码。" });
}
