import type { ScriptVerdict, Verdict } from "../verdict/verdict.ts";
import { type Page, read } from "./page.ts";
import { sanitise } from "./sanitise.ts";
import { chop, wrap } from "./wrap.ts";

type Stream = "stderr" | "stdout";

/** How many of a stream's last lines are shown. */
const shownLines = 12;
/** Stands before every line that a script wrote, so that none can pass for one of the report's own. */
const gutter = "  | ";

/** One section for each host whose script had trouble, or whose output may explain why a check failed. */
export function scriptLines({ scripts, status }: Verdict, page: Page): string[][] {
  return Object.entries(scripts).flatMap(([host, script]) => {
    const trouble = script.exit !== 0 || script.timedOut;
    const streams: Stream[] = trouble || status !== "passed" ? ["stderr", "stdout"] : ["stderr"];
    const excerpts = streams.flatMap((stream) => excerptLines(stream, script[stream], page));
    return trouble || excerpts.length > 0 ? [[...headingLines(host, script, excerpts.length > 0, page), ...excerpts]] : [];
  });
}

/** The name of a host's script, as the learner knows it. */
export function scriptName(host: string, page: Page): string {
  return `${read(page, host)}.sh`;
}

function headingLines(host: string, script: ScriptVerdict, wrote: boolean, page: Page): string[] {
  const { messages, paint, width } = page;
  const phrase = wrote ? messages.scriptWrote : messages.scriptWroteNothing;
  const heading = wrap(phrase(scriptName(host, page), endOf(script, page)), width).map((line) => paint.bold(line));
  return script.truncated ? [...heading, ...wrap(messages.outputCut, width - 2).map((line) => `  ${line}`)] : heading;
}

/** How a script ended that did not end by itself. Of one that ended with an error, a warning says so. */
function endOf({ exit, timedOut }: ScriptVerdict, { messages }: Page): string {
  if (timedOut) return messages.timedOut;
  return exit === null ? messages.stopped : "";
}

function excerptLines(stream: Stream, text: string, { messages, paint, width }: Page): string[] {
  const lines = sanitise(text).trimEnd().replaceAll("\t", "    ").split("\n");
  if (lines.every((line) => line.trim() === "")) return [];
  const shown = lines.slice(-shownLines);
  const heading = wrap(messages.lastLines(messages.streams[stream], shown.length, lines.length), width - 2);
  const quoted = shown.flatMap((line) => chop(line.trimEnd(), width - gutter.length));
  return [...heading.map((line) => `  ${line}`), ...quoted.map((line) => paint.dim(`${gutter}${line}`.trimEnd()))];
}
