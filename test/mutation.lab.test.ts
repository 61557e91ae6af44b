import { describe, expect, it } from "vitest";
import { runCli } from "./run-cli.ts";

const cwd = import.meta.dirname;
const withoutNative = Boolean(process.env.PODWIRE_WITHOUT_NATIVE);
/** In the vm, where 07 and 08 may have to run, each mutant takes half a minute. `npm run test:full` runs all mutants of all exercises. */
const some = withoutNative ? ["04", "--sample", "2"] : ["01", "02", "03", "04", "05", "06", "--sample", "4"];
const chosen = process.env.PODWIRE_FULL ? [] : some;
const hourMs = 3_600_000;

describe("lab-check dev mutate", () => {
  it("leaves no mutant open that the checks should refuse", { timeout: 3 * hourMs }, async () => {
    const run = await runCli(["dev", "mutate", ...chosen, "--machine", withoutNative ? "vm" : "auto"], { cwd });
    expect(run.stdout).toMatch(/^ +04-proxy-arp +(native|vm) +\d+ /m);
    expect(run).toMatchObject({
      exitCode: 0,
      stdout: expect.stringContaining("Every mutant is killed, proven equivalent or recorded as such."),
    });
  });

  it("refuses to write the page of anything but a full run", async () => {
    const run = await runCli(["dev", "mutate", "exercise-04", "--sample", "1", "--write"], { cwd });
    expect(run).toMatchObject({ exitCode: 2, stdout: "" });
    expect(run.stderr).toContain("bad-usage");
  });
});
