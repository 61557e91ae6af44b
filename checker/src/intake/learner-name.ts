import type { Platform } from "../classroom/gradebook.ts";

/** Whom something belongs to, by its name, and by what a learning platform calls them. */
export type Owner = { name: string; platform: Platform };

/** A name as a platform made it: whose it is, the name that a file had before (null: there is none), and whether it was late. */
export type PlatformName = { owner: Owner; file: string | null; isLate: boolean };

/** `Ann Lee_12345_assignsubmission_file_`, with or without a file's name at its end. */
const moodleName = /^(?<name>.+?)_(?<participant>\d+)_assignsubmission_[a-z]+(?:_(?<file>.*))?$/;
/** `leeann_12345_67890_host1.sh`, `leeann_LATE_12345_67890_homework.zip` */
const canvasName = /^(?<name>[^_]+)_(?<late>LATE_)?(?<user>\d+)_\d+_(?<file>.+)$/;
/** Canvas numbers what is handed in again under the same name: `host1-2.sh`. */
const canvasAttempt = /-\d+(?=\.\w+$)/;

/** Reads a name that a learning platform made; null: none did. Canvas makes no folders. */
export function readPlatformName(text: string, kind: "file" | "folder"): PlatformName | null {
  const moodle = moodleName.exec(text)?.groups;
  if (moodle !== undefined) {
    const { name = "", participant = "", file } = moodle;
    return { owner: { name, platform: { kind: "moodle", participant } }, file: file || null, isLate: false };
  }
  const canvas = kind === "file" ? canvasName.exec(text)?.groups : undefined;
  if (canvas === undefined) return null;
  const { name = "", late, user = "", file = "" } = canvas;
  return { owner: { name, platform: { kind: "canvas", user } }, file: file.replace(canvasAttempt, ""), isLate: late !== undefined };
}
