import type { Fingerprint } from "../authoring/mutation/fingerprint/canonical.ts";
import { fingerprintProgram } from "../authoring/mutation/fingerprint/program.ts";
import { readFingerprint } from "../authoring/mutation/fingerprint/read-fingerprint.ts";
import type { Exercise } from "../exercise/exercise.ts";
import { parseFacts } from "../facts/parse-facts.ts";
import type { OpenedLab } from "../machine/auto.ts";
import { observationOf } from "../plan/observation.ts";
import { judge } from "../verdict/judge.ts";
import type { Verdict } from "../verdict/verdict.ts";
import { runLab, type Scripts } from "./run-lab.ts";

/** A verdict, and the state that it is about as the kernel has it, looked at in one lab by two ways that share no code. */
export type Examined = { verdict: Verdict; fingerprint: Fingerprint };

/** Checks scripts on an opened lab, which it disposes, and takes the fingerprint of what they built. */
export async function examine(opened: OpenedLab, exercise: Exercise, scripts: Scripts, deadlineSeconds: number): Promise<Examined> {
  const startMs = performance.now();
  await using lab = opened.lab;
  const observation = observationOf(exercise);
  const archive = await runLab(lab, exercise.topology, observation, scripts, {
    deadlineSeconds,
    beforeProbing: fingerprintProgram(observation.hosts),
  });
  const durationMs = Math.round(performance.now() - startMs);
  return {
    verdict: judge(exercise, parseFacts(observation, archive), { machine: opened.machine, durationMs }),
    fingerprint: readFingerprint(archive),
  };
}
