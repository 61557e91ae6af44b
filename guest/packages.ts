import { mkdir, mkdtemp, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { ProcessOutput } from "zx/core";
import { architectureOfThisMachine } from "./build-machine.ts";
import { hostPackages } from "./host-tools.ts";
import { imageUnavailable } from "./image-unavailable.ts";
import { openPrivateApt, type PrivateApt } from "./private-apt.ts";
import { reasons } from "./reasons.ts";
import type { GuestRecipe } from "./recipe.ts";

/** Debian packages on disk. */
export interface FetchedPackages {
  guest: string[];
  /** Programs for this machine, which the build runs. */
  host: string[];
  /** Of every guest package, by name. */
  versions: Record<string, string>;
}

/** Downloads into `folder`; later calls use what is there, even without a network. */
export async function fetchPackages(
  recipe: GuestRecipe,
  folder: string,
  options: { signal?: AbortSignal | undefined; onProgress: (fraction: number) => void },
): Promise<FetchedPackages> {
  const hostArchitecture = await architectureOfThisMachine();
  const { architecture, standIns } = recipe;
  const apt = await openPrivateApt({ folder, architecture, hostArchitecture, standIns, signal: options.signal });
  // Sources that lack the architecture, and a missing network, do not matter where what is needed is there all the same.
  const updateTrouble = await apt.run(["update", "-q"], { cwd: folder }).then(() => [], complaints);
  try {
    return await download(apt, recipe, folder, hostArchitecture, options.onProgress);
  } catch (error) {
    options.signal?.throwIfAborted();
    throw imageUnavailable(reasons.noPackages(recipe.architecture, [...complaints(error), ...updateTrouble]), error);
  }
}

async function download(
  apt: PrivateApt,
  recipe: GuestRecipe,
  folder: string,
  hostArchitecture: string,
  onProgress: (fraction: number) => void,
): Promise<FetchedPackages> {
  const packages = join(folder, "packages");
  await mkdir(packages, { recursive: true });
  const guest = parsePlan(await apt.run(["install", "--simulate", "-qq", recipe.kernelPackage, ...recipe.packages], { cwd: folder }));
  const host = hostPackages.map((name) => `${name}:${hostArchitecture}`);
  const files = {
    guest: await fileNames(apt, folder, guest),
    host: await fileNames(apt, folder, host),
  };
  await apt.run(["download", "-q2", "-o", "APT::Status-Fd=1", ...new Set([...guest, ...host])], {
    cwd: packages,
    onLine: (line) => reportFetched(line, onProgress),
  });
  await sweep(packages, new Set(Object.values(files).flat()));
  return {
    guest: files.guest.map((name) => join(packages, name)),
    host: files.host.map((name) => join(packages, name)),
    versions: Object.fromEntries(files.guest.map(nameAndVersion)),
  };
}

/** `Inst libcap2 (1:2.66-4 Debian:12.15/oldstable [i386])` → `libcap2:i386` */
export function parsePlan(plan: string): string[] {
  return [...plan.matchAll(/^Inst (\S+) .*\[(\w+)\]\)/gm)].map(([, name, architecture]) =>
    architecture === "all" ? `${name}` : `${name}:${architecture}`,
  );
}

/** The names under which apt-get saves packages. It says so only of files that are not there yet. */
async function fileNames(apt: PrivateApt, folder: string, packages: readonly string[]): Promise<string[]> {
  const empty = await mkdtemp(join(folder, "empty-"));
  try {
    const printed = await apt.run(["download", "--print-uris", "-qq", ...packages], { cwd: empty });
    return [...printed.matchAll(/^'[^']+' (\S+)/gm)].map(([, name]) => `${name}`);
  } finally {
    await rm(empty, { recursive: true });
  }
}

/** `libcap2_1%3a2.66-4_i386.deb` → `["libcap2", "1:2.66-4"]` */
export function nameAndVersion(file: string): [name: string, version: string] {
  const [name = "", version = ""] = file.split("_");
  return [name, version.replaceAll("%3a", ":")];
}

/** `dlstatus:2:16.7990:Retrieving file 2 of 3` */
function reportFetched(line: string, onProgress: (fraction: number) => void): void {
  const percent = /^dlstatus:\d+:([\d.]+):/.exec(line)?.[1];
  if (percent !== undefined) onProgress(Number(percent) / 100);
}

async function sweep(folder: string, wanted: ReadonlySet<string>): Promise<void> {
  const stale = (await readdir(folder)).filter((name) => !wanted.has(name));
  await Promise.all(stale.map((name) => rm(join(folder, name), { recursive: true })));
}

/** The first of what apt-get complains about, each once. */
function complaints(error: unknown): string[] {
  const lines = error instanceof ProcessOutput ? error.stderr.split("\n").filter((line) => /^[EW]: /.test(line)) : [String(error)];
  return [...new Set(lines)].slice(0, 3);
}
