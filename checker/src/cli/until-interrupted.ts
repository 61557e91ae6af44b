import type { Localized } from "../exercise/localized.ts";
import { CliError } from "./cli-error.ts";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** What is said of an interruption. */
export type Said = { message: Localized; next: Localized };

const nothingJudged: Said = {
  message: {
    en: "Interrupted. Nothing was judged, and nothing is left running.",
    "zh-Hans": "已中断。没有给出结论，也没有留下任何运行中的东西。",
  },
  next: { en: "Run the same command again to check.", "zh-Hans": "再次运行同样的命令即可重新检查。" },
};

/** Runs an action whose signal fires on Ctrl-C, SIGTERM or the end of the terminal; then the action ends by cleaning up, and the command as interrupted. */
export async function untilInterrupted<Result>(action: (signal: AbortSignal) => Promise<Result>, said = nothingJudged): Promise<Result> {
  const controller = new AbortController();
  const interrupt = () => controller.abort();
  for (const name of signals) process.once(name, interrupt);
  try {
    return await action(controller.signal);
  } catch (error) {
    throw controller.signal.aborted ? interrupted(said, error) : error;
  } finally {
    for (const name of signals) process.off(name, interrupt);
  }
}

function interrupted({ message, next }: Said, cause: unknown): CliError {
  return new CliError("interrupted", message, next, { cause });
}
