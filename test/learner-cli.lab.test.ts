import { type ChildProcess, spawn } from "node:child_process";
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type CliRun, cliPath, runCli } from "./run-cli.ts";

const machine = process.env.PODWIRE_WITHOUT_NATIVE ? "vm" : "native";
const exercise = (path: string): string => fileURLToPath(new URL(`../exercises/04-proxy-arp/${path}`, import.meta.url));
const mine = join("work", "04-proxy-arp");
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "lab-check-test-"));
});
afterEach(() => rm(folder, { recursive: true }));

const cli = (...words: string[]): Promise<CliRun> => runCli(words, { cwd: folder });
const write = async (path: string): Promise<void> => {
  await mkdir(join(folder, mine), { recursive: true });
  await copyFile(exercise(path), join(folder, mine, "host1.sh"));
};
const progressOfList = async (): Promise<string | undefined> =>
  (await cli("list")).stdout.split("\n").find((line) => line.includes("exercise-04"));

describe("a learner's progress", () => {
  it("is the best score, then a pass, whatever comes later", async () => {
    expect(await progressOfList()).not.toMatch(/\d\/\d|✓/);
    await cli("4", "--machine", machine);
    expect(await progressOfList()).toMatch(/exercise-04 {2}0\/\d+/);
    await write("mistakes/masquerade/host1.sh");
    await cli("4", "--machine", machine);
    expect(await progressOfList()).toMatch(/exercise-04 {2}[1-9]\d*\/\d+/);
    await write("solution/host1.sh");
    await cli("4", "--machine", machine);
    expect(await progressOfList()).toMatch(/✓ passed/);
    await write("start/host1.sh");
    await cli("4", "--machine", machine);
    expect(await progressOfList()).toMatch(/✓ passed/);
  });

  it("does not come from scripts that are not the learner's", async () => {
    await cli("4", "--solution", "--machine", machine);
    expect(await readdir(folder)).toEqual([]);
  });
});

