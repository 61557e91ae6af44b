import holder from "./host-holder.sh";
import library from "./library.sh";
import runner from "./script-runner.sh";
import { quote } from "./shell.ts";

/** The functions that lab programs are written in; every lab shell defines them before it takes programs. */
export const shellLibrary = [library, `lab_runner=${quote(runner)}`, `lab_holder=${quote(holder)}`].join("\n");
