import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { $ } from "zx";
import { ensureGuest } from "../guest/ensure-guest.ts";
import { type CliRun, cliPath, runCli, runOnTerminal } from "./run-cli.ts";

const machine = process.env.PODWIRE_WITHOUT_NATIVE ? "vm" : "native";
const repository = fileURLToPath(new URL("..", import.meta.url));
let checkout: string;

/** A checkout of its own, with no exercise but exercise-04, so that authors' commands may write into it. */
beforeEach(async () => {
  checkout = await mkdtemp(join(tmpdir(), "lab-check-test-"));
  for (const part of ["bin", "dist", "package.json"])
    await cp(join(dirname(cliPath), "..", part), join(checkout, "checker", part), { recursive: true });
  await symlink(join(repository, "node_modules"), join(checkout, "node_modules"));
  await cp(join(repository, "exercises/04-proxy-arp"), join(checkout, "exercises/04-proxy-arp"), { recursive: true });
  await write("order.json", '["04-proxy-arp"]\n');
});
afterEach(() => rm(checkout, { recursive: true }));

const here = (): { cwd: string; cli: string } => ({ cwd: checkout, cli: join(checkout, "checker/bin/lab-check.js") });
const dev = (words: string[], env?: Record<string, string>): Promise<CliRun> =>
  runCli(["dev", ...words], { ...here(), ...(env && { env }) });
