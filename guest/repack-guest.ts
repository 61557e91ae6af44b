import { copyFile, mkdir, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { GuestInfo } from "../checker/src/machine/vm/guest-image.ts";
import { readGuestInfo } from "../checker/src/machine/vm/image-folder.ts";
import type { BuildOptions } from "./build-guest.ts";
import { compress, decompress } from "./compression.ts";
import { unpackHostTools } from "./host-tools.ts";
import { fetchPackages } from "./packages.ts";
import { recipe } from "./recipe.ts";

/** Makes of the image in the folder `image` another one that is as small as it gets, for the way: it takes half a minute. */
export async function repackGuest({ image, into, work, downloads, onProgress, signal }: BuildOptions & { image: string }): Promise<void> {
  onProgress?.({ step: "compressing", fraction: 0.9 });
  const fetched = await fetchPackages(recipe, downloads, { signal, onProgress: () => undefined });
  const tools = await unpackHostTools(fetched.host, join(work, "host"), signal);
  await mkdir(into);
  await decompress(tools, join(image, "state.zst"), join(work, "state"));
  await compress(tools, join(work, "state"), join(into, "state.zst"), recipe.zstdLevels.small);
  await copyFile(join(image, "bios.bin"), join(into, "bios.bin"));
  const { files, ...rest } = await readGuestInfo(image);
  const info: GuestInfo = { ...rest, files: { ...files, "state.zst": (await stat(join(into, "state.zst"))).size } };
  await writeFile(join(into, "guest.json"), `${JSON.stringify(info, null, 2)}\n`);
  onProgress?.({ step: "done", fraction: 1 });
}
