import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { $ } from "zx";
import { type CliRun, cliPath, runCli } from "./run-cli.ts";

const machine = process.env.PODWIRE_WITHOUT_NATIVE ? "vm" : "native";
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "lab-check-test-"));
});
afterEach(() => rm(folder, { recursive: true }));

const init = (...words: string[]): Promise<CliRun> => runCli(["init", ...words], { cwd: folder });
const source = ["--action", "owner/podwire@v1"];
const made = async (path = "class"): Promise<string[]> =>
  (await readdir(join(folder, path), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, path).length + 1))
    .sort();

describe("init", () => {
  it("makes a repository with every starter, and says what it made and what next", async () => {
    const run = await init("class", ...source);
    expect(run).toMatchObject({ exitCode: 0, stderr: "" });
    const files = await made();
    expect(files).toEqual(expect.arrayContaining([".devcontainer/devcontainer.json", ".github/workflows/autograde.yml", "README.md"]));
    expect(files).toEqual(expect.arrayContaining(["04-proxy-arp/host1.sh", "05-two-hosts/host1.sh", "05-two-hosts/host2.sh"]));
    for (const file of files) expect(run.stdout).toContain(`  ${file}\n`);
    expect(run.stdout).toMatch(/owner\/podwire@v1[\s\S]*What next/);
    const starter = new URL("../exercises/04-proxy-arp/start/host1.sh", import.meta.url);
    expect(await readFile(join(folder, "class/04-proxy-arp/host1.sh"), "utf8")).toBe(await readFile(starter, "utf8"));
  });

  it("makes it in a folder that is there, with what is there, and says so in Chinese", async () => {
    await mkdir(join(folder, "class/.git"), { recursive: true });
    await writeFile(join(folder, "class/LICENSE"), "mine");
    const run = await init("class", ...source, "--locale", "zh-Hans");
    expect(run).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/已在 class 中生成[\s\S]*接下来/) });
    expect(await made()).toContain("LICENSE");
  });

  it("changes nothing where it would write over a file or a link", async () => {
    await mkdir(join(folder, "class/04-proxy-arp"), { recursive: true });
    await writeFile(join(folder, "class/04-proxy-arp/host1.sh"), "mine");
    await symlink("nowhere", join(folder, "class/README.md"));
    const run = await init("class", ...source);
    expect(run).toMatchObject({ exitCode: 2, stdout: "" });
    expect(run.stderr).toMatch(/README\.md,\s+04-proxy-arp\/host1\.sh\.[\s\S]*would-overwrite/);
    expect(await made()).toEqual(["04-proxy-arp/host1.sh"]);
    expect(await readFile(join(folder, "class/04-proxy-arp/host1.sh"), "utf8")).toBe("mine");
  });

  it("refuses a folder that cannot be written, and an action that is none", async () => {
    await writeFile(join(folder, "file"), "");
    expect(await init("file", ...source)).toMatchObject({ exitCode: 2, stderr: expect.stringMatching(/cannot be written/) });
    expect(await init("class", "--action", "podwire")).toMatchObject({ exitCode: 2, stderr: expect.stringMatching(/--action\s+owner/) });
    expect(await readdir(folder)).toEqual(["file"]);
  });
});

describe("where no action is named", () => {
  /** A copy of the command as it lies in a checkout. */
  async function initIn(checkout: string): Promise<CliRun> {
    for (const part of ["bin", "dist", "package.json"])
      await cp(join(dirname(cliPath), "..", part), join(checkout, "checker", part), { recursive: true });
    await symlink(fileURLToPath(new URL("../node_modules", import.meta.url)), join(checkout, "node_modules"));
    return runCli(["init", join(folder, "class")], { cwd: folder, cli: join(checkout, "checker/bin/lab-check.js") });
  }
  /** A repository from GitHub, as git knows it. @returns its commit */
  async function cloned(path: string): Promise<string> {
    const git = $({ quiet: true, cwd: folder });
    await git`git init --quiet ${path} && git -C ${path} remote add origin https://github.com/owner/podwire.git`;
    await git`git -C ${path} -c user.name=a -c user.email=a@example.org commit --quiet --allow-empty --message Start`;
    return (await git`git -C ${path} rev-parse HEAD`).stdout.trim();
  }

  it("grading runs the action of the checkout, at its commit", async () => {
    const checkout = join(folder, "podwire");
    const commit = await cloned(checkout);
    expect((await initIn(checkout)).stdout).toContain(`owner/podwire@${commit}`);
    expect(await readFile(join(folder, "class/.github/workflows/autograde.yml"), "utf8")).toContain(`uses: owner/podwire@${commit}`);
  });

  it("never that of a repository above, in which lab-check happens to lie", async () => {
    await cloned(folder);
    const run = await initIn(join(folder, "tools/lab-check"));
    expect(run).toMatchObject({ exitCode: 2, stdout: "", stderr: expect.stringMatching(/no clone of one[\s\S]*--action/) });
  });
});

describe("in a class's repository", () => {
  it("a learner's commands find the scripts where they are", async () => {
    await init("class", ...source);
    const cwd = join(folder, "class");
    const check = await runCli(["exercise-04", "--machine", machine], { cwd });
    expect(check).toMatchObject({ exitCode: 1, stderr: "" });
    expect((await runCli(["list"], { cwd })).stdout).toMatch(/exercise-04 {2}0\/100/);
    expect(await readdir(cwd)).not.toContain("work");
    expect(await readdir(join(cwd, "04-proxy-arp"))).toEqual([".progress.json", "host1.sh"]);
  });
});
