import { readdir } from "node:fs/promises";

/**
 * What lies in a folder; nothing where the folder is yet to be made.
 * @throws NodeJS.ErrnoException where it cannot be read, or is no folder
 */
export async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
}
