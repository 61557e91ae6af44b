import { fileURLToPath } from "node:url";
import { $ } from "zx";

export const cliPath = fileURLToPath(new URL("../checker/bin/lab-check.js", import.meta.url));

export type CliRun = { exitCode: number | null; stdout: string; stderr: string };

/** `cli`: another copy of the command than this checkout's. */
export type RunOptions = { cwd: string; env?: Record<string, string>; input?: string; cli?: string };

/** Runs the real command as a learner would, in a folder, with an environment that fixes the language. */
export async function runCli(words: string[], options: RunOptions): Promise<CliRun> {
  const env = { ...process.env, LC_ALL: "C.UTF-8", ...options.env };
  const run = $({ quiet: true, nothrow: true, cwd: options.cwd, env, input: options.input ?? "" });
  const { exitCode, stdout, stderr } = await run`node ${options.cli ?? cliPath} ${words}`;
  return { exitCode, stdout, stderr };
}
