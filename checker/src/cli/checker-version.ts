import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { dist } from "./catalogue.ts";

/**
 * What identifies this very checker: it changes with every line of its code. The two programs that the build makes name all their
 * parts, and a part's name holds a hash of it.
 */
export async function checkerVersion(): Promise<string> {
  const hash = createHash("sha256");
  for (const program of ["cli.js", "grading-worker.js"]) hash.update(await readFile(join(dist, program)));
  return hash.digest("hex");
}
