// The whole test suite, as `npm test` and CI run it. It installs the system packages that the native machine's tests need where it
// may, and otherwise leaves those tests out by name: the last lines say so, and which tests failed and why.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { $, type ProcessOutput } from "zx";
import { installTools } from "../checker/src/cli/install-tools.ts";
import { failuresIn } from "./failures.ts";

$.verbose = true;
$.stdio = "inherit";

const why = await withoutNative();
if (why !== null) process.env.PODWIRE_WITHOUT_NATIVE = why;

const reports = mkdtempSync(join(tmpdir(), "podwire-test-"));
const lines: string[] = [];
// The first check in the vm makes the guest image, on one processor. Begun now, it keeps fewer of the labs' tests waiting.
const making = $({ nothrow: true, quiet: true, stdio: "pipe" })`npx lab-check exercise-01 --solution --machine vm`;
let building: Promise<ProcessOutput> | undefined;
for (const step of ["check", "test:unit", "test:lab", "test:hostile", "test:site"]) {
  // Nothing of labs may go on beside the hostile scripts, which wait more than they work: the site is built meanwhile.
  if (step === "test:hostile") building = making.then(() => $({ nothrow: true })`npm run --silent build:site`);
  if (step === "test:site" && (await building)?.exitCode === 0) process.env.PODWIRE_BUILT_SITE = "yes";
  const report = join(reports, `${step.replace(":", "-")}.json`);
  const asked = step.startsWith("test:") ? ["--", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`] : [];
  const startMs = performance.now();
  const { exitCode } = await $({ nothrow: true })`npm run --silent ${step} ${asked}`;
  const took = `${Math.round((performance.now() - startMs) / 1000)} s`;
  if (exitCode !== 0) process.exitCode = 1;
  lines.push(`${exitCode === 0 ? "passed" : "FAILED"} ${step} (${took})`, ...(exitCode === 0 ? [] : failuresIn(report)));
}
rmSync(reports, { recursive: true });
if (why !== null) lines.push(`SKIPPED: everything on the native machine (${why}). The vm machine's tests ran.`);
console.log(`\n${lines.join("\n")}`);
console.log(process.exitCode === 1 ? "\nSome tests FAILED." : "\nAll tests passed.");

/** @returns why the native machine's tests cannot run here, null where they can */
async function withoutNative(): Promise<string | null> {
  if (process.platform !== "linux") return `this is ${process.platform}, not Linux`;
  const missing = await installTools();
  return missing.length === 0 ? null : `these programs are missing and could not be installed: ${missing.join(", ")}`;
}
