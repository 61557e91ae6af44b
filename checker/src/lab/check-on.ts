import type { Exercise } from "../exercise/exercise.ts";
import type { Machine } from "../machine/machine.ts";
import type { Verdict } from "../verdict/verdict.ts";
import { checkSubmission, type Submission } from "./check-submission.ts";

/** A verdict, or the machine's reason why it cannot run this exercise. */
export type Checked = { status: "judged"; verdict: Verdict } | { status: "unavailable"; reason: string };

/** How long each script of an exercise's own folder may take, in seconds: as long as a learner's. */
const deadlineSeconds = 30;

/** Checks one submission of an exercise's folder on one machine. */
export async function checkOn(machine: Machine, exercise: Exercise, submission: Submission, signal?: AbortSignal): Promise<Checked> {
  const opening = await machine.open(exercise.needs, signal);
  if (opening.status === "unavailable") return opening;
  const verdict = await checkSubmission({ machine: machine.name, lab: opening.lab }, exercise, submission, { deadlineSeconds });
  return { status: "judged", verdict };
}
