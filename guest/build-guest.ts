import { mkdir, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { GuestInfo } from "../checker/src/machine/vm/guest-image.ts";
import { loadComputer, v86Version } from "../checker/src/machine/vm/node-computer.ts";
import type { GuestProgress, GuestStep } from "../checker/src/machine/vm/vm.ts";
import { makeBootFiles } from "./boot-files.ts";
import { compress } from "./compression.ts";
import { guestKey } from "./guest-key.ts";
import { fetchPackages } from "./packages.ts";
import { recipe } from "./recipe.ts";
import { takeSnapshot } from "./snapshot.ts";

export interface BuildPlaces {
  /** Where the image goes: a folder that is made. */
  into: string;
  /** An empty folder for what is needed on the way. */
  work: string;
  /** Where packages are kept for the next time. */
  downloads: string;
}

export interface BuildOptions extends BuildPlaces {
  onProgress?: ((progress: GuestProgress) => void) | undefined;
  signal?: AbortSignal | undefined;
}

/** Makes a guest image. */
export async function buildGuest(options: BuildOptions): Promise<void> {
  const { into, work, signal } = options;
  const report = (step: GuestStep, fraction: number): void => options.onProgress?.({ step, fraction });
  const onFetched = (done: number): void => report("downloading", done * 0.4);
  onFetched(0);
  const fetched = await fetchPackages(recipe, options.downloads, { signal, onProgress: onFetched });
  report("assembling", 0.4);
  const { files, tools } = await makeBootFiles(recipe, fetched, work, signal);
  report("booting", 0.6);
  const state = await takeSnapshot(await loadComputer(), recipe, files, { signal, onBooted: () => report("warming-up", 0.8) });
  report("compressing", 0.9);
  await mkdir(into, { recursive: true });
  await writeFile(join(into, "bios.bin"), files.bios);
  await writeFile(join(work, "state"), new Uint8Array(state));
  await compress(tools, join(work, "state"), join(into, "state.zst"), recipe.zstdLevels.fast);
  const info: GuestInfo = {
    format: 1,
    key: guestKey(),
    memoryMiB: recipe.memoryMiB,
    files: { "state.zst": (await stat(join(into, "state.zst"))).size, "bios.bin": files.bios.length },
    stateBytes: state.byteLength,
    versions: { ...fetched.versions, linux: files.kernelRelease, v86: v86Version() },
  };
  await writeFile(join(into, "guest.json"), `${JSON.stringify(info, null, 2)}\n`);
  report("done", 1);
}
