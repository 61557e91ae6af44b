import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { $ } from "zx/core";

/** Programs of this machine's architecture, unpacked from Debian packages, so that the build needs none of them installed. */
export interface HostTools {
  busybox: string;
  zstd: string;
}

export async function unpackHostTools(packages: readonly string[], folder: string): Promise<HostTools> {
  await unpackAll(packages, folder);
  return { busybox: join(folder, "bin/busybox"), zstd: join(folder, "usr/bin/zstd") };
}

export async function unpackAll(packages: readonly string[], folder: string, signal?: AbortSignal): Promise<void> {
  await mkdir(folder, { recursive: true });
  const run = $({ quiet: true, ...(signal && { signal }) });
  for (const file of packages) await run`dpkg-deb -x ${file} ${folder}`;
}
