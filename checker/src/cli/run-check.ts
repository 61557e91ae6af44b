import type { Exercise } from "../exercise/exercise.ts";
import type { Locale } from "../exercise/localized.ts";
import { checkSubmission, type Submission } from "../lab/check-submission.ts";
import { type OpenedLab, openFirst } from "../machine/auto.ts";
import type { Verdict } from "../verdict/verdict.ts";
import { type MachineChoice, machinesFor } from "./machines.ts";
import { showProgress } from "./progress.ts";

/** Where and for how long (in seconds, each host's script) a lab runs. */
export type LabChoice = { machine: MachineChoice; timeout: number; locale: Locale };

/** One submission, one lab, one verdict. */
export async function runCheck(exercise: Exercise, submission: Submission, choice: LabChoice, signal: AbortSignal): Promise<Verdict> {
  using progress = showProgress(exercise, choice.locale);
  const opened = await openLab(exercise, choice, signal);
  return await checkSubmission(opened, exercise, submission, { deadlineSeconds: choice.timeout, onProgress: progress.step });
}

/** Opens a lab for an exercise on the first machine that can run it. @throws MachineError */
export function openLab(exercise: Exercise, { machine, locale }: LabChoice, signal: AbortSignal): Promise<OpenedLab> {
  return openFirst(machinesFor(machine, locale), exercise.needs, () => undefined, signal);
}
