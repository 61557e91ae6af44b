import { mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { $, type Shell } from "zx/core";

/** Packages of this machine's architecture with the programs that the build would otherwise need installed. */
export const hostPackages = ["busybox-static", "zstd", "binutils-i686-linux-gnu", "libbinutils", "libjansson4"];

/** Programs out of {@link hostPackages}, unpacked into a folder. */
export interface HostTools {
  /** Runs commands in which the programs below can be named. */
  run: Shell;
  busybox: string;
  zstd: string;
  /** Of binutils, by the program's plain name. */
  binutils(name: "as" | "ld" | "nm" | "readelf"): string;
}

export async function unpackHostTools(packages: readonly string[], folder: string, signal?: AbortSignal): Promise<HostTools> {
  await unpackAll(packages, folder, signal);
  const libraries = (await readdir(join(folder, "usr/lib"))).map((name) => join(folder, "usr/lib", name));
  return {
    run: $({ quiet: true, env: { ...process.env, LC_ALL: "C", LD_LIBRARY_PATH: libraries.join(":") }, ...(signal && { signal }) }),
    busybox: join(folder, "bin/busybox"),
    zstd: join(folder, "usr/bin/zstd"),
    binutils: (name) => join(folder, "usr/bin", `i686-linux-gnu-${name}`),
  };
}

export async function unpackAll(packages: readonly string[], folder: string, signal?: AbortSignal): Promise<void> {
  await mkdir(folder, { recursive: true });
  const run = $({ quiet: true, ...(signal && { signal }) });
  for (const file of packages) await run`dpkg-deb -x ${file} ${folder}`;
}
