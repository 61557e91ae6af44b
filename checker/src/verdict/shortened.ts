import type { ScriptVerdict, Verdict } from "./verdict.ts";

/** A verdict that keeps only the beginning of what each script wrote, so many characters of each stream. */
export function shortened(verdict: Verdict, longest: number): Verdict {
  const short = (script: ScriptVerdict): ScriptVerdict => ({
    ...script,
    stdout: script.stdout.slice(0, longest),
    stderr: script.stderr.slice(0, longest),
    truncated: script.truncated || script.stdout.length > longest || script.stderr.length > longest,
  });
  const scripts = Object.entries(verdict.scripts).map(([host, script]) => [host, short(script)]);
  return { ...verdict, scripts: Object.fromEntries(scripts) };
}
