import { createReadStream } from "node:fs";
import { Duplex, pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { extract, type Entry as TarEntry } from "tar-stream";
import type { Entry } from "./entry.ts";
import { decodeName, stepsOf } from "./file-name.ts";
import { damaged, IntakeError, tooMany } from "./intake-error.ts";
import type { Allowance, Limits } from "./limits.ts";
import type { ArchiveSource } from "./zip.ts";

const kinds: Record<string, Entry["kind"]> = {
  file: "file",
  "contiguous-file": "file",
  directory: "folder",
  symlink: "link",
  link: "link",
};

/** What is in a tar archive, gzipped or not. Entries whose path leads out of it are left out. @throws IntakeError */
export async function* tarEntries(source: ArchiveSource, gzipped: boolean, limits: Limits): AsyncGenerator<Entry> {
  const bytes = source.kind === "file" ? createReadStream(source.path) : Readable.from([source.bytes]);
  // Names are taken as bytes, one character each: their encoding is our own to find out.
  const unpacked = extract({ filenameEncoding: "latin1", allowUnknownFormat: true });
  const streams = gzipped
    ? [bytes, createGunzip(), Duplex.from((chunks: AsyncIterable<Uint8Array>) => taken(chunks, limits.unpacked)), unpacked]
    : [bytes, unpacked];
  // What fails on the way ends the iteration below with the same error.
  pipeline(streams, () => undefined);
  let entries = 0;
  try {
    for await (const entry of unpacked) {
      entries += 1;
      if (entries > limits.entries) throw tooMany(limits.entries);
      const path = stepsOf(nameOf(entry));
      if (path !== null) yield entryOf(entry, path);
      entry.resume();
    }
  } catch (error) {
    throw error instanceof IntakeError ? error : damaged(error);
  } finally {
    bytes.destroy();
  }
}

/** Fails as soon as more has passed than is allowed. */
async function* taken(chunks: AsyncIterable<Uint8Array>, allowance: Allowance): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    allowance.take(chunk.length);
    yield chunk;
  }
}

/** A name in an extended header (pax) has been read as UTF-8, as its standard wants; any other is bytes. */
function nameOf({ header }: TarEntry): string {
  return hasPaxPath(header) ? header.name : decodeName(Buffer.from(header.name, "latin1"));
}

/** tar-stream's types leave its `pax` out. */
function hasPaxPath(header: object): boolean {
  return "pax" in header && typeof header.pax === "object" && header.pax !== null && "path" in header.pax;
}

function entryOf(entry: TarEntry, path: string[]): Entry {
  const { type, mtime } = entry.header;
  return {
    path,
    kind: kinds[type ?? "file"] ?? "special",
    modifiedAt: mtime ?? new Date(0),
    read: (limitBytes) => firstBytes(entry, limitBytes),
  };
}

/** Reads an entry to its end, whatever is kept of it: what is behind it comes by the same stream. */
async function firstBytes(entry: TarEntry, limitBytes: number): Promise<Uint8Array> {
  const kept: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const chunk of entry) {
      if (bytes < limitBytes) kept.push(chunk);
      bytes += chunk.length;
    }
  } catch (error) {
    throw error instanceof IntakeError ? error : damaged(error);
  }
  return Buffer.concat(kept).subarray(0, limitBytes);
}
