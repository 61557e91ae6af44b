import { chmod, cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { sandboxCommand } from "../checker/src/machine/sandbox.ts";
import agent from "../checker/src/machine/vm/agent.sh";
import guestInit from "./boot/init.sh";
import initramfsInit from "./boot/initramfs-init.sh";
import warmUp from "./boot/warm-up.sh";
import { assembleRoot, selectModules } from "./guest-root.ts";
import type { HostTools } from "./host-tools.ts";
import { addLibraries } from "./libraries.ts";
import type { GuestRecipe } from "./recipe.ts";

/** What the build boot is fed with. */
export interface BootFiles {
  kernel: Uint8Array;
  bios: Uint8Array;
  initramfs: Uint8Array;
  /** The guest's root, which the initramfs unpacks. */
  rootTar: Uint8Array;
}

/** Texts that end up in the image, besides Debian's packages: part of its key. */
export function guestScripts(recipe: GuestRecipe): { initramfsInit: string; init: string; warmUp: string; startLab: string } {
  return {
    initramfsInit: withVariables(initramfsInit, {
      BOOT_MODULES: recipe.bootModules.join(" "),
      LOADED_AT_RUN_TIME: recipe.loadedAtRunTime.join("\n"),
    }),
    init: withVariables(guestInit, {
      LOADED_MODULES: recipe.loadedModules.join(" "),
      LAB_UID: `${recipe.labUid}`,
      SCRIPT_MEMORY_MIB: `${recipe.scriptMemoryMiB}`,
    }),
    warmUp,
    startLab: `exec ${sandboxCommand(agent, recipe.labUid).map(quoted).join(" ")}\n`.replace("exec 'env'", "exec /usr/bin/env"),
  };
}

export async function makeBootFiles(
  recipe: GuestRecipe,
  places: { unpacked: string; work: string; kernelRelease: string },
  tools: HostTools,
): Promise<BootFiles> {
  const { unpacked, work, kernelRelease } = places;
  const run = tools.run({ cwd: work });
  const root = join(work, "root");
  const initramfs = join(work, "initramfs");
  const scripts = guestScripts(recipe);
  await run`${tools.busybox} depmod -b ${unpacked} ${kernelRelease}`;
  await assembleRoot(recipe, unpacked, root);
  await addLibraries(recipe, unpacked, root, tools);
  await copyModules(
    join(unpacked, "lib/modules", kernelRelease),
    join(root, "usr/lib/modules", kernelRelease),
    recipe.modules,
    recipe.withoutModules,
  );
  await run`${tools.busybox} depmod -b ${join(root, "usr")} ${kernelRelease}`;
  await writeScript(join(root, "usr/lib/lab-guest/init"), scripts.init);
  await writeScript(join(root, "usr/lib/lab-guest/warm-up.sh"), scripts.warmUp);
  await writeScript(join(root, "usr/lib/lab-guest/start-lab"), scripts.startLab);
  await copyModules(join(unpacked, "lib/modules", kernelRelease), join(initramfs, "lib/modules", kernelRelease), recipe.bootModules);
  await run`${tools.busybox} depmod -b ${initramfs} ${kernelRelease}`;
  await mkdir(join(initramfs, "bin"));
  await cp(join(unpacked, "bin/busybox"), join(initramfs, "bin/busybox"));
  await writeScript(join(initramfs, "init"), scripts.initramfsInit);
  await run`cd initramfs && ${tools.busybox} find . | ${tools.busybox} cpio -o -H newc -R 0:0 > ../initramfs.cpio`;
  await run`${tools.busybox} tar -c --numeric-owner -f root.tar -C root .`;
  return {
    kernel: await readFile(join(unpacked, "boot", `vmlinuz-${kernelRelease}`)),
    bios: await readFile(join(unpacked, "usr/share/seabios/bios.bin")),
    initramfs: await readFile(join(work, "initramfs.cpio")),
    rootTar: await readFile(join(work, "root.tar")),
  };
}

async function copyModules(from: string, to: string, wanted: readonly string[], unwanted: readonly string[] = []): Promise<void> {
  const dependencies = await readFile(join(from, "modules.dep"), "utf8");
  for (const path of [...selectModules(dependencies, wanted, unwanted), "modules.builtin", "modules.builtin.modinfo"]) {
    await mkdir(dirname(join(to, path)), { recursive: true });
    await cp(join(from, path), join(to, path));
  }
}

async function writeScript(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
  await chmod(path, 0o755);
}

/** Sets a script's variables below its first line. */
function withVariables(script: string, variables: Record<string, string>): string {
  const [first, ...rest] = script.split("\n");
  return [first, ...Object.entries(variables).map(([name, value]) => `${name}=${quoted(value)}`), ...rest].join("\n");
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
