import type { Locale, Localized } from "../exercise/localized.ts";
import type { CheckVerdict, Verdict } from "../verdict/verdict.ts";
import { messagesOf } from "./messages/messages.ts";
import { sanitise } from "./sanitise.ts";

/** Each host's script as the repository names it: where an annotation belongs. */
export type ScriptPaths = Record<string, string>;

/**
 * A verdict as GitHub's workflow commands: an annotation for each check that failed and for each line at which a shell says that
 * it failed, then a line with the score. Nothing of it can be read as a command of the learner's.
 */
export function githubCommands(verdict: Verdict, files: ScriptPaths, locale: Locale): string {
  const { score, checks, exercise } = verdict;
  const messages = messagesOf(locale);
  const [mainFile] = Object.values(files);
  const count = (status: CheckVerdict["status"]): number => checks.filter((check) => check.status === status).length;
  const scored = messages.score(score, { earned: count("passed"), possible: checks.length });
  const unscored = messages.noScore(count("errored"), checks.length, score.earned);
  const lines = [
    ...Object.entries(verdict.scripts).flatMap(([host, { stderr }]) =>
      shellErrors(host, stderr).map(({ line, message }) => command("warning", { file: files[host], line, title: `${host}.sh` }, message)),
    ),
    ...checks.filter(saysMore).flatMap((check) => checkCommand(check, verdict, mainFile, locale)),
    command("notice", { title: exercise }, verdict.status === "errored" ? unscored : scored),
  ];
  return `${lines.join("\n")}\n`;
}

/** Many checks that could not be made for one reason are one annotation: GitHub shows few. */
function saysMore({ status, observed }: CheckVerdict, index: number, checks: readonly CheckVerdict[]): boolean {
  const same = checks.findIndex((other) => other.status === "errored" && other.observed?.en === observed?.en);
  return status !== "errored" || same === index;
}

function checkCommand(check: CheckVerdict, { exercise, diagnosis }: Verdict, file: string | undefined, locale: Locale): string[] {
  if (check.status !== "failed" && check.status !== "errored") return [];
  const messages = messagesOf(locale);
  const rows: [string, Localized | null | undefined][] = [
    [messages.expected, check.expected],
    [messages.observed, check.observed],
    [messages.packet, check.status === "failed" ? diagnosis?.says : null],
    [messages.hint, check.hint],
  ];
  const message = rows.flatMap(([label, text]) => (text ? [`${label}: ${clean(text[locale])}`] : [])).join("\n");
  return [
    command(
      "error",
      { file, title: `${exercise}: ${clean(check.title[locale])}` },
      check.status === "errored" ? `${messages.ours}\n${message}` : message,
    ),
  ];
}

/** GitHub shows so many annotations of a step. */
const shown = 10;

/** `./host1.sh: line 12: foo: command not found` of bash, `./host1.sh: 12: foo: not found` of dash. */
function shellErrors(host: string, stderr: string): { line: number; message: string }[] {
  const seen = new Set<number>();
  return stderr.split("\n").flatMap((text) => {
    const [, script, line, message] = /^(?:\.\/)?(\S+)\.sh: (?:line )?(\d+): (.*)$/.exec(text) ?? [];
    const number = Number(line);
    if (message === undefined || script !== host || seen.has(number) || seen.size >= shown) return [];
    seen.add(number);
    return [{ line: number, message: clean(message) }];
  });
}

type Properties = { file?: string | undefined; line?: number; title: string };

/** https://docs.github.com/actions/reference/workflow-commands-for-github-actions, and @actions/core's escapes. */
function command(kind: "error" | "warning" | "notice", properties: Properties, message: string): string {
  const written = Object.entries(properties).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${escapeData(String(value)).replaceAll(":", "%3A").replaceAll(",", "%2C")}`],
  );
  return `::${kind} ${written.join(",")}::${escapeData(message)}`;
}

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function clean(text: string): string {
  return sanitise(text, Number.POSITIVE_INFINITY).trim();
}
