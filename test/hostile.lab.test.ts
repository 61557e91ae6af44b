import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { $ } from "zx";
import { nativeMachine } from "../checker/src/machine/native/native.ts";
import { verdictSchema } from "../checker/src/verdict/json.ts";
import { checkHostile, checkSolution, checkText, pathOf, patience, rows, solution, textOf } from "./hostile/check-hostile.ts";
import { expectations } from "./hostile/expectations.ts";
import { descendants, isAlive, machineState, type Process, processes, strayProcesses } from "./hostile/leftovers.ts";
import { cliPath } from "./run-cli.ts";

const deadlineSeconds = 5;
/** A storm keeps the kernel itself busy, after the script's end too: the lab waits up to ten times longer for what is slow. */
const storms = ["broadcast-storm", "broadcast-storm-elsewhere"];
const slowestPace = 10;
const withoutNative = Boolean(process.env.PODWIRE_WITHOUT_NATIVE);

async function eventually(isSo: () => boolean): Promise<void> {
  for (const startMs = performance.now(); !isSo() && performance.now() - startMs < 20_000; )
    await new Promise((resolve) => setTimeout(resolve, 50));
}

const before = { state: machineState(), processes: processes() };
const userFile = join(homedir(), `.lab-check-hostile-test-${process.pid}`);

async function expectNothingLeft(): Promise<void> {
  // The kernel takes namespaces and processes apart a moment after their end.
  await eventually(
    () => strayProcesses(before.processes).length === 0 && machineState().controlGroups.length === before.state.controlGroups.length,
  );
  expect(strayProcesses(before.processes)).toEqual([]);
  expect(machineState()).toEqual(before.state);
  expect(readFileSync(userFile, "utf8")).toBe("mine\n");
  expect(statSync(userFile).mode & 0o777).toBe(0o600);
}

beforeAll(() => writeFileSync(userFile, "mine\n", { mode: 0o600 }));
afterAll(() => rmSync(userFile));

