import { scriptLimits, slowestPace } from "./limits.ts";
import { command, quote } from "./shell.ts";

/** A learner's script as the lab runs it: LF line ends, no byte order mark; bash or sh with the options of its `#!` line. */
export type Script = { text: string; interpreter: string[] };

/** The program that runs one host's script to its end or its deadline, and then kills everything that it left running. */
export function runScriptProgram(host: string, script: Script, deadlineSeconds: number): string {
  const limits = [scriptLimits.fileKiB, scriptLimits.processes, scriptLimits.openFiles, scriptLimits.memoryKiBPerProcess];
  return [
    `progress ${quote(`script ${host}`)}`,
    "lab_measure_pace",
    `printf %s ${quote(script.text)} > "$lab_private/script-"${quote(host)}`,
    command("lab_run_script", host, `${deadlineSeconds}`, `${slowestPace}`, ...limits.map(String), ...script.interpreter),
  ].join("\n");
}
