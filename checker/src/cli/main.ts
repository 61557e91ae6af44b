import { CommanderError } from "commander";
import { localeOf } from "./default-locale.ts";
import { program } from "./program.ts";
import { reportError } from "./report-error.ts";
import { usageError } from "./usage-error.ts";

/** Runs the command line. Every way to fail ends as a message and an exit code, never as a stack trace. */
export async function main(argv: string[]): Promise<number> {
  try {
    await program(localeOf(argv, process.env)).parseAsync(argv);
    return Number(process.exitCode ?? 0);
  } catch (error) {
    if (!(error instanceof CommanderError)) return reportError(error, argv);
    return isHelp(error) ? exitCodeOfHelp(error) : reportError(usageError(error), argv);
  }
}

/** The help was printed: that was asked for, or else is all that there is to say, as of `lab-check dev`. */
function isHelp({ code }: CommanderError): boolean {
  return code === "commander.help" || code === "commander.helpDisplayed";
}

function exitCodeOfHelp({ exitCode }: CommanderError): number {
  return exitCode === 0 ? 0 : 2;
}
