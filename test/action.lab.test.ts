import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { DOMParser } from "@xmldom/xmldom";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { $ } from "zx";
import {
  type CompositeAction,
  evaluate,
  nameOf,
  obeyedCommands,
  readAction,
  readOutputs,
  runStep,
  type StepRun,
} from "./github/composite-action.ts";

const machine = process.env.PODWIRE_WITHOUT_NATIVE ? "vm" : "native";
const checkout = fileURLToPath(new URL("..", import.meta.url));
const exercise = (path: string): Promise<string> => readFile(join(checkout, "exercises", path), "utf8");

let runner: string;
let actionPath: string;
let action: CompositeAction;
let repository: string;

/** The action as the runner fetches it: the repository's files, nothing built, nothing installed. */
beforeAll(async () => {
  runner = await mkdtemp(join(tmpdir(), "lab-check-runner-"));
  actionPath = join(runner, "_actions/owner/podwire/v1");
  const { stdout } = await $({ quiet: true, cwd: checkout })`git ls-files --cached --others --exclude-standard`;
  for (const path of stdout.trim().split("\n")) await cp(join(checkout, path), join(actionPath, path));
  action = await readAction(actionPath);
  const [install] = action.runs.steps;
  if (install === undefined) throw new Error("no step");
  const installed = await runStep(install, {}, runner, { GITHUB_ACTION_PATH: actionPath });
  if (installed.exitCode !== 0) throw new Error(installed.stdout + installed.stderr);
});
afterAll(() => rm(runner, { recursive: true }));

beforeEach(async () => {
  repository = await mkdtemp(join(runner, "repository-"));
});
afterEach(() => rm(repository, { recursive: true }));

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(repository, path)), { recursive: true });
  await writeFile(join(repository, path), text);
}

type Graded = StepRun & { outputs: Record<string, string>; summary: string; commands: string[] };

/** Runs the steps after the installation in the learner's repository, and returns what the workflow gets of them. */
async function grade(given: Record<string, string>, environment: Record<string, string> = {}): Promise<Graded> {
  const temp = await mkdtemp(join(runner, "temp-"));
  const [output, summary] = [join(temp, "output"), join(temp, "summary")];
  for (const file of [output, summary]) await writeFile(file, "");
  const defaults = Object.fromEntries(Object.entries(action.inputs).map(([name, input]) => [name, input.default]));
  const env = { GITHUB_ACTION_PATH: actionPath, GITHUB_OUTPUT: output, GITHUB_STEP_SUMMARY: summary, RUNNER_TEMP: temp, ...environment };
  const [, step, ...rest] = action.runs.steps;
  if (step === undefined || rest.length > 0) throw new Error("the action has other steps than these tests know");
  const run = await runStep(step, { ...defaults, machine, ...given }, repository, env);
  const written = readOutputs(await readFile(output, "utf8"));
  const outputs =
    Object.keys(written).length === 0
      ? {}
      : Object.fromEntries(
          Object.entries(action.outputs).map(([name, { value }]) => [name, evaluate(value, `steps.${step.id}.outputs`, written)]),
        );
  return { ...run, outputs, summary: await readFile(summary, "utf8"), commands: obeyedCommands(run.stdout) };
}

const resultOf = ({ outputs }: Graded) => JSON.parse(Buffer.from(outputs.result ?? "", "base64").toString());

