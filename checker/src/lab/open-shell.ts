import type { Place } from "../exercise/address.ts";
import type { Exercise } from "../exercise/exercise.ts";
import type { LabShell, Terminal, TerminalOptions } from "../machine/machine.ts";
import { hostShellCommand, listNamespacesProgram } from "../plan/host-shell.ts";
import type { Submission } from "./check-submission.ts";
import { type LabOptions, runScripts } from "./run-lab.ts";

/**
 * Sets a lab up, runs a submission in it and leaves it as that left it.
 * @returns the places in which a shell can be opened: the hosts whose scripts ran, each followed by its network namespaces
 */
export async function prepareShells(lab: LabShell, exercise: Exercise, submission: Submission, options: LabOptions): Promise<Place[]> {
  const archive = await runScripts(lab, exercise.topology, submission.scripts, [listNamespacesProgram], options);
  const mounted = new TextDecoder().decode(archive.get("namespaces")).split("\n");
  const namespaces = mounted.map((line) => line.replace("/run/netns/", "/")).toSorted();
  return Object.keys(submission.scripts).flatMap((host) => [host, ...namespaces.filter((place) => place.startsWith(`${host}/`))]);
}

/** A root shell in a place, as a script there is root. `type`: the terminal's, as in the environment variable TERM. */
export function openShell(lab: LabShell, place: Place, { type, ...options }: TerminalOptions & { type: string }): Promise<Terminal> {
  return lab.openTerminal(hostShellCommand(place, type), options);
}
