import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { GradebookJson } from "../checker/src/classroom/gradebook-json.ts";
import { folderNames } from "../checker/src/cli/grading/folder-names.ts";
import { zip } from "../checker/src/intake/testing/archives.ts";
import { renumber } from "../checker/src/seed/renumber.ts";
import { seeded } from "../checker/src/seed/seeded.ts";
import type { VerdictJson } from "../checker/src/verdict/json.ts";
import { generateClass, kindNames, writeClass } from "./class/generated-class.ts";
import type { Expected, GeneratedLearner } from "./class/learner.ts";
import { outcomeOf, wantedOf } from "./class/outcome.ts";
import { loadCorpus } from "./corpus.ts";
import { descendants, isAlive, type Process } from "./hostile/leftovers.ts";
import { type CliRun, cliPath, runCli } from "./run-cli.ts";

const withoutNative = Boolean(process.env.PODWIRE_WITHOUT_NATIVE);
const machine = withoutNative ? "vm" : "native";
/** One learner of each kind, and with PODWIRE_FULL ten, in exercises that any Linux kernel can run. */
const learners = kindNames.length * (process.env.PODWIRE_FULL ? 10 : 1);
const corpus = (await loadCorpus()).filter(({ exercise }) => withoutNative || !exercise.needs.includes("ipip"));
const exercises = process.env.PODWIRE_FULL ? corpus : corpus.filter(({ exercise }) => /^0[245]/.test(exercise.slug));
const options = ["--machine", machine, "--timeout", withoutNative ? "10" : "5"];

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "lab-check-grade-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const grade = (...words: string[]): Promise<CliRun> => runCli(["grade", ...words, ...options], { cwd: folder });
const read = async (path: string): Promise<string> => readFile(join(folder, path), "utf8");
const gradebookIn = async (out: string): Promise<GradebookJson> => JSON.parse(await read(`${out}/gradebook.json`));

/** What came of one exercise of a learner, in as far as something is expected of it. */
async function found(gradebook: GradebookJson, id: string, slug: string, expected: Expected): Promise<unknown> {
  const index = gradebook.exercises.findIndex((exercise) => exercise.slug === slug);
  const result = gradebook.learners.find((learner) => learner.id === id)?.results[index];
  if (result === undefined || result.status === "not-handed-in") return result?.status;
  const verdict: VerdictJson = JSON.parse(await read(`grades/learners/${id}/${slug}/verdict.json`));
  expect(verdict.status).toBe(result.status);
  return outcomeOf(verdict, expected);
}

/** The verdicts that are kept, with when they were. */
async function kept(out: string): Promise<Map<string, number>> {
  const store = join(folder, out, ".verdicts");
  const names = (await readdir(store).catch(() => [])).filter((name) => !name.endsWith(".new"));
  return new Map(await Promise.all(names.map(async (name): Promise<[string, number]> => [name, (await stat(join(store, name))).mtimeMs])));
}

