import type { Exercise } from "../exercise/exercise.ts";
import type { Localized } from "../exercise/localized.ts";
import type { Submission } from "../lab/check-submission.ts";
import type { Verdict } from "../verdict/verdict.ts";
import { unrunnable, untellable } from "../verdict/without-lab.ts";
import { CliError } from "./cli-error.ts";
import { reasonOf } from "./reason-of.ts";
import { type LabChoice, runCheck } from "./run-check.ts";

/**
 * One verdict, whatever comes: where {@link runCheck} throws because there is no script to run, or because no lab could run it,
 * the verdict says so. One submission of many must not end the grading of the others.
 * @param read reads the submission
 * @throws only where the signal fired
 */
export async function grade(exercise: Exercise, read: () => Promise<Submission>, choice: LabChoice, signal: AbortSignal): Promise<Verdict> {
  let submission: Submission;
  try {
    submission = await read();
  } catch (error) {
    return error instanceof CliError ? unrunnable(exercise, error.text, nextOf(error)) : untellable(exercise, reasonOf(error));
  }
  try {
    return await runCheck(exercise, submission, choice, signal);
  } catch (error) {
    signal.throwIfAborted();
    return untellable(exercise, reasonOf(error));
  }
}

/** Of a missing script the usual advice speaks of options. */
function nextOf({ code, next }: CliError): Localized {
  return code === "script-missing" ? putItThere : next;
}

const putItThere: Localized = {
  en: "Put your script there under this very name, and commit it.",
  "zh-Hans": "请把脚本放到那里，文件名必须完全一致，并提交（commit）。",
};
