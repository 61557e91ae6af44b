import type { Exercise } from "../exercise/exercise.ts";
import type { Localized } from "../exercise/localized.ts";
import type { Machine } from "../machine/machine.ts";
import { scriptSeconds } from "../plan/limits.ts";
import type { Verdict } from "../verdict/verdict.ts";
import { checkSubmission, type Submission } from "./check-submission.ts";

/** A verdict, or the machine's reason why it cannot run this exercise. */
export type Checked = { status: "judged"; verdict: Verdict } | { status: "unavailable"; reason: Localized };

/** `deadlineSeconds`: how long each script may take; as a learner's, if not said. */
export type CheckOnOptions = { deadlineSeconds?: number; signal?: AbortSignal | undefined };

/** Checks one submission of an exercise's folder on one machine. */
export async function checkOn(
  machine: Machine,
  exercise: Exercise,
  submission: Submission,
  options: CheckOnOptions = {},
): Promise<Checked> {
  const { deadlineSeconds = scriptSeconds, signal } = options;
  const opening = await machine.open(exercise.needs, signal);
  if (opening.status === "unavailable") return opening;
  const verdict = await checkSubmission({ machine: machine.name, lab: opening.lab }, exercise, submission, { deadlineSeconds });
  return { status: "judged", verdict };
}
