import { access, constants } from "node:fs/promises";
import { quote } from "zx/core";
import { labPath, labTools } from "../lab-tools.ts";

/** How programs are started here: found where labs look for them, wherever the caller's own PATH leads. */
export const startedAsInLabs = {
  shell: "/bin/bash",
  prefix: "",
  quote,
  env: { ...process.env, PATH: labPath },
  quiet: true,
  nothrow: true,
};

/** The programs a lab needs that this machine does not have in the lab's PATH, in {@link labTools}' order. */
export async function missingTools(): Promise<string[]> {
  const found = await Promise.all(labTools.map(isInstalled));
  return labTools.filter((_, index) => !found[index]);
}

async function isInstalled(tool: string): Promise<boolean> {
  const tries = labPath.split(":").map((directory) => access(`${directory}/${tool}`, constants.X_OK));
  return Promise.any(tries).then(
    () => true,
    () => false,
  );
}
