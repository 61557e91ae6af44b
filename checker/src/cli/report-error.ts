import type { Localized } from "../exercise/localized.ts";
import { MachineError } from "../machine/machine-error.ts";
import { errorText } from "../report/error.ts";
import { CliError } from "./cli-error.ts";
import { localeOf } from "./default-locale.ts";
import { reasonOf } from "./reason-of.ts";

/** Prints an error for a person and returns the exit code that goes with it. */
export function reportError(error: unknown, argv: string[]): number {
  const known = error instanceof CliError ? error : asCliError(error);
  const locale = localeOf(argv, process.env);
  process.stderr.write(
    errorText({ code: known.code, message: known.text, next: known.next }, { locale, width: 80, colour: process.stderr.isTTY }),
  );
  return known.exitCode;
}

function asCliError(error: unknown): CliError {
  const nowhere = error instanceof MachineError && error.code === "machine-unavailable";
  return new CliError(nowhere ? "machine-unavailable" : "could-not-check", reasonOf(error), tryDoctor, { cause: error });
}

const tryDoctor: Localized = {
  en: 'This is not a fault of your script. "lab-check doctor" shows what works here.',
  "zh-Hans": "这不是你的脚本的问题。“lab-check doctor” 会告诉你这里哪些能用。",
};
