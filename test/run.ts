// The whole test suite, as `npm test` and CI run it. It installs the system packages that the native machine's tests need where it
// may, and otherwise leaves those tests out by name: the last lines say so.
import process from "node:process";
import { $ } from "zx";
import { installTools } from "../checker/src/cli/install-tools.ts";

$.verbose = true;
$.stdio = "inherit";

const why = await withoutNative();
if (why !== null) process.env.PODWIRE_WITHOUT_NATIVE = why;

const failed: string[] = [];
for (const step of ["check", "test:unit", "test:lab", "test:hostile", "test:site"]) {
  const { exitCode } = await $({ nothrow: true })`npm run --silent ${step}`;
  if (exitCode !== 0) failed.push(step);
}
if (why !== null) console.log(`\nSKIPPED: everything on the native machine (${why}). The vm machine's tests ran.`);
console.log(failed.length === 0 ? "\nAll tests passed." : `\nFAILED: ${failed.join(", ")}`);
process.exitCode = failed.length === 0 ? 0 : 1;

/** @returns why the native machine's tests cannot run here, null where they can */
async function withoutNative(): Promise<string | null> {
  if (process.platform !== "linux") return `this is ${process.platform}, not Linux`;
  const missing = await installTools();
  return missing.length === 0 ? null : `these programs are missing and could not be installed: ${missing.join(", ")}`;
}