describe("the solution", () => {
  it("is shown to whoever has passed", async () => {
    expect(await cli("solution", "4")).toMatchObject({
      exitCode: 2,
      stdout: "",
      stderr: expect.stringMatching(/not passed[\s\S]*--give-up/),
    });
    await write("solution/host1.sh");
    await cli("4", "--machine", machine);
    expect(await cli("solution", "4")).toMatchObject({ exitCode: 0, stdout: await readFile(exercise("solution/host1.sh"), "utf8") });
  });

  it("and to whoever gives up", async () => {
    const { stdout } = await cli("solution", "5", "--give-up");
    expect(stdout).toMatch(/#### host1\.sh[\s\S]*#### host2\.sh/);
    expect(await cli("solution", "5")).toMatchObject({ exitCode: 0, stdout });
  });
});

it("reset puts the starter back and keeps what was there", async () => {
  await write("solution/host1.sh");
  const { exitCode, stderr } = await cli("reset", "4");
  expect(exitCode).toBe(0);
  expect(await readFile(join(folder, mine, "host1.sh"))).toEqual(await readFile(exercise("start/host1.sh")));
  const backup = (await readdir(join(folder, mine))).find((name) => name.startsWith("before-reset-")) ?? "";
  expect(stderr).toContain(backup);
  expect(await readFile(join(folder, mine, backup, "host1.sh"))).toEqual(await readFile(exercise("solution/host1.sh")));
});

describe("a learner's own numbers", () => {
  const script = join(mine, "host1.sh");
  const read = (path: string): Promise<string> => readFile(join(folder, path), "utf8");
  const pod1Of = (text: string): string | undefined => /^POD1_IP=(.*)\.11$/m.exec(text)?.[1];

  it("are in the starter, the hints, the solution and the verdict, and need be asked for only once", async () => {
    await cli("4", "--seed", "anna", "--machine", machine);
    const own = pod1Of(await read(script)) ?? "";
    expect(own).toMatch(/^10\.\d+\.\d+$/);
    for (let hint = 1; hint < 6; hint += 1) await cli("hint", "4");
    const { stdout } = await cli("solution", "4", "--give-up");
    expect(pod1Of(stdout)).toBe(own);
    expect(stdout).not.toContain("10.96.30");
    await writeFile(join(folder, script), stdout);
    const passed = JSON.parse((await cli("4", "--machine", machine, "--format", "json")).stdout);
    expect(passed).toMatchObject({ status: "passed", seed: "anna", warnings: [] });
    expect(JSON.stringify(passed)).toContain(`${own}.12`);
    expect((await cli("4", "--solution", "--machine", machine)).exitCode).toBe(0);
    expect((await cli("trace", "4", "--machine", machine)).stdout).toContain(`${own}.12`);
  });

  it("are not somebody else's", async () => {
    await write("solution/host1.sh");
    const { exitCode, stdout } = await cli("4", "--seed", "anna", "--machine", machine, "--locale", "en");
    expect(exitCode).toBe(1);
    expect(stdout.replaceAll(/\s+/g, " ")).toMatch(
      /host1\.sh uses numbers that are not your own: 10\.96\.30\.11 \(yours: 10\.\d+\.\d+\.11\)/,
    );
  });

  it("change with the seed while nobody has written anything, and never under what was written", async () => {
    await cli("reset", "4");
    expect(pod1Of(await read(script))).toBe("10.96.30");
    await cli("hint", "4", "--seed", "anna");
    const annas = await read(script);
    await cli("hint", "4", "--seed", "ben");
    expect(pod1Of(await read(script))).not.toBe(pod1Of(annas));
    const written = `${await read(script)}# mine\n`;
    await writeFile(join(folder, script), written);
    const refused = await cli("4", "--seed", "anna", "--machine", machine, "--locale", "en");
    expect(refused).toMatchObject({ exitCode: 2, stdout: "", stderr: expect.stringMatching(/other-seed/) });
    expect(refused.stderr.replaceAll(/\s+/g, " ")).toContain("lab-check reset exercise-04 --seed anna ");
    expect(await read(script)).toBe(written);
    await cli("reset", "4", "--seed", "anna");
    expect(await read(script)).toBe(annas);
    const backup = (await readdir(join(folder, mine))).find((name) => name.startsWith("before-reset-")) ?? "";
    expect(await read(join(mine, backup, "host1.sh"))).toBe(written);
  });

  it("are the source's, byte for byte, without a seed", async () => {
    await cli("reset", "4");
    expect(await readFile(join(folder, script))).toEqual(await readFile(exercise("start/host1.sh")));
  });
});

describe("watch", () => {
  let watching: ChildProcess | undefined;
  let output = "";
  afterEach(() => watching?.kill("SIGKILL"));

  const watch = (): void => {
    output = "";
    watching = spawn("node", [cliPath, "watch", "4", "--machine", machine, "--locale", "en"], { cwd: folder, stdio: "pipe" });
    for (const stream of [watching.stdout, watching.stderr]) stream?.setEncoding("utf8").on("data", (text: string) => (output += text));
  };
  const said = async (pattern: RegExp): Promise<void> => {
    await expect.poll(() => output, { timeout: 120_000, interval: 50 }).toMatch(pattern);
    output = "";
  };

  it("checks again after each save, and ends with Ctrl-C", async () => {
    await write("mistakes/masquerade/host1.sh");
    watch();
    await said(/NOT PASSED[\s\S]*Watching/);
    await write("solution/host1.sh");
    await said(/✓ PASSED[\s\S]*Watching/);
    await writeFile(join(folder, mine, "host1.sh"), "");
    await said(/is empty[\s\S]*Watching/);
    const ended = new Promise((resolve) => watching?.once("exit", resolve));
    watching?.kill("SIGINT");
    expect(await ended).toBe(0);
  });

  // Natively, where the lab's processes show that a check has begun.
  it.skipIf(machine !== "native")("ends with Ctrl-C while a check runs, and says nothing more", async () => {
    await write("solution/host1.sh");
    watch();
    await said(/✓ PASSED[\s\S]*Watching/);
    await writeFile(join(folder, mine, "host1.sh"), "sleep 25\n");
    const children = (): Promise<string> => readFile(`/proc/${watching?.pid}/task/${watching?.pid}/children`, "utf8");
    await expect.poll(children, { timeout: 60_000, interval: 20 }).not.toBe("");
    const ended = new Promise((resolve) => watching?.once("exit", resolve));
    watching?.kill("SIGINT");
    expect(await ended).toBe(0);
    expect(output).toBe("");
  });
});