const read = (path: string): Promise<string> => readFile(join(checkout, "exercises", path), "utf8");
async function write(path: string, text: string): Promise<void> {
  const file = join(checkout, "exercises", path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
/** The codes of what is to be done, in the order in which it is said. */
const codesIn = ({ stdout }: CliRun): string[] => [...stdout.matchAll(/^ {4}Code +(\S+)$/gm)].map(([, code = ""]) => code);

/** A refusal: exit code 2, nothing on stdout, one message with what to do, and no trace of our code. */
function expectRefusal(run: CliRun, message: RegExp): void {
  expect(run).toMatchObject({ exitCode: 2, stdout: "" });
  expect(run.stderr).toMatch(message);
  expect(run.stderr).not.toMatch(/^\s+at /m);
}

describe("dev new", () => {
  it("makes an exercise that runs, of which dev check says just what its author has to add", async () => {
    expect(await dev(["new", "03-sample"])).toMatchObject({ exitCode: 0, stderr: "" });
    expect(await read("order.json")).toBe('["03-sample", "04-proxy-arp"]\n');
    const run = await dev(["check", "03-sample", "--machine", machine]);
    expect(run, run.stdout).toMatchObject({ exitCode: 1, stderr: "" });
    expect(run.stdout).toContain("03-sample  3 things to do; 4 submissions run");
    expect(codesIn(run), run.stdout).toEqual(["placeholder", "too-few-alternatives", "too-few-mistakes"]);
  });

  it("writes the manifest as the formatter would", async () => {
    await dev(["new", "09-sample"]);
    const input = await read("09-sample/exercise.ts");
    const formatted = await $({ quiet: true, cwd: repository, input })`npx biome format --stdin-file-path exercises/09-sample/exercise.ts`;
    expect(formatted.stdout).toBe(input);
  });

  it.each(["vxlan", "9-vxlan", "09_vxlan", "09-Vxlan", "09-", "../09-vxlan", ""])("refuses the name %j", async (slug) => {
    expectRefusal(await dev(["new", slug]), /no name for an exercise[\s\S]*09-vxlan[\s\S]*bad-slug/);
    expect((await readdir(join(checkout, "exercises"))).sort()).toEqual(["04-proxy-arp", "order.json"]);
  });

  it("refuses a folder that is there and a number that is taken, and changes nothing", async () => {
    const before = await read("04-proxy-arp/exercise.ts");
    expectRefusal(await dev(["new", "04-proxy-arp"]), /there already[\s\S]*exercise-exists/);
    expectRefusal(await dev(["new", "04-vxlan"]), /04-proxy-arp has the number 04[\s\S]*number-taken/);
    expect(await read("04-proxy-arp/exercise.ts")).toBe(before);
    expect(await read("order.json")).toBe('["04-proxy-arp"]\n');
  });
});

it("dev guest takes the place of no other folder or file", async () => {
  await write("notes.txt", "mine");
  expectRefusal(await dev(["guest", "exercises"]), /holds something else/);
  expectRefusal(await dev(["guest", "exercises/notes.txt"]), /holds something else/);
  expect(await read("notes.txt")).toBe("mine");
});

it("dev site-guest removes nothing but images of other versions", async () => {
  const folder = join(checkout, "site");
  await mkdir(join(folder, "0123456789abcdef"), { recursive: true });
  await writeFile(join(folder, "logo.svg"), "mine");
  expect(await dev(["site-guest", folder], { LAB_CHECK_GUEST: await ensureGuest() })).toMatchObject({ exitCode: 0 });
  expect((await readdir(folder)).filter((name) => !/^[0-9a-f]{16}$/.test(name))).toEqual(["logo.svg"]);
  expect(await readdir(folder)).toHaveLength(2);
});

describe("dev check", () => {
  it("has nothing to say of an exercise that was written to its end", async () => {
    await dev(["new", "09-sample"]);
    await finish("09-sample");
    const run = await dev(["check", "9", "--machine", machine]);
    expect(run.stdout).toContain("✓ 09-sample  nothing to do; 14 submissions run");
    expect(run.exitCode).toBe(0);
  });

  it("says which submissions do not do what they are there for", async () => {
    await dev(["new", "09-sample"]);
    await finish("09-sample");
    const todo = "# TODO: make pod1.\n# TODO：创建 pod1。\n";
    await write("09-sample/start/host1.sh", `${todo}ip netns add pod1\n`);
    await write("09-sample/alternatives/batch/host1.sh", "ip -batch /dev/null\n");
    await write("09-sample/mistakes/wrong-1/host1.sh", "ip netns add pod1; ip netns add wrong-1\n");
    const run = await dev(["check", "exercise-09", "--machine", machine]);
    expect(codesIn(run), run.stdout).toEqual(["starter-passes", "alternative-fails", "mistake-passes"]);
    expect(run).toMatchObject({ exitCode: 1, stdout: expect.stringMatching(/Where +alternatives\/batch[\s\S]*Where +mistakes\/wrong-1/) });
  });

  it("says which starter ends with an error and which mistake fails elsewhere, with the line to write", async () => {
    await dev(["new", "09-sample"]);
    await finish("09-sample");
    await write("09-sample/start/host1.sh", `${await read("09-sample/start/host1.sh")}false\n`);
    await write("09-sample/mistakes/wrong-1/mistake.json", mistakeJson("script-ended"));
    const run = await dev(["check", "09-sample", "--machine", machine]);
    expect(codesIn(run), run.stdout).toEqual(["starter-ends-with-error", "mistake-fails-elsewhere"]);
    expect(run.stdout).toContain('"fails": ["pod1-namespace"]');
  });

  it("shows on a terminal how far it is", async () => {
    await dev(["new", "09-sample"]);
    const shown = await runOnTerminal(["dev", "check", "9", "--machine", machine], here());
    expect(shown).toMatch(/0\/4[\s\S]*4\/4 09-sample [\s\S]*3 things to do/);
  });

  it("runs nothing with --static, and looks at every exercise where none is named", async () => {
    await write("order.json", '["04-proxy-arp", "05-gone"]\n');
    await write("06-extra/exercise.ts", "export default {");
    const run = await dev(["check", "--static"]);
    expect(run).toMatchObject({ exitCode: 1, stderr: "" });
    expect(run.stdout).toContain("✓ 04-proxy-arp  nothing to do; nothing was run");
    expect(codesIn(run), run.stdout).toEqual(["folder-missing", "not-in-order", "manifest-broken"]);
  });

  it("tells what it could not judge from what is to be done, with an exit code of its own", async () => {
    await dev(["new", "09-sample"]);
    const run = await dev(["check", "09-sample", "--machine", "vm"], { LAB_CHECK_GUEST: "/nonexistent" });
    expect(run.exitCode).toBe(3);
    expect(run.stdout).toMatch(/4 submissions could not be judged[\s\S]*Why +vm: /);
    expect(codesIn(run), run.stdout).toContain("placeholder");
  });

  it("refuses what it cannot look at", async () => {
    expectRefusal(await dev(["check", "exercise-99"]), /There is no exercise called[\s\S]*exercise-04[\s\S]*unknown-exercise/);
    expectRefusal(await dev(["check", "--machine", "cloud"]), /bad-usage/);
    await write("order.json", "04-proxy-arp\n");
    expectRefusal(await dev(["check"]), /order\.json is not a list[\s\S]*order-unreadable/);
    await rm(join(checkout, "exercises"), { recursive: true });
    expectRefusal(await dev(["check"]), /checkout[\s\S]*no-checkout/);
  });
});

/** Does what `dev check` asks of a new exercise's author. */
async function finish(slug: string): Promise<void> {
  for (const path of await readdir(join(checkout, "exercises", slug), { recursive: true })) {
    if (!/\.(ts|sh|json)$/.test(path)) continue;
    await write(join(slug, path), (await read(join(slug, path))).replaceAll("REPLACE: ", "").replaceAll("待替换：", ""));
  }
  for (const name of ["loop", "quoted", "twice"]) await write(`${slug}/alternatives/${name}/host1.sh`, `ip netns add pod1 # ${name}\n`);
  for (const name of [1, 2, 3, 4, 5, 6, 7].map((number) => `wrong-${number}`)) {
    await write(`${slug}/mistakes/${name}/host1.sh`, `ip netns add ${name}\n`);
    await write(`${slug}/mistakes/${name}/mistake.json`, mistakeJson("pod1-namespace"));
  }
}

function mistakeJson(check: string): string {
  return JSON.stringify({ fails: [check], title: { en: "The wrong name", "zh-Hans": "名字写错了" } });
}
