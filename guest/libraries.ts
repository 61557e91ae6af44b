import { cp, lstat, readdir, realpath, symlink, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { HostTools } from "./host-tools.ts";
import { imageUnavailable } from "./image-unavailable.ts";
import { reasons } from "./reasons.ts";
import type { GuestRecipe } from "./recipe.ts";
import { standInSource } from "./stand-in-library.ts";

const triplet = "i386-linux-gnu";

/** Where a root keeps its libraries. */
export const libraryFolder = join("usr/lib", triplet);

/** Puts into the root what its programs need of the unpacked libraries, or stand-ins for those that the recipe wants none of. */
export async function addLibraries(recipe: GuestRecipe, unpacked: string, root: string, tools: HostTools): Promise<void> {
  const available = await librariesIn(unpacked);
  const programs = await programsIn(root);
  const standIns = new Set<string>(recipe.standInLibraries);
  const added = new Set<string>(recipe.loadedAtRunTime);
  let found = [...programs, ...[...added].map((name) => library(available, name))];
  const users = [...found];
  while (found.length > 0) {
    const missing = (await neededBy(found, tools)).filter((name) => !added.has(name));
    for (const name of missing) added.add(name);
    found = missing.filter((name) => !standIns.has(name)).map((name) => library(available, name));
    users.push(...found);
  }
  for (const name of added) {
    if (standIns.has(name)) await addStandIn(name, library(available, name), users, root, tools);
    else await addLibrary(name, library(available, name), root);
  }
  await symlink(join(triplet, "ld-linux.so.2"), join(root, "usr/lib/ld-linux.so.2"));
}

async function librariesIn(unpacked: string): Promise<Map<string, string>> {
  const folders = ["lib", "usr/lib"].map((folder) => join(unpacked, folder, triplet));
  const lists = await Promise.all(
    folders.map(async (folder) => (await readdir(folder)).map((name): [string, string] => [name, join(folder, name)])),
  );
  return new Map(lists.flat());
}

async function programsIn(root: string): Promise<string[]> {
  const folders = ["usr/bin", "usr/sbin", join(libraryFolder, "xtables")].map((folder) => join(root, folder));
  const lists = await Promise.all(folders.map(async (folder) => (await readdir(folder)).map((name) => join(folder, name))));
  const stats = await Promise.all(lists.flat().map(async (path) => ({ path, isFile: (await lstat(path)).isFile() })));
  return stats.filter(({ isFile }) => isFile).map(({ path }) => path);
}

function library(available: ReadonlyMap<string, string>, name: string): string {
  const path = available.get(name);
  if (path === undefined) throw imageUnavailable(reasons.noLibrary(name));
  return path;
}

/** Scripts among the files need nothing, which makes readelf grumble and fail. */
async function neededBy(files: readonly string[], { run, binutils }: HostTools): Promise<string[]> {
  const { stdout } = await run({ nothrow: true })`${binutils("readelf")} --dynamic ${files}`;
  return [...new Set([...stdout.matchAll(/\(NEEDED\).*\[(.+)\]/g)].map(([, name]) => `${name}`))];
}

/** The file and, where the library is known by another name, a link to it. */
async function addLibrary(name: string, from: string, root: string): Promise<void> {
  const file = await realpath(from);
  await cp(file, join(root, libraryFolder, basename(file)));
  if (basename(file) !== name) await symlink(basename(file), join(root, libraryFolder, name));
}

async function addStandIn(name: string, original: string, users: readonly string[], root: string, tools: HostTools): Promise<void> {
  const { run, binutils } = tools;
  const offered = new Set(await symbols(["--defined-only", original], tools));
  const wanted = (await symbols(["--undefined-only", ...users], tools)).filter((symbol) => offered.has(symbol));
  const { assembly, versions } = standInSource(wanted);
  const file = join(root, libraryFolder, name);
  await writeFile(`${file}.s`, assembly);
  await writeFile(`${file}.map`, versions);
  await run`${binutils("as")} -o ${file}.o ${file}.s`;
  await run`${binutils("ld")} -shared -z noseparate-code --soname ${name} --version-script ${file}.map -o ${file} ${file}.o`;
  await run`rm ${file}.s ${file}.map ${file}.o`;
}

/** As `name@version`, or `name` where the library has no versions. */
async function symbols(args: readonly string[], { run, binutils }: HostTools): Promise<string[]> {
  const { stdout } = await run({ nothrow: true })`${binutils("nm")} --dynamic --format=just-symbols ${args}`;
  return [
    ...new Set(
      stdout
        .split("\n")
        .map((line) => line.replace("@@", "@"))
        .filter((line) => line !== "" && !line.endsWith(":")),
    ),
  ];
}
