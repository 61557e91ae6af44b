import { rename, writeFile } from "node:fs/promises";

/** Writes a file so that whoever reads it finds all of it or what was there before, whenever this process ends. */
export async function writeAtomically(path: string, content: string | Uint8Array): Promise<void> {
  const draft = `${path}.new`;
  await writeFile(draft, content);
  await rename(draft, path);
}
