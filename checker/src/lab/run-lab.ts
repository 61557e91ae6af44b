import { parseTar } from "nanotar";
import type { Topology } from "../exercise/topology.ts";
import type { LabShell } from "../machine/machine.ts";
import type { ObservationArchive } from "../plan/archive.ts";
import { slowestPace } from "../plan/limits.ts";
import type { Observation } from "../plan/observation.ts";
import { observeProgram } from "../plan/observe.ts";
import { runScriptProgram, type Script } from "../plan/run-script.ts";
import { setUpProgram } from "../plan/set-up.ts";

/** A submission: one script per learner's host, by the host's name. */
export type Scripts = Record<string, Script>;

/** `beforeProbing`: a program that looks at what the scripts left, before anything else does; its files join the archive. */
export type LabOptions = { deadlineSeconds: number; onProgress?: (step: string) => void; beforeProbing?: string };

/** What the lab itself may take beside the scripts, on the slowest machine, before we say that it hangs. */
const ownTimeMs = 180_000;

/** A lab's whole life on an opened machine, in one program: set up, run each host's script, look and probe. */
export async function runLab(
  lab: LabShell,
  topology: Topology,
  observation: Observation,
  scripts: Scripts,
  options: LabOptions,
): Promise<ObservationArchive> {
  const { beforeProbing, ...rest } = options;
  const look = beforeProbing === undefined ? [] : [beforeProbing];
  return runScripts(lab, topology, scripts, [...look, observeProgram(observation)], rest);
}

/** The first part of that life, and whatever programs come after the scripts. */
export async function runScripts(
  lab: LabShell,
  topology: Topology,
  scripts: Scripts,
  after: string[],
  { deadlineSeconds, ...progress }: Omit<LabOptions, "beforeProbing">,
): Promise<ObservationArchive> {
  const runs = topology.hosts.flatMap(({ name }) => {
    const script = scripts[name];
    return script === undefined ? [] : [runScriptProgram(name, script, deadlineSeconds)];
  });
  const program = [setUpProgram(topology), ...runs, ...after].join("\n");
  return readArchive(await lab.run(program, { timeoutMs: ownTimeMs + runs.length * deadlineSeconds * slowestPace * 1000, ...progress }));
}

/** The files of a tar archive, by path. */
export function readArchive(archive: Uint8Array): ObservationArchive {
  const files = parseTar(archive).filter((entry) => entry.type === "file");
  return new Map(files.map(({ name, data }) => [name.replace(/^\.\//, ""), data ?? new Uint8Array()]));
}
