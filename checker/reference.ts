// Writes the generated files of docs/reference, in both languages.
import { writeFile } from "node:fs/promises";
import { referenceFiles } from "./src/reference/files.ts";

for (const [path, text] of await referenceFiles()) await writeFile(new URL(`../${path}`, import.meta.url), text);
