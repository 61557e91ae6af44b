import type { Submission } from "../lab/check-submission.ts";
import { readScript } from "../lab/script-file.ts";
import type { Script } from "../plan/run-script.ts";
import type { SubmissionFiles } from "./exercise-files.ts";
import type { Finding } from "./finding.ts";
import { hasPlaceholder, isProse, placeholder } from "./texts.ts";

/** A submission whose scripts were read; a script that cannot be is missing. */
export type ReadSubmission = { name: string; scripts: Map<string, Script> };

const han = /\p{Script=Han}/u;
const todo = /\bTODO\b/;
/** What is before a comment, as whole words, and the comment; a `#` in a quoted text or in a word begins none. */
const commentInLine = /^\s*((?:(?!#)(?:'[^']*'|"[^"]*"|[^\s'"])+\s+)*)#(?!!)(.*)$/;

/** Reads a submission's own scripts as a lab runs them. */
export function readScripts({ name, scripts }: SubmissionFiles): { submission: ReadSubmission; findings: Finding[] } {
  const submission: ReadSubmission = { name, scripts: new Map() };
  const findings: Finding[] = [];
  for (const [host, bytes] of scripts) {
    const where = `${name}/${host}.sh`;
    const read = readScript(where, bytes);
    if (read.status === "rejected") {
      findings.push({ code: "script-rejected", where, problem: read.reason.en, next: "Correct the file: a lab would refuse it." });
      continue;
    }
    submission.scripts.set(host, read.script);
    findings.push(...read.warnings.map((warning) => encoding(where, warning.en)));
    if (hasPlaceholder(read.script.text)) findings.push(placeholder(where));
  }
  return { submission, findings };
}

/** What a lab gets: the submission's scripts, and the solution's where it leaves a host out. Null if one cannot be had. */
export function completed(own: ReadSubmission, solution: ReadSubmission | undefined, hosts: readonly string[]): Submission | null {
  const scripts: Submission["scripts"] = {};
  for (const host of hosts) {
    const script = own.scripts.get(host) ?? solution?.scripts.get(host);
    if (script === undefined) return null;
    scripts[host] = script;
  }
  return { scripts, warnings: [] };
}

/** A starter says what to write in lines with TODO, each in both languages. */
export function starterFindings({ name, scripts }: ReadSubmission): Finding[] {
  return [...scripts].flatMap(([host, { text }]) => {
    const lines = text.split("\n").filter((line) => todo.test(line));
    const missing = [
      ...(lines.some((line) => !han.test(line)) ? [] : ["English"]),
      ...(lines.some((line) => han.test(line)) ? [] : ["Chinese"]),
    ];
    if (missing.length === 0) return [];
    return [
      {
        code: "starter-without-todo" as const,
        where: `${name}/${host}.sh`,
        problem: `No line says TODO in ${missing.join(", nor in ")}.`,
        next: "Say what is to be written where in comments: a line with TODO in English, and one in Chinese below it.",
      },
    ];
  });
}

/** A solution is there to be read, so its comments say everything in both languages. */
export function solutionFindings({ name, scripts }: ReadSubmission): Finding[] {
  return [...scripts].flatMap(([host, { text }]) => {
    const lines = commentsOf(text)
      .filter(({ parts }) => isInOneLanguage(parts))
      .map(({ line }) => line);
    if (lines.length === 0) return [];
    return [
      {
        code: "solution-in-one-language" as const,
        where: `${name}/${host}.sh`,
        problem: `Comments are in one language alone at line ${lines.join(", ")}.`,
        next: "Write each in English, and in Chinese in the lines below it; after code, as `# English / 中文`.",
      },
    ];
  });
}

/** A comment as a reader sees it: lines below each other are one, and each stands for a part, or for two with ` / ` in between. */
type Comment = { line: number; parts: string[] };

function commentsOf(script: string): Comment[] {
  const comments: Comment[] = [];
  let above: Comment | undefined;
  for (const [index, text] of script.split("\n").entries()) {
    const [, code = "", comment] = commentInLine.exec(text) ?? [];
    if (comment === undefined || code !== "") above = undefined;
    if (comment === undefined) continue;
    const parts = comment.split(" / ");
    if (above !== undefined) {
      above.parts.push(...parts);
      continue;
    }
    const begun = { line: index + 1, parts };
    comments.push(begun);
    if (code === "") above = begun;
  }
  return comments;
}

function isInOneLanguage(parts: string[]): boolean {
  const english = parts.filter((part) => !han.test(part)).join(" ");
  return parts.some((part) => han.test(part)) ? !/\p{Letter}/u.test(english) : isProse(english);
}

function encoding(where: string, problem: string): Finding {
  return { code: "script-encoding", where, problem, next: "Save it as UTF-8 with LF, without a byte order mark." };
}
