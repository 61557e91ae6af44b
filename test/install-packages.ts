import process from "node:process";
import { $, which } from "zx";

/** Installs Debian packages where that is possible without a question: as root, or where sudo asks for no password. */
export async function installPackages(packages: readonly string[]): Promise<void> {
  const root = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  const has = async (program: string): Promise<boolean> => (await which(program, { nothrow: true })) !== null;
  if (!(await has("apt-get")) || (root.length > 0 && !(await has("sudo")))) return;
  await $({ nothrow: true })`${root} apt-get update -qq`;
  await $({ nothrow: true })`${root} env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends ${packages}`;
}
