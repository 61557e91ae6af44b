import type { Localized } from "../exercise/localized.ts";
import type { Script } from "../plan/run-script.ts";
import { type Bashism, findBashism } from "./bashism.ts";

/** A script's bytes, read as a lab runs them; `warnings` says what was read as if it were not there. */
export type ReadScript = { status: "read"; script: Script; warnings: Localized[] } | { status: "rejected"; reason: Localized };

/** The longest script that is run, in bytes. */
export const scriptLimitBytes = 64 * 1024;

/** Reads a script file's bytes: any of the encodings editors write, CRLF or LF. Says why where they are no script. */
export function readScript(file: string, bytes: Uint8Array): ReadScript {
  if (bytes.length > scriptLimitBytes) return rejected(tooLong(file));
  const { text, warning } = decode(bytes);
  if (text.includes("\0")) return rejected(notText(file));
  if (text.trim() === "") return rejected(empty(file));
  const unix = text.replaceAll("\r\n", "\n").replaceAll("\r", "\n");
  const interpreter = interpreterOf(unix);
  if (interpreter === null) return rejected(foreign(file, unix.split("\n")[0] ?? ""));
  const bashism = interpreter[0] === "sh" ? findBashism(unix) : null;
  const warnings = [
    ...(warning === null ? [] : [warning(file)]),
    ...(unix === text ? [] : [carriageReturns(file)]),
    ...(bashism === null ? [] : [notPosix(file, bashism)]),
  ];
  return { status: "read", script: { text: unix.endsWith("\n") ? unix : `${unix}\n`, interpreter }, warnings };
}

type Decoded = { text: string; warning: ((file: string) => Localized) | null };

function decode(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: new TextDecoder("utf-16le").decode(bytes), warning: otherEncoding("UTF-16") };
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), warning: mark ? byteOrderMark : null };
  } catch {
    return { text: new TextDecoder("gb18030").decode(bytes), warning: otherEncoding("GB18030") };
  }
}

/** `#!/bin/sh -e`, `#!/usr/bin/env bash`, …; no `#!` line means bash. null: some other program. */
function interpreterOf(text: string): Script["interpreter"] | null {
  const [line = ""] = text.split("\n", 1);
  if (!line.startsWith("#!")) return ["bash"];
  const words = line.slice(2).trim().split(/\s+/);
  const [program = "", ...options] = words[0]?.endsWith("/env") ? words.slice(words[1] === "-S" ? 2 : 1) : words;
  const name = program.split("/").at(-1);
  if (name === "bash") return ["bash", ...options];
  return name === "sh" || name === "dash" ? ["sh", ...options] : null;
}

function rejected(reason: Localized): ReadScript {
  return { status: "rejected", reason };
}

const tooLong = (file: string): Localized => ({
  en: `${file} is longer than ${scriptLimitBytes / 1024} KiB. No exercise needs a script that long.`,
  "zh-Hans": `${file} 超过了 ${scriptLimitBytes / 1024} KiB。没有哪个练习需要这么长的脚本。`,
});
const notText = (file: string): Localized => ({
  en: `${file} is not a text file: it holds NUL bytes. Save it as plain UTF-8 text.`,
  "zh-Hans": `${file} 不是文本文件：里面有 NUL 字节。请把它保存为 UTF-8 纯文本。`,
});
const empty = (file: string): Localized => ({
  en: `${file} is empty. Write the commands that build the network into it.`,
  "zh-Hans": `${file} 是空的。请把搭建网络的命令写进去。`,
});
const foreign = (file: string, line: string): Localized => ({
  en: `${file} asks for another interpreter (${line.trim()}). A lab runs bash and sh scripts: begin with #!/bin/bash or #!/bin/sh.`,
  "zh-Hans": `${file} 要求用别的解释器（${line.trim()}）。实验只运行 bash 和 sh 脚本：请以 #!/bin/bash 或 #!/bin/sh 开头。`,
});
const carriageReturns = (file: string): Localized => ({
  en: `${file} has Windows line ends (CRLF). They were read as LF here; on a real machine bash would stumble over them.`,
  "zh-Hans": `${file} 用的是 Windows 换行（CRLF）。这里按 LF 读取；在真实的机器上 bash 会出错。`,
});
const notPosix = (file: string, { line, text }: Bashism): Localized => ({
  en: `${file} asks for sh by its first line, but line ${line} (\`${text}\`) is bash. As on Debian, sh is dash here, which does not know it. Begin with #!/bin/bash.`,
  "zh-Hans": `${file} 的首行指定用 sh 运行，但第 ${line} 行的 \`${text}\` 是 bash 才有的写法。和 Debian 一样，这里的 sh 是 dash，不认识它。请把首行改成 #!/bin/bash。`,
});
const byteOrderMark = (file: string): Localized => ({
  en: `${file} begins with a byte order mark (BOM). It was left out here; on a real machine the first line would fail.`,
  "zh-Hans": `${file} 以字节序标记（BOM）开头。这里忽略了它；在真实的机器上第一行会执行失败。`,
});
const otherEncoding =
  (encoding: string) =>
  (file: string): Localized => ({
    en: `${file} is not UTF-8; it was read as ${encoding}. Save it as UTF-8.`,
    "zh-Hans": `${file} 不是 UTF-8 编码，已按 ${encoding} 读取。请保存为 UTF-8。`,
  });
