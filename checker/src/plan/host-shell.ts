import { type Place, splitPlace } from "../exercise/address.ts";
import { scriptLimits } from "./limits.ts";
import { command } from "./shell.ts";

/**
 * The command of a terminal in which a learner has a root shell in a place (LabShell.openTerminal).
 * @param type the terminal's, as in the environment variable TERM; what the lab does not know becomes `xterm`
 */
export function hostShellCommand(place: Place, type: string): string {
  const { host, netns = "" } = splitPlace(place);
  const limits = [scriptLimits.processes, scriptLimits.openFiles, scriptLimits.memoryKiBPerProcess];
  return command("lab_shell", host, netns, type, ...limits.map(String));
}

/** The program that writes the network namespaces of every host into a file `namespaces`, a line each: `host1/run/netns/pod1`. */
export const listNamespacesProgram = `lab_find_namespaces
printf '%s\\n' "\${!lab_mounted[@]}" > "$OUT/namespaces"`;
