import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import * as z from "zod";
import { $ } from "zx";

const actionSchema = z.object({
  inputs: z.record(z.string(), z.object({ default: z.string() })),
  outputs: z.record(z.string(), z.object({ value: z.string() })),
  runs: z.object({
    using: z.literal("composite"),
    steps: z.array(
      z.strictObject({
        name: z.string(),
        id: z.string().optional(),
        shell: z.literal("bash"),
        env: z.record(z.string(), z.string()).optional(),
        run: z.string(),
      }),
    ),
  }),
});
export type CompositeAction = z.infer<typeof actionSchema>;
type Step = CompositeAction["runs"]["steps"][number];

export async function readAction(folder: string): Promise<CompositeAction> {
  return actionSchema.parse(parse(await readFile(join(folder, "action.yml"), "utf8")));
}

export type StepRun = { exitCode: number | null; stdout: string; stderr: string };

/** Runs a step as GitHub's runner does: bash with these options, the inputs in its environment. */
export async function runStep(
  { run, env = {} }: Step,
  inputs: Record<string, string>,
  cwd: string,
  runner: NodeJS.ProcessEnv,
): Promise<StepRun> {
  const own = Object.fromEntries(Object.entries(env).map(([name, value]) => [name, evaluate(value, "inputs", inputs)]));
  const { exitCode, stdout, stderr } = await $({
    quiet: true,
    nothrow: true,
    cwd,
    env: { ...process.env, ...runner, ...own },
  })`bash --noprofile --norc -eo pipefail -c ${run}`;
  return { exitCode, stdout, stderr };
}

/** `${{ inputs.path }}` → the input's value. Any other expression is a mistake. */
export function evaluate(text: string, scope: string, values: Record<string, string>): string {
  return text.replace(/\$\{\{ *(\S+) *\}\}/g, (_, expression: string) => {
    const value = values[expression.slice(scope.length + 1)];
    if (!expression.startsWith(`${scope}.`) || value === undefined) throw new Error(`no ${expression}`);
    return value;
  });
}

/** What a step wrote into GITHUB_OUTPUT, as the runner reads it. */
export function readOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  const lines = text.split("\n");
  for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
    if (line === "") continue;
    const [, name = "", end = ""] = /^([^=<]+)<<(.+)$/.exec(line) ?? [];
    const length = lines.indexOf(end);
    if (length === -1) throw new Error(`GITHUB_OUTPUT cannot be read at: ${line}`);
    outputs[name] = lines
      .splice(0, length + 1)
      .slice(0, -1)
      .join("\n");
  }
  return outputs;
}

/** `::error file=x::text` → `error` */
export function nameOf(command: string): string {
  return /^::([^\s:]+)/.exec(command)?.[1] ?? command;
}

/** The workflow commands in a step's output that the runner obeys: none between stop-commands and its token. */
export function obeyedCommands(stdout: string): string[] {
  const obeyed: string[] = [];
  let stoppedBy: string | null = null;
  for (const line of stdout.split(/\r\n|\r|\n/)) {
    const [command, name, data = ""] = /^\s*::([^\s:]+)(?: [^:]*)?::(.*)$/.exec(line) ?? [];
    if (stoppedBy !== null) {
      if (name === stoppedBy) stoppedBy = null;
      continue;
    }
    if (/##\[/.test(line)) obeyed.push(line);
    if (command === undefined) continue;
    if (name === "stop-commands") stoppedBy = data;
    else obeyed.push(command.trim());
  }
  if (stoppedBy !== null) throw new Error("commands were stopped and never resumed");
  return obeyed;
}
