import { type Localized, locales } from "../exercise/localized.ts";
import { MachineError } from "../machine/machine-error.ts";
import { errorText } from "../report/error.ts";
import { CliError } from "./cli-error.ts";
import { defaultLocale } from "./default-locale.ts";

/** Prints an error for a person and returns the exit code that goes with it. */
export function reportError(error: unknown, argv: string[]): number {
  const known = error instanceof CliError ? error : asCliError(error);
  const named = argv[argv.indexOf("--locale") + 1];
  const locale = locales.find((candidate) => argv.includes("--locale") && candidate === named) ?? defaultLocale(process.env);
  process.stderr.write(
    errorText({ code: known.code, message: known.text, next: known.next }, { locale, width: 80, colour: process.stderr.isTTY }),
  );
  return known.exitCode;
}

function asCliError(error: unknown): CliError {
  if (error instanceof MachineError)
    return new CliError(error.code === "machine-unavailable" ? "machine-unavailable" : "could-not-check", same(error.message), tryDoctor, {
      cause: error,
    });
  const message = error instanceof Error ? error.message : String(error);
  return new CliError(
    "could-not-check",
    { en: `lab-check itself failed: ${message}`, "zh-Hans": `lab-check 自身出错：${message}` },
    tryDoctor,
    { cause: error },
  );
}

const same = (text: string): Localized => ({ en: text, "zh-Hans": text });
const tryDoctor: Localized = {
  en: 'This is not a fault of your script. "lab-check doctor" shows what works here.',
  "zh-Hans": "这不是你的脚本的问题。“lab-check doctor” 会告诉你这里哪些能用。",
};
