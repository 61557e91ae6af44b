import { cp, lstat, mkdir, readdir, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { imageUnavailable } from "./image-unavailable.ts";
import { libraryFolder } from "./libraries.ts";
import { reasons } from "./reasons.ts";
import type { GuestRecipe } from "./recipe.ts";

const commandFolders = ["bin", "sbin", "usr/bin", "usr/sbin"];

/** Copies what the recipe wants of the unpacked packages into a merged-/usr root, all but libraries. */
export async function assembleRoot(recipe: GuestRecipe, unpacked: string, root: string): Promise<void> {
  for (const folder of ["usr/bin", "usr/sbin", libraryFolder, "etc", "root", "proc", "sys", "dev", "run", "tmp", "mnt"]) {
    await mkdir(join(root, folder), { recursive: true });
  }
  for (const name of ["bin", "sbin", "lib"]) await symlink(`usr/${name}`, join(root, name));
  const found = await commandsIn(unpacked);
  for (const name of [...recipe.commands, "busybox"]) await copyCommand(name, found, unpacked, root);
  for (const tree of recipe.trees) await copy(join(unpacked, tree), join(root, tree));
  for (const [path, target] of Object.entries(recipe.links)) await symlink(target, join(root, path));
  for (const applet of recipe.applets) await linkApplet(applet, root);
  for (const [path, text] of Object.entries(recipe.files)) await writeFile(join(root, path), text);
}

async function commandsIn(unpacked: string): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const folder of commandFolders) {
    for (const name of await readdir(join(unpacked, folder))) {
      const path = join(folder, name);
      // /sbin/ip and the like are links into another of the folders: the recipe's own links stand for them.
      if (!found.has(name) || !(await lstat(join(unpacked, path))).isSymbolicLink()) found.set(name, path);
    }
  }
  return found;
}

async function copyCommand(name: string, found: ReadonlyMap<string, string>, unpacked: string, root: string): Promise<void> {
  const path = found.get(name);
  if (path === undefined) throw imageUnavailable(reasons.noProgram(name));
  await copy(join(unpacked, path), join(root, path.startsWith("usr/") ? path : join("usr", path)));
}

async function linkApplet(name: string, root: string): Promise<void> {
  const folder = ["usr/bin", "usr/sbin"];
  for (const where of folder) if (await exists(join(root, where, name))) return;
  await symlink("busybox", join(root, "usr/bin", name));
}

async function copy(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await cp(from, to, { recursive: true, verbatimSymlinks: true, mode: 0 });
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}
