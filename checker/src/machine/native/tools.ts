import { access, constants } from "node:fs/promises";
import { labPath, labTools } from "../lab-tools.ts";

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
