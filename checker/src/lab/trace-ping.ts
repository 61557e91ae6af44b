import { diagnose, firstLostPing, type PingAction } from "../diagnosis/diagnose.ts";
import type { Diagnosis } from "../diagnosis/diagnosis.ts";
import type { Exercise } from "../exercise/exercise.ts";
import type { Facts } from "../facts/facts.ts";
import { FactsError } from "../facts/facts-error.ts";
import { parseFacts } from "../facts/parse-facts.ts";
import { parseTrace, type TraceFacts } from "../facts/trace.ts";
import type { LabShell } from "../machine/machine.ts";
import { MachineError } from "../machine/machine-error.ts";
import { observationOf } from "../plan/observation.ts";
import { type Trace, traceProgram } from "../plan/trace.ts";
import type { Submission } from "./check-submission.ts";
import { type LabOptions, readArchive, runLab } from "./run-lab.ts";

/** What tracing one ping may take on the slowest machine. */
const traceTimeMs = 120_000;

/** More devices than any exercise has are not watched. */
const watchedDevices = 12;

/** Sends a ping once more on a lab that has been observed, and watches every device that is up. */
export async function tracePing(lab: LabShell, ping: PingAction, facts: Facts): Promise<TraceFacts> {
  const trace = traceOf(ping, facts);
  return parseTrace(trace, readArchive(await lab.run(traceProgram(trace), { timeoutMs: traceTimeMs })));
}

/** Runs a submission in a lab and traces one ping of its exercise, with none of the others before it. */
export async function traceSubmission(
  lab: LabShell,
  exercise: Exercise,
  submission: Submission,
  ping: PingAction,
  options: LabOptions,
): Promise<{ trace: TraceFacts; facts: Facts }> {
  const observation = { ...observationOf(exercise), stages: [] };
  const facts = parseFacts(observation, await runLab(lab, exercise.topology, observation, submission.scripts, options));
  return { trace: await tracePing(lab, ping, facts), facts };
}

/** Says why a ping that should be answered is not. null where there is none; and where the trace fails, which must cost no verdict. */
export async function diagnoseLostPing(lab: LabShell, exercise: Exercise, facts: Facts): Promise<Diagnosis | null> {
  const ping = firstLostPing(exercise, facts);
  if (ping === undefined) return null;
  try {
    return diagnose(ping, await tracePing(lab, ping, facts), facts);
  } catch (error) {
    if (error instanceof MachineError || error instanceof FactsError) return null;
    throw error;
  }
}

function traceOf({ from, to }: PingAction, facts: Facts): Trace {
  return {
    from,
    to,
    places: Object.entries(facts.places).flatMap(([place, found]) => {
      if (found.status !== "present") return [];
      const devices = found.links.filter(({ name, up }) => up && name !== "lo").map(({ name }) => name);
      return [{ place, devices: devices.slice(0, watchedDevices) }];
    }),
  };
}
