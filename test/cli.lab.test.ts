import { chmod, cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { $ } from "zx";
import { verdictSchema } from "../checker/src/verdict/json.ts";
import { type CliRun, cliPath, runCli, runOnTerminal } from "./run-cli.ts";

const machine = process.env.PODWIRE_WITHOUT_NATIVE ? "vm" : "native";
const solution = new URL("../exercises/04-proxy-arp/solution/host1.sh", import.meta.url);
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "lab-check-test-"));
});
afterEach(() => rm(folder, { recursive: true }));

const cli = (words: string[], env?: Record<string, string>): Promise<CliRun> => runCli(words, { cwd: folder, ...(env && { env }) });
const check = (script: string): Promise<CliRun> => cli(["exercise-04", "--script", script, "--machine", machine]);

/** A refusal: exit code 2, nothing on stdout, one message with what to do, and no trace of our code. */
function expectRefusal(run: CliRun, message: string | RegExp): void {
  expect(run).toMatchObject({ exitCode: 2, stdout: "" });
  expect(run.stderr).toMatch(message);
  expect(run.stderr).not.toMatch(/^\s+at /m);
}

describe("what cannot be a submission", () => {
  it.each(["exercise-99", "bridge", "../02-bridge", "", "2x"])("there is no exercise %j", async (name) => {
    expectRefusal(await cli([name, "--solution"]), /There is no exercise called[\s\S]*exercise-02[\s\S]*unknown-exercise/);
  });

  it("a missing script", async () => expectRefusal(await check("absent.sh"), /There is no absent\.sh/));

  it("a folder without the host's script", async () => {
    await mkdir(join(folder, "empty"));
    expectRefusal(await check("empty"), /There is no empty\/host1\.sh/);
  });

  it("a directory where the script should be", async () => {
    await mkdir(join(folder, "mine/host1.sh"), { recursive: true });
    expectRefusal(await check("mine"), /host1\.sh is a directory/);
  });

  it("a FIFO, without waiting for a writer", async () => {
    await $`mkfifo ${join(folder, "pipe.sh")}`;
    expectRefusal(await check("pipe.sh"), /not a regular file/);
  });

  it("a symbolic link", async () => {
    await symlink(solution, join(folder, "link.sh"));
    expectRefusal(await check("link.sh"), /symbolic link/);
  });

  it("an empty file, a binary, one that is too long, one for another interpreter", async () => {
    await writeFile(join(folder, "empty.sh"), "\n\n");
    expectRefusal(await check("empty.sh"), /is empty/);
    await writeFile(join(folder, "binary.sh"), "id\0id");
    expectRefusal(await check("binary.sh"), /NUL/);
    await writeFile(join(folder, "long.sh"), "#".repeat(70_000));
    expectRefusal(await check("long.sh"), /64 KiB/);
    await writeFile(join(folder, "python.sh"), "#!/usr/bin/env python3\nprint()\n");
    expectRefusal(await check("python.sh"), /another interpreter/);
  });

  it("a file that may not be read, for root as nobody", async () => {
    await chmod(folder, 0o755);
    await writeFile(join(folder, "secret.sh"), "id\n");
    await chmod(join(folder, "secret.sh"), 0);
    for (const part of ["bin", "dist", "package.json"])
      await cp(join(dirname(cliPath), "..", part), join(folder, "package", part), { recursive: true });
    const asNobody = process.getuid?.() === 0 ? ["setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups"] : [];
    const words = [...asNobody, "node", "package/bin/lab-check.js", "4", "--script", "secret.sh"];
    const { exitCode, stdout, stderr } = await $({ quiet: true, nothrow: true, cwd: folder })`${words}`;
    expectRefusal({ exitCode, stdout, stderr }, /cannot be read \(EACCES\)/);
  });

  it.each([
    ["--timeout", "0"],
    ["--timeout", "soon"],
    ["--machine", "cloud"],
    ["--format", "xml"],
    ["--locale", "fr"],
    ["--nonsense"],
    ["--script", "x", "--solution"],
  ])("the options %s %s", async (...options) => expectRefusal(await cli(["exercise-04", ...options]), /bad-usage/));
});

