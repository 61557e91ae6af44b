import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { GuestInfo } from "../checker/src/machine/vm/guest-image.ts";
import { loadComputer, v86Version } from "../checker/src/machine/vm/node-computer.ts";
import type { GuestProgress } from "../checker/src/machine/vm/vm.ts";
import { makeBootFiles } from "./boot-files.ts";
import { guestKey } from "./guest-key.ts";
import { type HostTools, unpackAll, unpackHostTools } from "./host-tools.ts";
import { fetchPackages } from "./packages.ts";
import { recipe } from "./recipe.ts";
import { takeSnapshot } from "./snapshot.ts";

/** Makes a guest image in the folder `into`, with `work` for what is needed on the way and `downloads` for packages. */
export async function buildGuest(options: {
  into: string;
  work: string;
  downloads: string;
  onProgress?: ((progress: GuestProgress) => void) | undefined;
  signal?: AbortSignal | undefined;
}): Promise<void> {
  const { into, work, signal } = options;
  const report = (step: string, fraction: number): void => options.onProgress?.({ step, fraction });
  report("downloading Debian packages", 0);
  const fetched = await fetchPackages(recipe, options.downloads, {
    signal,
    onProgress: (done) => report("downloading Debian packages", done * 0.3),
  });
  report("unpacking", 0.3);
  const unpacked = join(work, "unpacked");
  const tools = await unpackHostTools(fetched.host, join(work, "host"), signal);
  await unpackAll(fetched.guest, unpacked, signal);
  const [kernelRelease = ""] = await readdir(join(unpacked, "lib/modules"));
  report("assembling the guest", 0.4);
  const files = await makeBootFiles(recipe, { unpacked, work, kernelRelease }, tools);
  report("booting the guest", 0.45);
  const state = await takeSnapshot(await loadComputer(), recipe, files, { signal, onBooted: () => report("warming up", 0.7) });
  report("compressing the snapshot", 0.8);
  await mkdir(into, { recursive: true });
  await writeFile(join(into, "bios.bin"), files.bios);
  await compress(tools, state, into, work);
  const info: GuestInfo = {
    format: 1,
    key: guestKey(),
    memoryMiB: recipe.memoryMiB,
    stateBytes: state.byteLength,
    versions: { ...fetched.versions, linux: kernelRelease, v86: v86Version() },
  };
  await writeFile(join(into, "guest.json"), `${JSON.stringify(info, null, 2)}\n`);
  report("done", 1);
}

async function compress(tools: HostTools, state: ArrayBuffer, into: string, work: string): Promise<void> {
  const raw = join(work, "state");
  await writeFile(raw, new Uint8Array(state));
  await tools.run`${tools.zstd} -q -f -T0 -${recipe.zstdLevel} ${raw} -o ${join(into, "state.zst")}`;
}
