import { findBashism } from "../../lab/bashism.ts";
import type { Rewriting } from "./rewriting.ts";
import { asksForSh, type Command, commandText, joinLines, type Line, parseLines, rewriteCommands, splitShebang } from "./shell-lines.ts";

const withShebang =
  (shebang: string, fits: (script: string) => boolean): Rewriting["rewrite"] =>
  (script) =>
    fits(script) ? `${shebang}${splitShebang(script).body}` : script;

const isPosix = (script: string): boolean => asksForSh(script) || findBashism(splitShebang(script).body) === null;

/** Neighbouring commands at the top of the script on one line. */
const joinedBy =
  (separator: string): Rewriting["rewrite"] =>
  (script) => {
    const joined: Line[] = [];
    for (const line of parseLines(script)) {
      const last = joined.at(-1);
      if (line.command !== null && line.depth === 0 && last?.command != null && last.depth === 0 && last.text.length < 100)
        joined.splice(-1, 1, { ...last, text: `${last.text}${separator}${commandText(line.command)}` });
      else joined.push(line);
    }
    return joinLines(joined);
  };

const spread =
  (separator: string) =>
  ({ words, redirections }: Command): string =>
    [...words, ...(redirections === "" ? [] : [redirections])].join(separator);

const withComments = (script: string): string =>
  joinLines(
    parseLines(script).flatMap((line, index): (Line | string)[] => {
      if (line.command === null || index === 0) return [line];
      return [`${line.indent}# 第 ${index} 步：执行下面的命令（“引号”、$变量 和 \`反引号\` 都只是注释）`, `${line.text} # 完成`];
    }),
  );

/** The same commands as another text. */
export const textForms: Rewriting[] = [
  { name: "Chinese comments", rewrite: withComments },
  { name: "CRLF", rewrite: (script) => script.replaceAll("\n", "\r\n") },
  { name: "byte order mark", rewrite: (script) => `\ufeff${script}` },
  { name: "no last line end", rewrite: (script) => script.replace(/\n+$/, "") },
  { name: "tabs", rewrite: (script) => rewriteCommands(script, (command) => `\t${spread("\t")(command)}`) },
  { name: "wide spaces", rewrite: (script) => rewriteCommands(script, (command) => `  ${spread("   ")(command)}  `) },
  { name: "continued lines", rewrite: (script) => rewriteCommands(script, spread(" \\\n    ")) },
  { name: "commands joined by ;", rewrite: joinedBy("; ") },
  { name: "commands joined by &&", rewrite: joinedBy(" && ") },
  { name: "no shebang", rewrite: withShebang("", (script) => !asksForSh(script)) },
  { name: "#!/bin/bash", rewrite: withShebang("#!/bin/bash\n", () => true) },
  { name: "#!/usr/bin/env bash", rewrite: withShebang("#!/usr/bin/env bash\n", () => true) },
  { name: "#!/usr/bin/bash -e", rewrite: withShebang("#!/usr/bin/bash -e\n", () => true) },
  { name: "#!/bin/sh", rewrite: withShebang("#!/bin/sh\n", isPosix) },
  { name: "#!/usr/bin/env sh", rewrite: withShebang("#! /usr/bin/env sh\n", isPosix) },
];
