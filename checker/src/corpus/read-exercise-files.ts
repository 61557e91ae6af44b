import type { Dirent } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { basename, join, relative, sep } from "node:path";
import type { ExerciseFiles } from "../authoring/exercise-files.ts";

/** Reads an exercise's folder with all that is below it. */
export async function readExerciseFiles(folder: string): Promise<ExerciseFiles> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const pathOf = ({ parentPath, name }: Dirent): string => relative(folder, join(parentPath, name)).split(sep).join("/");
  const paths = entries.filter((entry) => entry.isFile()).map(pathOf);
  const files = await Promise.all(paths.map(async (path): Promise<[string, Uint8Array]> => [path, await readFile(join(folder, path))]));
  const oddities = entries.filter((entry) => !entry.isFile() && !entry.isDirectory()).map(pathOf);
  return { slug: basename(folder), files: new Map(files), oddities };
}