describe("the action grades", () => {
  it("right scripts", async () => {
    await write("04-proxy-arp/host1.sh", await exercise("04-proxy-arp/solution/host1.sh"));
    const graded = await grade({ exercises: "exercise-04" });
    expect(graded.exitCode).toBe(0);
    expect(graded.outputs).toMatchObject({ status: "passed", points: "100", "max-points": "100" });
    expect(resultOf(graded)).toMatchObject({ version: 1, status: "pass", max_score: 100 });
    expect(graded.summary).toMatch(/PASSED[\s\S]*100 of 100 points/);
    expect(graded.commands.map(nameOf)).toEqual(["group", "endgroup", "notice"]);
    const junit = new DOMParser().parseFromString(await readFile(graded.outputs.junit ?? "", "utf8"), "text/xml");
    expect(junit.getElementsByTagName("testsuite")[0]?.getAttribute("failures")).toBe("0");
  });

  it("wrong and missing scripts: what was built counts, what is missing counts nothing", async () => {
    await write("mine/04-proxy-arp/host1.sh", await exercise("04-proxy-arp/mistakes/proxy-arp-on-one-side/host1.sh"));
    await write("mine/05-two-hosts/host1.sh", await exercise("05-two-hosts/solution/host1.sh"));
    const graded = await grade({ exercises: "4, 05-two-hosts", path: "mine", "max-points": "20", locale: "zh-Hans" });
    expect(graded.exitCode).toBe(1);
    const { status, points, "max-points": maxPoints, checks = "" } = graded.outputs;
    expect({ status, maxPoints }).toEqual({ status: "failed", maxPoints: "20" });
    expect(Number(points)).toBeGreaterThan(0);
    expect(Number(points)).toBeLessThan(10);
    const listed: { exercise: string; status: string; earned: number }[] = JSON.parse(checks);
    expect(listed.reduce((sum, { earned }) => sum + earned, 0)).toBe(Number(points));
    expect(new Set(listed.filter((check) => check.exercise === "exercise-05").map((check) => check.status))).toEqual(
      new Set(["failed", "skipped"]),
    );
    expect(graded.summary).toContain("尚未通过");
    expect(graded.stdout).toContain("找不到 mine/05-two-hosts/host2.sh");
    expect(graded.commands.find((command) => command.startsWith("::error file=mine/04-proxy-arp/host1.sh"))).toBeDefined();
  });

  it("every exercise, unless told which", async () => {
    const graded = await grade({ "fail-on": "errored" });
    expect(graded).toMatchObject({ exitCode: 0, outputs: { status: "failed", points: "0" } });
    expect(graded.commands.filter((command) => command.startsWith("::group::")).length).toBeGreaterThanOrEqual(4);
  });
});

