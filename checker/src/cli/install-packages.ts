import { $, which } from "zx";

/** Installs Debian's or Ubuntu's packages where that is possible without a question: as root, or where sudo asks for no password. */
export async function installPackages(packages: readonly string[]): Promise<void> {
  const root = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  const has = async (program: string): Promise<boolean> => (await which(program, { nothrow: true })) !== null;
  if (!(await has("apt-get")) || (root.length > 0 && !(await has("sudo")))) return;
  const run = $({ nothrow: true, stdio: "inherit" });
  await run`${root} apt-get update -qq`;
  await run`${root} env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends ${packages}`;
}
