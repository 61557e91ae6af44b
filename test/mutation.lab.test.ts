import { describe, expect, it } from "vitest";
import { runCli } from "./run-cli.ts";

const cwd = import.meta.dirname;
const machine = process.env.PODWIRE_WITHOUT_NATIVE ? "vm" : "native";

describe("lab-check dev mutate", () => {
  it("judges a sample of an exercise's mutants, and leaves none open", async () => {
    const run = await runCli(["dev", "mutate", "exercise-04", "--sample", "10", "--machine", machine], { cwd });
    expect(run).toMatchObject({ exitCode: 0, stderr: "" });
    expect(run.stdout).toMatch(/04-proxy-arp +(native|vm) +\d+ of \d+ /);
    expect(run.stdout).toContain("Every mutant is killed, proven equivalent or recorded as such.");
  });

  it("refuses to write the page of anything but a full run", async () => {
    const run = await runCli(["dev", "mutate", "exercise-04", "--write"], { cwd });
    expect(run).toMatchObject({ exitCode: 2, stdout: "" });
    expect(run.stderr).toContain("bad-usage");
  });

  it.runIf(process.env.PODWIRE_FULL)(
    "finds no mutant of any exercise that its checks should refuse and do not",
    async () => {
      expect((await runCli(["dev", "mutate"], { cwd })).stdout).toMatch(/^Every mutant is killed/m);
    },
    7_200_000,
  );
});
