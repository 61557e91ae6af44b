import { createHash } from "node:crypto";
import type { Platform } from "../../classroom/gradebook.ts";

/** Room for a hash and an ending, in the 255 bytes that file systems give a name. */
const longestBytes = 120;
/** Names that Windows keeps for devices. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/**
 * A name for each learner's folder, on any system: letters and digits of any script, `.`, `-`, `_`, and no two of them alike, not even
 * on a disk that takes capitals for small letters. A name that had to be changed, or is like another's, ends with a hash.
 */
export function folderNames(owners: readonly { name: string; platform: Platform }[]): string[] {
  const plain = owners.map(({ name, platform }) => [...wordsOf(name), ...numberOf(platform)].join("_"));
  const counts = new Map<string, number>();
  for (const name of plain) counts.set(likeness(name), (counts.get(likeness(name)) ?? 0) + 1);
  return owners.map(({ name, platform }, index) => {
    const shown = plain[index] ?? "";
    const isOwn = counts.get(likeness(shown)) === 1 && isUnchanged(name) && !reserved.test(shown);
    return isOwn ? shown : `${shown}-${hashOf(JSON.stringify([name, platform]))}`;
  });
}

function wordsOf(name: string): string[] {
  const safe = name
    .normalize("NFC")
    .replaceAll(/[^\p{L}\p{M}\p{N}._-]+/gu, "_")
    .replaceAll(/^[._-]+|[._-]+$/g, "");
  const short = new TextDecoder().decode(Buffer.from(safe).subarray(0, longestBytes)).replace(/\ufffd$/, "");
  return short === "" ? ["learner"] : [short];
}

/** Whether nothing but spaces had to give way. */
function isUnchanged(name: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{M}\p{N} ._-]*[\p{L}\p{M}\p{N}]$|^[\p{L}\p{N}]$/u.test(name) && Buffer.byteLength(name) <= longestBytes;
}

function numberOf(platform: Platform): string[] {
  if (platform.kind === "none") return [];
  return [platform.kind === "moodle" ? platform.participant : platform.user];
}

function likeness(name: string): string {
  return name.normalize("NFKC").toLowerCase();
}

function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 8);
}
