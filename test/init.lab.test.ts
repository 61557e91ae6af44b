import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type CliRun, runCli } from "./run-cli.ts";

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
