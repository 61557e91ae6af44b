import { sandboxCommand } from "../checker/src/machine/sandbox.ts";
import agent from "../checker/src/machine/vm/agent.sh";
import init from "./boot/init.sh";
import initramfsInit from "./boot/initramfs-init.sh";
import warmUp from "./boot/warm-up.sh";
import type { GuestRecipe } from "./recipe.ts";

/** What the image contains besides Debian's packages. */
export interface GuestScripts {
  initramfsInit: string;
  init: string;
  warmUp: string;
  startLab: string;
}

export function guestScripts(recipe: GuestRecipe): GuestScripts {
  return {
    initramfsInit: withVariables(initramfsInit, { BOOT_MODULES: recipe.bootModules.join(" ") }),
    init: withVariables(init, {
      LOADED_MODULES: recipe.loadedModules.join(" "),
      LAB_UID: `${recipe.labUid}`,
      SCRIPT_MEMORY_MIB: `${recipe.scriptMemoryMiB}`,
    }),
    warmUp,
    startLab: `exec ${startLab(recipe).map(quoted).join(" ")}\n`,
  };
}

/** Process 1's shell is busybox, which prefers its own applets to Debian's programs: the first program needs its path. */
function startLab(recipe: GuestRecipe): string[] {
  const [program = "", ...args] = sandboxCommand(agent, recipe.labUid);
  return [`/usr/bin/${program}`, ...args];
}

/** Sets a script's variables below its first line. */
function withVariables(script: string, variables: Record<string, string>): string {
  const [first, ...rest] = script.split("\n");
  return [first, ...Object.entries(variables).map(([name, value]) => `${name}=${quoted(value)}`), ...rest].join("\n");
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
