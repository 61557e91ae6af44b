// The whole test suite, as `npm test` and CI run it. It installs the system packages that the native machine's tests need where it
// may, and otherwise leaves those tests out by name: the last lines say so, and which tests failed and why.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { $ } from "zx";
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
await run("check");
await run("test:lab");
// Nothing of labs may go on beside the hostile scripts, which wait more than they work.
const [, built] = await Promise.all([run("test:hostile"), buildSite(), run("test:unit", "said at its end")]);
if (built) process.env.PODWIRE_BUILT_SITE = "yes";
await run("test:site");
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

type Telling = "said at once" | "said at its end";

/** Runs one of package.json's scripts, and adds to the last lines what came of it. */
async function run(step: string, telling: Telling = "said at once"): Promise<void> {
  const report = join(reports, `${step.replace(":", "-")}.json`);
  const asked = step.startsWith("test:") ? ["--", "--reporter=default", "--reporter=json", `--outputFile.json=${report}`] : [];
  const options = telling === "said at once" ? {} : ({ quiet: true, stdio: "pipe" } as const);
  const startMs = performance.now();
  const { exitCode, stdall } = await $({ nothrow: true, ...options })`npm run --silent ${step} ${asked}`;
  const took = `${Math.round((performance.now() - startMs) / 1000)} s`;
  process.stdout.write(stdall);
  if (exitCode !== 0) process.exitCode = 1;
  lines.push(`${exitCode === 0 ? "passed" : "FAILED"} ${step} (${took})`, ...(exitCode === 0 ? [] : failuresIn(report)));
}

/** Where it cannot be built, the site's tests try again, and fail with the reason. */
async function buildSite(): Promise<boolean> {
  await making;
  const { exitCode } = await $({ nothrow: true })`npm run --silent build:site`;
  return exitCode === 0;
}
