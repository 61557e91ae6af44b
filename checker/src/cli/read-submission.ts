import { constants } from "node:fs";
import { type FileHandle, lstat, open, stat } from "node:fs/promises";
import { join, normalize, sep } from "node:path";
import type { Localized } from "../exercise/localized.ts";
import type { Submission } from "../lab/check-submission.ts";
import { readScript, scriptLimitBytes } from "../lab/script-file.ts";
import { CliError } from "./cli-error.ts";

/**
 * Reads the scripts of a submission: `<host>.sh` for each host from a folder, or one file that every host runs.
 * @throws CliError for whatever is not a readable script
 */
export async function readSubmission(path: string, hosts: string[]): Promise<Submission> {
  const submission: Submission = { scripts: {}, warnings: [] };
  for (const [host, file] of Object.entries(await scriptFiles(path, hosts))) {
    const read = readScript(file, await readBytes(file));
    if (read.status === "rejected") throw new CliError("script-rejected", read.reason, correctIt);
    submission.scripts[host] = read.script;
    submission.warnings.push(...read.warnings);
  }
  return submission;
}

/**
 * Reads a submission out of a folder that somebody else filled, such as a learner's repository: no symbolic link on the way to it
 * is followed, so that it cannot be anything but what lies there.
 * @param root the folder; @param path where in it the submission is
 * @throws CliError as {@link readSubmission}
 */
export async function readSubmissionBelow(root: string, path: string, hosts: string[]): Promise<Submission> {
  const steps = normalize(path).split(sep);
  for (const [index] of steps.entries()) {
    const step = join(root, ...steps.slice(0, index + 1));
    if (await isSymbolicLink(step)) throw isLink(step);
  }
  return readSubmission(join(root, ...steps), hosts);
}

async function isSymbolicLink(path: string): Promise<boolean> {
  return lstat(path).then(
    (entry) => entry.isSymbolicLink(),
    (cause: unknown) => {
      throw missing(path, cause);
    },
  );
}

/** The file of each host's script. @throws CliError where there is nothing at the path */
export async function scriptFiles(path: string, hosts: string[]): Promise<Record<string, string>> {
  const isFolder = await stat(path).then(
    (entry) => entry.isDirectory(),
    (cause: unknown) => {
      throw missing(path, cause);
    },
  );
  return Object.fromEntries(hosts.map((host) => [host, isFolder ? join(path, `${host}.sh`) : path]));
}

/** Never waits on a FIFO, never follows a link, never reads more than the limit and a byte. */
async function readBytes(file: string): Promise<Uint8Array> {
  await using handle = await openScript(file);
  const entry = await handle.stat();
  if (!entry.isFile()) throw notAFile(file, entry.isDirectory());
  const { buffer, bytesRead } = await handle.read(new Uint8Array(scriptLimitBytes + 1), 0, scriptLimitBytes + 1, 0);
  return buffer.subarray(0, bytesRead);
}

async function openScript(file: string): Promise<FileHandle> {
  try {
    return await open(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
    if (code === "ENOENT") throw missing(file, cause);
    if (code === "ELOOP") throw isLink(file, cause);
    throw unreadable(file, String(code), cause);
  }
}

const correctIt: Localized = { en: "Correct the file and run the check again.", "zh-Hans": "请改正这个文件，然后重新检查。" };

function missing(file: string, cause: unknown): CliError {
  return new CliError(
    "script-missing",
    { en: `There is no ${file}.`, "zh-Hans": `找不到 ${file}。` },
    {
      en: "--script takes a script, or a folder with one <host>.sh for each host of the exercise.",
      "zh-Hans": "--script 接受一个脚本，或者一个文件夹，里面有练习中每台主机的 <host>.sh。",
    },
    { cause },
  );
}

function isLink(file: string, cause?: unknown): CliError {
  return new CliError(
    "script-unreadable",
    { en: `${file} is a symbolic link.`, "zh-Hans": `${file} 是符号链接。` },
    { en: "Give the script itself.", "zh-Hans": "请直接给出脚本文件。" },
    { cause },
  );
}

function notAFile(file: string, isDirectory: boolean): CliError {
  const what = isDirectory ? { en: "a directory", zh: "目录" } : { en: "not a regular file", zh: "特殊文件，不是普通文件" };
  return new CliError(
    "script-unreadable",
    { en: `${file} is ${what.en}, so it cannot be a script.`, "zh-Hans": `${file} 是${what.zh}，不能当作脚本。` },
    { en: "Give a plain text file with the commands.", "zh-Hans": "请给出写有命令的纯文本文件。" },
  );
}

function unreadable(file: string, code: string, cause: unknown): CliError {
  return new CliError(
    "script-unreadable",
    { en: `${file} cannot be read (${code}).`, "zh-Hans": `无法读取 ${file}（${code}）。` },
    { en: "Look at its permissions with ls -l.", "zh-Hans": "请用 ls -l 查看它的权限。" },
    { cause },
  );
}
