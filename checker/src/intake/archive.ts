import { open } from "node:fs/promises";
import type { Entry } from "./entry.ts";
import { IntakeError, unreadable } from "./intake-error.ts";
import type { Limits } from "./limits.ts";
import { tarEntries } from "./tar.ts";
import { type ArchiveSource, zipEntries } from "./zip.ts";

/** What people send as an archive, whether it can be read or not. */
const archiveName = /\.(?:zip|tar|tgz|tbz2?|txz|tar\.\w+|gz|bz2|xz|zst|7z|rar)$/i;

export function isArchiveName(name: string): boolean {
  return archiveName.test(name);
}

/** `homework.tar.gz` → `homework`. */
export function withoutArchiveEnding(name: string): string {
  return name.replace(archiveName, "");
}

/** By their first bytes, what cannot be read here. */
const otherFormats: [string, readonly number[]][] = [
  ["7-Zip", [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ["RAR", [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  ["xz", [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]],
  ["bzip2", [0x42, 0x5a, 0x68]],
  ["Zstandard", [0x28, 0xb5, 0x2f, 0xfd]],
];
const zip = [0x50, 0x4b];
const gzip = [0x1f, 0x8b];

/** What is in an archive, whatever it is called: zip, tar, or gzipped tar, as its first bytes say. @throws IntakeError */
export async function* archiveEntries(source: ArchiveSource, limits: Limits): AsyncGenerator<Entry> {
  const head = await headOf(source);
  const startsWith = (bytes: readonly number[]): boolean => bytes.every((byte, index) => head[index] === byte);
  if (head.length === 0) throw isEmpty();
  const other = otherFormats.find(([, magic]) => startsWith(magic));
  if (other !== undefined) throw unknownFormat(other[0]);
  yield* startsWith(zip) ? zipEntries(source, limits) : tarEntries(source, startsWith(gzip), limits);
}

async function headOf(source: ArchiveSource): Promise<Uint8Array> {
  if (source.kind === "bytes") return source.bytes.subarray(0, 8);
  try {
    await using file = await open(source.path);
    const { buffer, bytesRead } = await file.read(new Uint8Array(8), 0, 8, 0);
    return buffer.subarray(0, bytesRead);
  } catch (error) {
    throw unreadable(error);
  }
}

function isEmpty(): IntakeError {
  return new IntakeError("damaged", { en: "It is empty.", "zh-Hans": "它是空的。" });
}

function unknownFormat(name: string): IntakeError {
  return new IntakeError("unknown-format", {
    en: `It is a ${name} archive. What can be read is zip, tar and tar.gz.`,
    "zh-Hans": `这是 ${name} 格式的压缩包。能读取的只有 zip、tar 和 tar.gz。`,
  });
}