it("every hostile script says in a line what it tries, and is expected to lead somewhere", () => {
  const scripts = readdirSync(new URL("hostile/", import.meta.url)).filter((file) => file.endsWith(".sh"));
  for (const file of scripts) expect(readFileSync(pathOf(file.slice(0, -3)), "utf8")).toMatch(/^#!\/usr\/bin\/env bash\n# [A-Z].*\.\n[^#]/);
  expect([...new Set(expectations.map(({ script }) => `${script}.sh`))].sort()).toEqual(scripts.sort());
});

describe.skipIf(withoutNative)("a hostile script natively", () => {
  let usualMs = 0;

  it("runs where the solution passes", async () => {
    usualMs = await checkSolution(nativeMachine, deadlineSeconds);
    await expectNothingLeft();
  });

  for (const { name, expectation } of rows)
    it(name, async () => {
      const tookMs = await checkHostile(nativeMachine, expectation, deadlineSeconds);
      await expectNothingLeft();
      const pace = storms.includes(expectation.script) ? slowestPace : 1;
      expect(tookMs).toBeLessThan(patience * pace * (deadlineSeconds * 1000 + usualMs));
    });

  it("that ends just when its time is up gets a verdict, whichever of the two comes first", async () => {
    for (let early = 0.08; early >= 0; early -= 0.004) {
      const verdict = await checkText(nativeMachine, `sleep ${1 - early}\n`, 1);
      expect(verdict.status).toBe("failed");
    }
    await expectNothingLeft();
  });

  it("leaves the next check as it was", async () => {
    await checkSolution(nativeMachine, deadlineSeconds);
  });
});

/** Who runs lab-check: root gives each lab another user, and an ordinary user none. */
const users: { name: string; words: string[] }[] = [{ name: "the user of this test", words: [] }];
const ordinary = ["setpriv", "--reuid", "54321", "--regid", "54321", "--clear-groups"];
if (process.getuid?.() === 0 && (await mayUse(ordinary))) users.push({ name: "an ordinary user", words: ordinary });

/** Some systems let nobody but root make user namespaces, or keep Node where others cannot read it. */
async function mayUse(words: string[]): Promise<boolean> {
  const run = await $({
    quiet: true,
    nothrow: true,
    cwd: "/",
  })`${words} unshare --user --map-root-user --net ${process.execPath} --version`;
  return run.exitCode === 0;
}

for (const { name: who, words } of users)
  describe.skipIf(withoutNative)(`lab-check itself, run by ${who}`, () => {
    let home = "";
    let cli = "";

    beforeAll(() => {
      home = mkdtempSync(join(tmpdir(), "lab-check-test-"));
      chmodSync(home, 0o755);
      for (const part of ["bin", "dist", "package.json"])
        cpSync(join(dirname(cliPath), "..", part), join(home, "package", part), { recursive: true });
      cli = join(home, "package/bin/lab-check.js");
    });
    afterAll(() => rmSync(home, { recursive: true }));

    const commandOf = (file: string, seconds: number): string[] => {
      const options = ["--machine", "native", "--format", "json", "--timeout", `${seconds}`];
      return [...words, process.execPath, cli, "exercise-04", "--script", join(home, file), ...options];
    };

    async function checkWithCli(text: string): Promise<{ exitCode: number | null; status: string; said: string }> {
      writeFileSync(join(home, "script.sh"), text);
      const { exitCode, stdout, stderr } = await $({ quiet: true, nothrow: true, cwd: home })`${commandOf("script.sh", deadlineSeconds)}`;
      if (stdout === "") return { exitCode, status: "", said: stderr };
      const { status, hosts } = verdictSchema.parse(JSON.parse(stdout));
      expect(hosts.host1?.script.stdout).not.toContain("GOT THROUGH");
      return { exitCode, status, said: stderr };
    }

    /** Starts a check of a script that never ends, and waits until it runs. */
    async function startEndless(): Promise<{ child: ChildProcess; lab: Process[]; said: () => string }> {
      writeFileSync(join(home, "endless.sh"), textOf({ script: "sleeps-without-end", after: "solution" }));
      const [program = "", ...rest] = commandOf("endless.sh", 600);
      // A process group of its own, as a shell gives to each command: Ctrl-C reaches all of it.
      const child = spawn(program, rest, { cwd: home, detached: true, stdio: ["ignore", "ignore", "pipe"] });
      let said = "";
      child.stderr?.on("data", (chunk) => {
        said += chunk;
      });
      let lab: Process[] = [];
      const sleeps = (): boolean => lab.some(({ commandLine }) => commandLine === "sleep 1000");
      await eventually(() => {
        lab = descendants(child.pid ?? 0);
        return sleeps() || child.exitCode !== null;
      });
      expect([sleeps(), child.exitCode], said).toEqual([true, null]);
      return { child, lab, said: () => said };
    }

    it("passes the solution", async () => {
      expect(await checkWithCli(solution)).toEqual({ exitCode: 0, status: "passed", said: "" });
    });

    it.each(["SIGKILL", "SIGINT", "SIGTERM", "SIGHUP"] as const)(
      "leaves nothing behind when it gets %s in the middle of a script",
      async (signal) => {
        const { child, lab, said } = await startEndless();
        expect(lab.length).toBeGreaterThan(3);
        const ended = once(child, "exit");
        process.kill(-(child.pid ?? 0), signal);
        await ended;
        await eventually(() => !lab.some(isAlive));
        expect(lab.filter(isAlive)).toEqual([]);
        if (signal === "SIGINT" || signal === "SIGTERM")
          expect([child.exitCode, said()]).toEqual([130, expect.stringContaining("Interrupted")]);
        expect(await checkWithCli(solution)).toMatchObject({ exitCode: 0 });
        await expectNothingLeft();
      },
    );

    const telling = [
      "undoes-after-its-end",
      "kills-its-process-group",
      "kills-everything",
      "looks-below-proc",
      "fork-bomb",
      "writes-everywhere",
    ];
    for (const { name, expectation } of rows.filter(({ expectation }) => telling.includes(expectation.script)))
      it(name, async () => {
        const { exitCode, status, said } = await checkWithCli(textOf(expectation));
        expect([exitCode, status], said).toEqual([expectation.verdict === "passed" ? 0 : 1, expectation.verdict]);
        await expectNothingLeft();
      });
  });
