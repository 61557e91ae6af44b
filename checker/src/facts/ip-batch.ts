import { FactsError } from "./facts-error.ts";
import { parseIpJson } from "./ip-json.ts";

/** What one command of a batch did. */
export type IpResult = { kind: "printed"; items: unknown[] } | { kind: "failed"; error: string };

/**
 * The result of each command of `ip -j -force -batch` (ip(8)): one that works prints one line with a JSON array, one that
 * fails prints nothing but its error and `Command failed -:<line>` on stderr. Lines after the commands' own are not theirs: what
 * they do may fail, and prints no array. (`neigh flush` gives up after ten rounds where a storm brings neighbours back, and says so.)
 * @throws FactsError when the lines do not add up to the commands
 */
export function readIpBatch(commands: string[], out: string, err: string): Map<string, IpResult> {
  const errors = new Map([...failedCommands(err)].filter(([line]) => line <= commands.length));
  const printed = out.split("\n").filter((line) => line.startsWith("["));
  if (printed.length + errors.size !== commands.length) {
    throw new FactsError("malformed-file", `Of ${commands.length} ip commands, ${printed.length} printed and ${errors.size} failed.`);
  }
  const lines = printed.values();
  return new Map(
    commands.map((command, index): [string, IpResult] => {
      const error = errors.get(index + 1);
      if (error !== undefined) return [command, { kind: "failed", error }];
      return [command, { kind: "printed", items: parseIpJson(lines.next().value ?? "", `ip ${command}`) }];
    }),
  );
}

/** The items of a command that must work. @throws FactsError when it failed */
export function printedItems(results: Map<string, IpResult>, command: string): unknown[] {
  const result = results.get(command);
  if (result?.kind === "printed") return result.items;
  throw new FactsError("malformed-file", `ip ${command} failed: ${result?.error ?? "it was not run"}`);
}

/** Errors by line number. */
function failedCommands(err: string): Map<number, string> {
  const errors = new Map<number, string>();
  let said: string[] = [];
  for (const line of err.split("\n")) {
    const failed = /^Command failed .*:(\d+)$/.exec(line);
    if (failed === null) {
      if (line !== "") said.push(line.replace(/^(RTNETLINK answers|Error): /, ""));
    } else {
      errors.set(Number(failed[1]), said.join(" ") || "unknown error");
      said = [];
    }
  }
  return errors;
}
