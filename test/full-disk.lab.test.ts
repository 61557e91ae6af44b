import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { $ } from "zx";
import { cliPath } from "./run-cli.ts";

const check = ["node", cliPath, "exercise-04", "--solution", "--machine", "vm", "--locale", "en"];

it.each([
  ["", check],
  // A progress bar that nobody stops would keep the process alive.
  [" on a terminal", ["script", "--quiet", "--return", "--command", check.join(" "), "/dev/null"]],
])("says that the disk is full when there is no room for the guest image, and ends%s", async (_, command) => {
  const folder = await mkdtemp(join(tmpdir(), "lab-check-full-"));
  try {
    const onSmallDisk = `mount -t tmpfs -o size=4m small ${folder} && LAB_CHECK_CACHE=${folder} exec "$@"`;
    const run = await $({ quiet: true, nothrow: true })`unshare --user --map-root-user --mount bash -c ${onSmallDisk} small ${command}`;
    expect(run.exitCode).toBe(3);
    expect(`${run.stdout}${run.stderr}`.replaceAll(/\s+/g, " ")).toContain(`the disk with ${folder}/guest is full.`);
  } finally {
    await rm(folder, { recursive: true });
  }
});
