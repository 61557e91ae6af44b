import type { Localized } from "../exercise/localized.ts";

export type IntakeErrorCode =
  | "damaged"
  | "unknown-format"
  | "encrypted"
  | "too-large"
  | "too-many"
  | "too-deep"
  | "unreadable"
  | "link"
  | "one-learners";

/** Something that was handed in cannot be read. What it says is for whoever handed it in and for whoever grades it. */
export class IntakeError extends Error {
  override readonly name = "IntakeError";
  constructor(
    readonly code: IntakeErrorCode,
    readonly text: Localized,
    options?: ErrorOptions,
  ) {
    super(text.en, options);
  }
}

export function damaged(cause: unknown): IntakeError {
  const reason = (cause instanceof Error ? cause.message : String(cause)).replace(/\.$/, "");
  return new IntakeError("damaged", { en: `It cannot be unpacked (${reason}).`, "zh-Hans": `无法解包（${reason}）。` }, { cause });
}

export function tooLarge(limitBytes: number): IntakeError {
  const mebibytes = Math.round(limitBytes / 2 ** 20);
  return new IntakeError("too-large", {
    en: `It holds more than ${mebibytes} MiB: too much for scripts.`,
    "zh-Hans": `内容超过 ${mebibytes} MiB，远大于脚本应有的大小。`,
  });
}

export function tooMany(limit: number): IntakeError {
  return new IntakeError("too-many", {
    en: `It holds more than ${limit} files and folders.`,
    "zh-Hans": `里面的文件和文件夹超过 ${limit} 个。`,
  });
}

export function tooDeep(): IntakeError {
  return new IntakeError("too-deep", {
    en: "Folders or archives are nested too deep in it.",
    "zh-Hans": "里面的文件夹或压缩包嵌套太深。",
  });
}

export function unreadable(cause: unknown): IntakeError {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : String(cause);
  return new IntakeError("unreadable", { en: `It cannot be read (${code}).`, "zh-Hans": `无法读取（${code}）。` }, { cause });
}

export function isLink(): IntakeError {
  return new IntakeError("link", { en: "It is a link, which is not followed.", "zh-Hans": "它是一个链接，不会跟随。" });
}