describe("a check", () => {
  it("puts the starter there the first time, and never again", async () => {
    const first = await cli(["4", "--machine", machine]);
    expect(first.exitCode).toBe(1);
    expect(first.stderr).toContain("work/04-proxy-arp/host1.sh");
    const starter = join(folder, "work/04-proxy-arp/host1.sh");
    await writeFile(starter, await readFile(solution));
    const second = await cli(["04-proxy-arp", "--machine", machine]);
    expect(second).toMatchObject({ exitCode: 0, stderr: "" });
    expect(await readFile(starter, "utf8")).toBe(await readFile(solution, "utf8"));
  });

  it("reads CRLF and a BOM, with a warning in the reader's language", async () => {
    const text = await readFile(solution, "utf8");
    await writeFile(join(folder, "windows.sh"), `\ufeff${text.replaceAll("\n", "\r\n")}`);
    const run = await cli(["4", "--script", "windows.sh", "--machine", machine], { LC_ALL: "zh_CN.UTF-8" });
    expect(run.exitCode).toBe(0);
    expect(run.stdout).toMatch(/通过[\s\S]*CRLF/);
  });

  it("prints one verdict object with --format json, whose schema is the contract", async () => {
    const run = await cli(["4", "--solution", "--format", "json", "--machine", machine]);
    expect(verdictSchema.parse(JSON.parse(run.stdout))).toMatchObject({
      schema: "lab-check/verdict/v1",
      exercise: "exercise-04",
      machine,
      status: "passed",
      score: { earned: 100, possible: 100 },
    });
  });

  it("shows on a terminal how far it is", async () => {
    const shown = await runOnTerminal(["4", "--solution", "--machine", machine], { cwd: folder });
    expect(shown).toMatch(/setting up the lab[\s\S]*running the script on host1[\s\S]*probing: other-ways[\s\S]*PASSED/);
  });

  it("names the script that outlives its deadline, and judges the rest", async () => {
    await writeFile(join(folder, "slow.sh"), `${await readFile(solution, "utf8")}\nsleep 1000\n`);
    const run = await cli(["4", "--script", "slow.sh", "--timeout", "4", "--format", "json", "--machine", machine]);
    const { checks } = verdictSchema.parse(JSON.parse(run.stdout));
    expect(run.exitCode).toBe(1);
    expect(checks.filter(({ status }) => status !== "passed").map(({ id }) => id)).toEqual(["script-ended"]);
  });

  it("shows a learner's output without anything that could repaint the terminal", async () => {
    await writeFile(join(folder, "paint.sh"), String.raw`printf '\033[2J\033]52;c;cHduZWQ=\007PASSED\rx\u202e'; exit 3`);
    const { stdout } = await check("paint.sh");
    expect(stdout).toContain("PASSED");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  });
});

it.each([[["--locale", "zh-Hans"]], [["--locale=zh-Hans"]]])(
  "says in the reader's language (%j) why it cannot check, and what to do",
  async (locale) => {
    const run = await cli(["4", "--solution", "--machine", "vm", ...locale], { LAB_CHECK_GUEST: "/nonexistent" });
    expect(run).toMatchObject({ exitCode: 3, stdout: "" });
    expect(run.stderr).toMatch(/没有可用的虚拟机镜像：LAB_CHECK_GUEST 指向 \/nonexistent[\s\S]*也可以从别处取得镜像[\s\S]*怎么办/);
  },
);

it.skipIf(process.env.PODWIRE_WITHOUT_NATIVE)("finds a lab's programs wherever PATH leads", async () => {
  await symlink(process.execPath, join(folder, "node"));
  expect(await cli(["4", "--solution", "--machine", "native"], { PATH: folder })).toMatchObject({ exitCode: 0 });
});

describe("the other commands", () => {
  it("list names every exercise in both languages", async () => {
    expect((await cli(["list"])).stdout).toMatch(/exercise-02[\s\S]*exercise-04[\s\S]*exercise-05[\s\S]*exercise-07/);
    expect((await cli(["list", "--locale", "zh-Hans"])).stdout).toMatch(/exercise-04\s+\p{Script=Han}|exercise-04[^\n]*代理 ARP/u);
  });

  it("hint shows one more each time, and keeps the last", async () => {
    const hints = [await cli(["hint", "4"]), await cli(["hint", "4"])].map(({ stdout }) => stdout);
    expect(hints[0]).toContain("hint 1 of");
    expect(hints[1]).toContain("hint 2 of");
    for (let call = 0; call < 8; call += 1) await cli(["hint", "4"]);
    expect((await cli(["hint", "4"])).stdout).toMatch(/hint (\d+) of \1/);
  });

  it("help is no error, and no command at all is one", async () => {
    expect(await cli(["--help"])).toMatchObject({ exitCode: 0, stdout: expect.stringContaining("doctor") });
    expectRefusal(await cli([]), /An argument is missing/);
  });
});
