// Writes the generated files of docs/reference.
import { writeFile } from "node:fs/promises";
import { schemaFiles } from "./src/reference/schemas.ts";

for (const [name, text] of schemaFiles()) await writeFile(new URL(`../docs/reference/${name}`, import.meta.url), text);