describe("a hostile repository", () => {
  const forged = String.raw`#!/bin/bash
printf '::error::forged\n::add-mask::100\n  ::set-output name=status::passed\n##[error]forged\n\033[2J\r::warning::forged\n'
printf '::stop-commands::x\n::endgroup::\n<script>alert(1)</script>\n\n# Forged heading\n' | tee /dev/stderr
for file in "$GITHUB_OUTPUT" "$GITHUB_STEP_SUMMARY" /proc/1/fd/*; do echo "status=passed" >> "$file"; done
ip netns add pod1; ip netns add '<img src=x>'
ip link add eth0-p1 type veth peer name '<b>' ; ip link set '<b>' netns pod1
exit 0
`;

  it("says nothing that the runner or a reader of the summary takes for ours", async () => {
    await write("04-proxy-arp/host1.sh", forged);
    const graded = await grade({ exercises: "exercise-04" });
    expect(graded).toMatchObject({ exitCode: 1, outputs: { status: "failed" } });
    expect(new Set(graded.commands.map(nameOf))).toEqual(new Set(["group", "endgroup", "warning", "error", "notice"]));
    expect(graded.commands.join("\n")).not.toMatch(/::(error|warning)::forged|add-mask|set-output/);
    expect(graded.stdout).toContain("::error::forged");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there
    expect(graded.stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
    expect(graded.summary).not.toMatch(/<(script|img|b)\b|^# Forged/m);
  });

  it("has no say in what judges it", async () => {
    await write("04-proxy-arp/host1.sh", await exercise("04-proxy-arp/start/host1.sh"));
    const touch = `require("node:fs").writeFileSync(${JSON.stringify(join(runner, "influenced"))}, "");`;
    await write("exercises/04-proxy-arp/exercise.ts", `${touch} export default {};`);
    await write("exercises/order.json", "[]");
    await write("04-proxy-arp/exercise.ts", touch);
    for (const path of ["node_modules/lab-check/bin/lab-check.js", "node_modules/commander/index.js", "node_modules/zod/index.js"])
      await write(path, touch);
    await write(".npmrc", `script-shell=${join(repository, "evil.sh")}\nignore-scripts=false\n`);
    await write("evil.sh", `touch ${join(runner, "influenced")}\n`);
    const scripts = Object.fromEntries(["preinstall", "install", "prepare", "build"].map((name) => [name, "sh evil.sh"]));
    await write("package.json", JSON.stringify({ name: "lab-check", type: "commonjs", scripts, workspaces: ["."] }));
    await write("04-proxy-arp/.progress.json", JSON.stringify({ passedAt: "2026-01-01T00:00:00.000Z" }));
    const [install] = action.runs.steps;
    if (install === undefined) throw new Error("no step");
    expect((await runStep(install, {}, repository, { GITHUB_ACTION_PATH: actionPath })).exitCode).toBe(0);
    const graded = await grade({ exercises: "exercise-04" });
    expect(graded).toMatchObject({ exitCode: 1, outputs: { status: "failed", "max-points": "100" } });
    await expect(readFile(join(runner, "influenced"))).rejects.toThrow("ENOENT");
  });

  it("cannot hand in what lies elsewhere", async () => {
    const solutions = join(actionPath, "exercises");
    await symlink(join(solutions, "04-proxy-arp/solution"), join(repository, "04-proxy-arp"));
    await mkdir(join(repository, "02-bridge"));
    await symlink(join(solutions, "02-bridge/solution/host1.sh"), join(repository, "02-bridge/host1.sh"));
    const graded = await grade({ exercises: "2 4" });
    expect(graded).toMatchObject({ exitCode: 1, outputs: { status: "failed", points: "0", "max-points": "200" } });
    expect(graded.stdout.match(/symbolic link/g)?.length).toBeGreaterThanOrEqual(2);
    await mkdir(join(repository, "real"));
    await symlink("real", join(repository, "mine"));
    expect((await grade({ exercises: "4", path: "mine" })).stdout).toContain("mine is a symbolic link");
  });
});

describe("what is not the learner's", () => {
  it("is never a mark: it could not be checked", async () => {
    await write("04-proxy-arp/host1.sh", await exercise("04-proxy-arp/solution/host1.sh"));
    const graded = await grade({ exercises: "4", machine: "vm" }, { LAB_CHECK_GUEST: "/nonexistent" });
    expect(graded).toMatchObject({ exitCode: 3, outputs: { status: "errored" } });
    expect(resultOf(graded).status).toBe("error");
    expect(graded.summary).toMatch(/COULD NOT CHECK[\s\S]*not you/);
  });

  it.each([
    [{ exercises: "exercise-99" }, /There is no exercise called/],
    [{ path: "../elsewhere" }, /not below the current folder/],
    [{ path: "/etc" }, /not below the current folder/],
    [{ "max-points": "many" }, /whole number/],
    [{ "fail-on": "sometimes" }, /Choices:\s+failed,\s+errored,\s+never/],
    [{ exercises: "--help" }, /There is no exercise called/],
  ])("is told to whoever wrote the workflow: %j", async (inputs, message) => {
    const graded = await grade(inputs);
    expect(graded).toMatchObject({ exitCode: 2, outputs: {}, summary: "" });
    expect(graded.stderr).toMatch(message);
  });
});

describe("Classroom 50", () => {
  const environment = {
    CLASSROOM: "networks",
    ASSIGNMENT: "pods",
    SUBMISSION_TAG: "submit/1",
    COMMIT_URL: "https://example.org/commit/1",
    RELEASE_URL: "https://example.org/release/1",
  };

  it("finds its result in the repository, whatever the learner put in that place", async () => {
    await write("other", "kept");
    await symlink("other", join(repository, "result.json"));
    const graded = await grade({ exercises: "4" }, environment);
    const result = JSON.parse(await readFile(join(repository, "result.json"), "utf8"));
    expect(result).toMatchObject({ schema: "classroom50/result/v1", classroom: "networks", score: 0, "max-score": 100 });
    expect(result.tests.length).toBeGreaterThan(3);
    expect(graded.exitCode).toBe(1);
    expect(await readFile(join(repository, "other"), "utf8")).toBe("kept");
  });
});
