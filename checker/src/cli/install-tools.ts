import { debianPackages } from "../machine/native/packages.ts";
import { missingTools } from "../machine/native/tools.ts";
import { installPackages } from "./install-packages.ts";

/**
 * Installs the programs of native labs, if one is missing.
 * @returns what is missing all the same
 */
export async function installTools(): Promise<string[]> {
  if ((await missingTools()).length > 0) await installPackages(debianPackages);
  return missingTools();
}
