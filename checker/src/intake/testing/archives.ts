import { buffer } from "node:stream/consumers";
import { gzipSync } from "node:zlib";
import { type Zippable, zipSync } from "fflate";
import { type Headers, pack } from "tar-stream";

const unix = 3;

/** A zip archive of files by path; a path may be anything, also one that leads out of the archive. */
export function zip(files: Record<string, string | Uint8Array>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, content]) => [path, bytesOf(content)])), { mtime: "2026-03-01" });
}

/** A zip archive with one entry of some file type (inode(7)), such as a symbolic link to its content. */
export function zipOfType(path: string, content: string, type: number): Uint8Array {
  const entry: Zippable = { [path]: [bytesOf(content), { os: unix, attrs: (type | 0o644) << 16 }] };
  return zipSync(entry);
}

/** A gzipped tar archive. */
export async function tarball(entries: readonly (Headers & { content?: string | Uint8Array })[]): Promise<Uint8Array> {
  const archive = pack();
  for (const { content, ...header } of entries) archive.entry(header, Buffer.from(bytesOf(content ?? "")));
  archive.finalize();
  return gzipSync(await buffer(archive));
}

/** The same bytes, in which one text stands where another of its length stood. */
export function replaced(bytes: Uint8Array, from: string, to: Uint8Array): Uint8Array {
  const copy = Buffer.from(bytes);
  for (let at = copy.indexOf(from); at !== -1; at = copy.indexOf(from, at + to.length)) copy.set(to, at);
  return copy;
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === "string" ? new TextEncoder().encode(content) : content;
}
