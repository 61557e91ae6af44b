import { CommanderError } from "commander";
import { localeOf } from "./default-locale.ts";
import { program } from "./program.ts";
import { reportError } from "./report-error.ts";

/** Runs the command line. Every way to fail ends as a message and an exit code, never as a stack trace. */
export async function main(argv: string[]): Promise<number> {
  try {
    await program(localeOf(argv, process.env)).parseAsync(argv);
    return Number(process.exitCode ?? 0);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    return reportError(error, argv);
  }
}
