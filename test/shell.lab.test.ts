import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { descendants, isAlive } from "./hostile/leftovers.ts";
import { cliPath, runCli } from "./run-cli.ts";

const machine = process.env.PODWIRE_WITHOUT_NATIVE ? "vm" : "native";
const root = fileURLToPath(new URL("..", import.meta.url));
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "lab-check-test-"));
});
afterEach(() => rm(folder, { recursive: true }));

describe("shell with commands from a pipe", () => {
  const shell = (input: string, ...words: string[]) =>
    runCli(["shell", "4", ...words, "--solution", "--machine", machine], { cwd: root, input });

  it("runs them in the lab as the solution left it, and ends with their exit code", async () => {
    expect(await shell("ip -4 -br addr show ens33; exit 5\n")).toEqual({
      exitCode: 5,
      stdout: expect.stringMatching(/^ens33@\S+ +UP +192\.168\.30\.211\/24 *\n$/),
      stderr: "",
    });
  });

  it("runs them in a network namespace", async () => {
    expect(await shell("ip route get 10.96.30.12 | head -n 1\n", "host1", "pod1")).toMatchObject({
      exitCode: 0,
      stdout: expect.stringMatching(/^10\.96\.30\.12 via 169\.254\.1\.1 dev eth0|^10\.96\.30\.12 dev eth0/),
    });
  });

  it.each([
    [["host2"], /no host2[\s\S]*host1/],
    [["host1", "pod7"], /no host1\/pod7[\s\S]*host1, host1 pod1, host1 pod2/],
  ])("names the places that there are, where %s is none", async (place, message) => {
    expect(await shell("", ...place)).toMatchObject({ exitCode: 2, stdout: "", stderr: expect.stringMatching(message) });
  });

  it("shows what a learner's own scripts built", async () => {
    const { stdout, stderr } = await runCli(["shell", "4", "--machine", machine], { cwd: folder, input: "hostname; cat host1.sh\n" });
    expect(stdout).toMatch(/^host1\n#!/);
    expect(stderr).toMatch(/starter/);
  });
});

describe("shell at a terminal", () => {
  let running: ChildProcess | undefined;
  let output = "";
  afterEach(() => running?.kill("SIGKILL"));

  /** script(1) gives lab-check a terminal, which has the size that stty says. */
  const open = (locale: string): ChildProcess => {
    output = "";
    const labCheck = `stty rows 30 cols 100; exec node ${cliPath} shell 4 --solution --machine ${machine} --locale ${locale}`;
    const child = spawn("script", ["--quiet", "--return", "--command", labCheck, "/dev/null"], {
      cwd: root,
      stdio: "pipe",
      env: { ...process.env, SHELL: "/bin/sh", TERM: "xterm" },
    });
    child.stdout.setEncoding("utf8").on("data", (text: string) => (output += text));
    running = child;
    return child;
  };
  const shows = (pattern: RegExp): Promise<void> => expect.poll(() => output, { timeout: 120_000, interval: 50 }).toMatch(pattern);
  const exitCode = (child: ChildProcess): Promise<number | null> => new Promise((resolve) => child.once("exit", resolve));

  it("says where one is, takes every key, and ends with the shell", async () => {
    const child = open("en");
    await shows(/host1 in a lab for exercise-04[\s\S]*host1# $/);
    child.stdin?.write("stty size; sleep 1000\r");
    await shows(/^30 100\r$/m);
    child.stdin?.write("\u0003");
    await shows(/\^C[\s\S]*host1# $/);
    child.stdin?.write("tcpdump -c 1 -ni eth0-p1 icmp & ip netns exec pod1 ping -c 20 -i 0.2 10.96.30.12 > /dev/null; wait; exit 4\r");
    const ended = exitCode(child);
    await shows(/IP 10\.96\.30\.1[12] > 10\.96\.30\.1[12]: ICMP echo re[\s\S]*1 packet captured/);
    expect(await ended).toBe(4);
  });

  it("leaves nothing behind when the terminal is closed, whatever runs there", async () => {
    const child = open("zh-Hans");
    await shows(/exercise-04 的实验环境[\s\S]*host1# $/);
    child.stdin?.write("trap '' HUP TERM INT; setsid sleep 1000 & echo be''gun; sleep 1000\r");
    await shows(/begun\r/);
    const processes = descendants(child.pid ?? 0);
    expect(processes.length).toBeGreaterThan(machine === "native" ? 5 : 0);
    child.kill("SIGKILL");
    await expect.poll(() => processes.filter(isAlive), { timeout: 20_000 }).toEqual([]);
  });
});
