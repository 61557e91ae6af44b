import { chmod, cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { assembleRoot } from "./guest-root.ts";
import { type HostTools, unpackAll, unpackHostTools } from "./host-tools.ts";
import { addLibraries } from "./libraries.ts";
import { copyModules } from "./modules.ts";
import type { FetchedPackages } from "./packages.ts";
import type { GuestRecipe } from "./recipe.ts";
import { type GuestScripts, guestScripts } from "./scripts.ts";

/** What the build boot is fed with. */
export interface BootFiles {
  kernelRelease: string;
  kernel: Uint8Array;
  bios: Uint8Array;
  initramfs: Uint8Array;
  /** The guest's root, which the initramfs unpacks. */
  root: Uint8Array;
}

/** Makes them out of packages, in the empty folder `work`. */
export async function makeBootFiles(
  recipe: GuestRecipe,
  fetched: FetchedPackages,
  work: string,
  signal?: AbortSignal,
): Promise<{ files: BootFiles; tools: HostTools }> {
  const tools = await unpackHostTools(fetched.host, join(work, "host"), signal);
  const unpacked = join(work, "unpacked");
  await unpackAll(fetched.guest, unpacked, signal);
  const [kernelRelease = ""] = await readdir(join(unpacked, "lib/modules"));
  await tools.run`${tools.busybox} depmod -b ${unpacked} ${kernelRelease}`;
  const scripts = guestScripts(recipe);
  const files = {
    kernelRelease,
    kernel: await readFile(join(unpacked, "boot", `vmlinuz-${kernelRelease}`)),
    bios: await readFile(join(unpacked, "usr/share/seabios/bios.bin")),
    initramfs: await makeInitramfs(recipe, scripts, kernelRelease, work, tools),
    root: await makeRoot(recipe, scripts, kernelRelease, work, tools),
  };
  return { files, tools };
}

async function makeRoot(recipe: GuestRecipe, scripts: GuestScripts, release: string, work: string, tools: HostTools): Promise<Uint8Array> {
  const unpacked = join(work, "unpacked");
  const root = join(work, "root");
  await assembleRoot(recipe, unpacked, root);
  await addLibraries(recipe, unpacked, root, tools);
  const choice = { wanted: recipe.modules, unwanted: recipe.withoutModules };
  await copyModules(join(unpacked, "lib/modules", release), join(root, "usr"), release, choice, tools);
  await writeScript(join(root, "usr/lib/lab-guest/init"), scripts.init);
  await writeScript(join(root, "usr/lib/lab-guest/warm-up.sh"), scripts.warmUp);
  await writeScript(join(root, "usr/lib/lab-guest/start-lab"), scripts.startLab);
  return packed(root, tools);
}

async function makeInitramfs(
  recipe: GuestRecipe,
  scripts: GuestScripts,
  release: string,
  work: string,
  tools: HostTools,
): Promise<Uint8Array> {
  const root = join(work, "initramfs");
  await copyModules(join(work, "unpacked/lib/modules", release), root, release, { wanted: recipe.bootModules }, tools);
  await cp(join(work, "unpacked/bin/busybox"), join(root, "bin/busybox"));
  await writeScript(join(root, "init"), scripts.initramfsInit);
  return packed(root, tools);
}

/** As an archive in which everything belongs to root, whoever makes it. */
async function packed(folder: string, tools: HostTools): Promise<Uint8Array> {
  await tools.run({ cwd: folder })`${tools.busybox} find . | ${tools.busybox} cpio -o -H newc -R 0:0 > ${folder}.cpio`;
  return readFile(`${folder}.cpio`);
}

async function writeScript(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
  await chmod(path, 0o755);
}