describe("a class", () => {
  let class_: GeneratedLearner[];
  const slugs = exercises.map(({ exercise }) => exercise.slug);
  const chosen = slugs.flatMap((slug) => ["--exercise", slug]);
  const gradeClass = (...more: string[]): Promise<CliRun> => grade("class", ...chosen, ...more);

  beforeAll(async () => {
    class_ = await generateClass(learners, exercises);
    await writeClass(join(folder, "class"), class_);
    await writeFile(join(folder, "class/notes.txt"), "for myself");
  });

  it("is graded on after its grading was killed half-way, and every verdict is the one that it must be", async () => {
    const child = spawn("node", [cliPath, "grade", "class", ...chosen, ...options], { cwd: folder, stdio: "ignore" });
    const left = await killedHalfWay(child);
    const before = await kept("grades");
    await Promise.all(left.map(ended));
    expect(await readdir(join(folder, "grades"))).toEqual([".verdicts"]);

    const run = await gradeClass();
    expect(run).toMatchObject({ exitCode: 3, stderr: "" });
    expect(run.stdout).toContain("notes.txt");
    const after = await kept("grades");
    for (const [name, writtenMs] of before) expect(after.get(name), "is not graded again").toBe(writtenMs);
    expect(after.size).toBeGreaterThan(before.size);

    const gradebook = await gradebookIn("grades");
    const ids = folderNames(class_.map(({ name }) => ({ name, platform: { kind: "none" } })));
    expect(gradebook.learners.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
    for (const [index, { name, expected }] of class_.entries()) {
      for (const [slug, one] of expected) {
        const outcome = await found(gradebook, ids[index] ?? "", slug, one);
        expect([name, slug, outcome]).toEqual([name, slug, wantedOf(one)]);
      }
    }
  });

  it("keeps its gradebook to the published schema", async () => {
    const schema = JSON.parse(await readFile(new URL("../docs/reference/gradebook.schema.json", import.meta.url), "utf8"));
    const isGradebook = new Ajv2020({ formats: { "date-time": true } }).compile(schema);
    isGradebook(await gradebookIn("grades"));
    expect(isGradebook.errors).toBeNull();
  });

  it("gives nobody points, earned or lost, for what could not be read", async () => {
    const { learners: all } = await gradebookIn("grades");
    const errored = all.filter(({ results }) => results.some(({ status }) => status === "errored"));
    expect(errored).toHaveLength(learners / kindNames.length);
    for (const { total, results } of errored) {
      expect(total).toBeNull();
      expect(results.map(({ earned }) => earned)).toEqual(results.map(() => null));
    }
  });

  it("is not run again, and its results are the same to the byte", async () => {
    const names = ["gradebook.json", "gradebook.csv", "checks.csv", "canvas.csv", "moodle.csv", "junit.xml", "summary.html"];
    const contents = async (): Promise<string[]> => Promise.all(names.map((name) => read(`grades/${name}`)));
    const [first, stored] = [await contents(), await kept("grades")];
    expect(await gradeClass("--jobs", "1")).toMatchObject({ exitCode: 3 });
    expect(await contents()).toEqual(first);
    expect(await kept("grades")).toEqual(stored);
  });

  it("has feedback for each learner and exercise, as Markdown and HTML, in both languages", async () => {
    const { learners: all } = await gradebookIn("grades");
    const files = ["feedback.en.html", "feedback.en.md", "feedback.zh-Hans.html", "feedback.zh-Hans.md", "verdict.json"];
    for (const { id, results } of all) {
      for (const [index, { status }] of results.entries()) {
        const present = await readdir(join(folder, "grades/learners", id, slugs[index] ?? "")).catch(() => []);
        expect(present.toSorted()).toEqual(status === "not-handed-in" ? [] : files);
      }
    }
  });

  it("is graded to the end when what could not be read is there", async () => {
    const damaged = class_.filter(({ expected }) => [...expected.values()].some(({ kind }) => kind === "errored"));
    for (const { name } of damaged) await writeFile(join(folder, "class", name, "homework.zip"), zip({ "notes.txt": "Sorry." }));
    const run = await gradeClass();
    expect(run).toMatchObject({ exitCode: 0, stderr: "" });
  });
});

describe("a download of one exercise", () => {
  const script = async (kind: string): Promise<string> =>
    readFile(new URL(`../exercises/04-proxy-arp/${kind}/host1.sh`, import.meta.url), "utf8");

  it("of Moodle or Canvas is graded with their numbers, and what was late loses points", async () => {
    const [right, wrong] = [await script("solution"), await script("mistakes/no-forwarding")];
    const files = {
      "Ann Lee_11_assignsubmission_file_/host1.sh": right,
      "李雷_12_assignsubmission_file_/homework.zip": zip({ "04-proxy-arp/host1.sh": wrong }),
      "doejane_77_5001_host1-2.sh": right,
      "roejoe_LATE_78_5002_mine.sh": wrong,
    };
    await writeFile(join(folder, "download.zip"), zip(files));
    const run = await grade("download.zip", "--exercise", "4", "--out", "marks", "--due", "2026-06-01T00:00Z", "--late-penalty", "50");
    expect(run).toMatchObject({ exitCode: 0, stderr: "" });
    expect((await read("marks/moodle.csv")).split("\r\n").slice(1, -1)).toEqual([
      "Participant 11,Ann Lee,,100,100,,exercise-04: 100/100",
      ",doejane,,100,100,,exercise-04: 100/100",
      ",roejoe,,23,100,,exercise-04: 23/100",
      "Participant 12,李雷,,46,100,,exercise-04: 46/100",
    ]);
    expect((await read("marks/canvas.csv")).split("\r\n").slice(4, 5)).toEqual(["roejoe,78,,,,23"]);
    expect(await read("marks/learners/roejoe_78/04-proxy-arp/feedback.en.md")).toMatch(/1 day late; each day costs 50% of the 46 points/);
  });

  it("gives no points after too many attempts, which costs no second run", async () => {
    const history = "learner,exercise,attempts\n11,4,3\n李雷,exercise-04,2\n李雷,,1\nzoe,4,9\ndoejane,5,9\n";
    await writeFile(join(folder, "history.csv"), history);
    const before = await kept("marks");
    const run = await grade("download.zip", "--exercise", "4", "--out", "marks", "--history", "history.csv", "--max-attempts", "2");
    expect(run).toMatchObject({ exitCode: 0, stderr: "" });
    expect(run.stdout).toContain("nothing was handed in under these names: zoe\n");
    expect(await kept("marks")).toEqual(before);
    const { maxAttempts, learners: all } = await gradebookIn("marks");
    expect(maxAttempts).toBe(2);
    expect(all.map(({ id, results: [result] }) => [id, result?.status, result?.earned, result?.attempts])).toEqual([
      ["Ann_Lee_11", "passed", 0, 3],
      ["doejane_77", "passed", 100, 0],
      ["roejoe_78", "failed", 46, 0],
      ["李雷_12", "failed", 0, 3],
    ]);
    expect(await read("marks/learners/Ann_Lee_11/04-proxy-arp/feedback.en.md")).toMatch(/3 attempts, where 2 are allowed: the 100 points/);
    expect(await read("marks/canvas.csv")).toMatch(/^Ann Lee,.*,0\r$/m);
  });

  it("of learners with one script each needs no folders", async () => {
    await mkdir(join(folder, "flat"));
    await writeFile(join(folder, "flat/ann.sh"), await script("solution"));
    await writeFile(join(folder, "flat/bob.sh"), await script("start"));
    const run = await grade("flat", "--exercise", "4", "--out", "flat-grades");
    expect(run, run.stdout).toMatchObject({ exitCode: 0, stderr: "" });
    const { learners: all } = await gradebookIn("flat-grades");
    expect(all.map(({ id, results }) => [id, results[0]?.status])).toEqual([
      ["ann", "passed"],
      ["bob", "failed"],
    ]);
  });
});

describe("what cannot be graded", () => {
  const refused = async (message: RegExp, ...words: string[]): Promise<void> => {
    const run = await grade(...words);
    expect(run).toMatchObject({ exitCode: 2, stdout: "" });
    expect(run.stderr).toMatch(message);
    expect(run.stderr).not.toMatch(/^\s+at /m);
  };

  it("with numbers of their own is judged by them, and who copied somebody else's is told so", async () => {
    const exercise = corpus.find((one) => one.exercise.slug === "01-veth-pair");
    const solution = exercise?.entries.find(({ kind }) => kind === "solution")?.submission.scripts.host1?.text ?? "";
    const own = exercise && seeded(exercise.exercise, "anna").seeding?.values;
    for (const name of ["anna", "ben"]) {
      await mkdir(join(folder, "own", name, "01-veth-pair"), { recursive: true });
      await writeFile(join(folder, "own", name, "01-veth-pair/host1.sh"), renumber(solution, own ?? []));
    }
    expect((await grade("own", "--out", "own-grades", "--seed-from", "name")).exitCode).toBe(0);
    const verdictOf = async (name: string): Promise<VerdictJson> =>
      JSON.parse(await read(`own-grades/learners/${name}/01-veth-pair/verdict.json`));
    expect(await verdictOf("anna")).toMatchObject({ status: "passed", seed: "anna", warnings: [] });
    expect(await verdictOf("ben")).toMatchObject({ status: "failed", seed: "ben", warnings: [expect.stringContaining("somebody else's")] });
    expect(JSON.parse(await read("own-grades/similarity.json"))).toMatchObject({ exercises: [{ exercise: "exercise-01", learners: 2 }] });
  });

  it("is refused with what to do instead", async () => {
    await mkdir(join(folder, "one/04-proxy-arp"), { recursive: true });
    await mkdir(join(folder, "some/ann"), { recursive: true });
    await mkdir(join(folder, "full"), { recursive: true });
    await writeFile(join(folder, "full/thesis.tex"), "");
    await refused(/holds exercises, not learners[\s\S]*Give the folder above/, "one");
    await refused(/There is nothing for any exercise|there is nothing for any exercise/, "some");
    await refused(/absent: It cannot be read \(ENOENT\)/, "absent");
    await refused(/lies in the folder of the submissions/, "some", "--out", "some/grades");
    await refused(/holds something else/, "some", "--out", "full");
    await refused(/Results cannot be kept in full\/thesis\.tex \(ENOTDIR/, "some", "--out", "full/thesis.tex");
    await refused(/--late-penalty needs to know/, "some", "--late-penalty", "10");
    await refused(/--history needs to know/, "some", "--history", "history.csv");
    await refused(/--max-attempts needs to know/, "some", "--max-attempts", "3");
    await refused(/A whole number from 1/, "some", "--history", "history.csv", "--max-attempts", "0");
    await refused(/It cannot be read \(ENOENT\)/, "some", "--history", "absent.csv", "--max-attempts", "3");
    await refused(/A time such as/, "some", "--due", "tomorrow");
    await refused(/A number from 0 to 100/, "some", "--due", "2026-05-04T23:59", "--late-penalty", "101");
    await refused(/There is no exercise called "99"/, "some", "--exercise", "99");
  });
});

/** Kills the command once half of the class is graded. @returns the processes that it had started */
async function killedHalfWay(child: ChildProcess): Promise<Process[]> {
  const goal = Math.floor((learners * exercises.length) / 4);
  while (child.exitCode === null && (await kept("grades")).size < goal) await sleep(50);
  expect(child.exitCode, "it must not end before it is killed").toBeNull();
  const started = descendants(child.pid ?? 0);
  child.kill("SIGKILL");
  await once(child, "exit");
  return started;
}

/** Nothing of a killed grading goes on. */
async function ended(process: Process): Promise<void> {
  while (isAlive(process)) await sleep(50);
}
