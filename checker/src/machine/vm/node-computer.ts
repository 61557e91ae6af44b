import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import v8 from "node:v8";
import type { Computer } from "./emulator.ts";

/**
 * Loads v86 for Node; no other module of the machine does, because it is slow to load and V8 must be told things at the right time.
 * The emulator itself is compiled as V8 likes: what is hot, well. The many small modules into which it translates the guest's
 * code live for a moment: the optimizing compiler would waste more time on them than it saves.
 */
export async function loadComputer(): Promise<Computer> {
  const wasm = await WebAssembly.compile(await readFile(join(v86Folder(), "build/v86.wasm")));
  v8.setFlagsFromString("--liftoff-only");
  const { V86 } = await import("v86");
  return { V86, wasm, spares: [] };
}

export function v86Version(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(v86Folder(), "package.json"), "utf8"));
  if (typeof manifest === "object" && manifest !== null && "version" in manifest && typeof manifest.version === "string")
    return manifest.version;
  throw new Error("The v86 package has no version.");
}

function v86Folder(): string {
  return dirname(dirname(createRequire(import.meta.url).resolve("v86")));
}
