import { fileURLToPath } from "node:url";
import { $ } from "zx";

export const cliPath = fileURLToPath(new URL("../checker/bin/lab-check.js", import.meta.url));

export type CliRun = { exitCode: number | null; stdout: string; stderr: string };

/** `cli`: another copy of the command than this checkout's. */
export type RunOptions = { cwd: string; env?: Record<string, string>; input?: string; cli?: string };

/** Runs the real command as a learner would, in a folder, with an environment that fixes the language. */
export async function runCli(words: string[], options: RunOptions): Promise<CliRun> {
  const run = $({ quiet: true, nothrow: true, cwd: options.cwd, env: environment(options), input: options.input ?? "" });
  const { exitCode, stdout, stderr } = await run`node ${options.cli ?? cliPath} ${words}`;
  return { exitCode, stdout, stderr };
}

/** Runs the real command on a terminal of its own, made by script(1), and returns all that it was sent. */
export async function runOnTerminal(words: string[], options: RunOptions): Promise<string> {
  const command = ["node", options.cli ?? cliPath, ...words].map((word) => `'${word}'`).join(" ");
  const { stdout } = await $({
    quiet: true,
    nothrow: true,
    cwd: options.cwd,
    env: environment(options),
  })`script --quiet --return --command ${command} /dev/null`;
  return stdout;
}

function environment({ env }: RunOptions): NodeJS.ProcessEnv {
  return { ...process.env, LC_ALL: "C.UTF-8", ...env };
}
