import holder from "./host-holder.sh";
import hostShell from "./host-shell.sh";
import library from "./library.sh";
import ownProc from "./own-proc.sh";
import runner from "./script-runner.sh";
import { quote } from "./shell.ts";
import shellStarter from "./shell-starter.sh";

/** The functions that lab programs are written in; every lab shell defines them before it takes programs. */
export const shellLibrary = [
  library,
  `lab_holder=${quote(holder)}`,
  `lab_own_proc=${quote(ownProc)}`,
  `lab_runner=${quote(ownProc + runner)}`,
  `lab_shell_starter=${quote(shellStarter)}`,
  `lab_host_shell=${quote(ownProc + hostShell)}`,
].join("\n");
