import { $ } from "zx/core";
import { imageUnavailable } from "./image-unavailable.ts";
import { reasons } from "./reasons.ts";

/** All that the build needs of the machine that it runs on: Debian's own tools. */
const programs = ["apt-get", "dpkg", "dpkg-deb", "flock"];

/** @throws MachineError where this machine cannot make a guest image */
export async function checkBuildMachine(): Promise<void> {
  // Asked first: zx wants bash, and where there is none it would say so in its own words.
  if (process.platform !== "linux") throw imageUnavailable(reasons.notLinux(process.platform));
  const found = await Promise.all(programs.map(async (name) => (await $({ quiet: true, nothrow: true })`command -v ${name}`).ok));
  const missing = programs.filter((_, index) => !found[index]);
  if (missing.length > 0) throw imageUnavailable(reasons.missingPrograms(missing));
}

/** Debian's name for it: `amd64`. */
export async function architectureOfThisMachine(): Promise<string> {
  return (await $({ quiet: true })`dpkg --print-architecture`).stdout.trim();
}
