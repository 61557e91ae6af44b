import type { Exercise } from "../exercise/exercise.ts";
import type { Localized } from "../exercise/localized.ts";
import { parseFacts } from "../facts/parse-facts.ts";
import type { OpenedLab } from "../machine/auto.ts";
import { observationOf } from "../plan/observation.ts";
import { judge } from "../verdict/judge.ts";
import type { Verdict } from "../verdict/verdict.ts";
import { type LabOptions, runLab, type Scripts } from "./run-lab.ts";
import { diagnoseLostPing } from "./trace-ping.ts";

/** Scripts with what was noticed while reading them. */
export type Submission = { scripts: Scripts; warnings: Localized[] };

/** The whole way of a check on an opened lab, which it disposes: scripts → observation → facts → checks → verdict; of a lost ping also where its packets stop. */
export async function checkSubmission(
  opened: OpenedLab,
  exercise: Exercise,
  submission: Submission,
  options: LabOptions,
): Promise<Verdict> {
  const startMs = performance.now();
  await using lab = opened.lab;
  const observation = observationOf(exercise);
  const facts = parseFacts(observation, await runLab(lab, exercise.topology, observation, submission.scripts, options));
  const diagnosis = await diagnoseLostPing(opened.lab, exercise, facts);
  return judge(exercise, facts, {
    diagnosis,
    machine: opened.machine,
    durationMs: Math.round(performance.now() - startMs),
    warnings: submission.warnings,
  });
}
