// `npm run bench:grade`: how fast a whole class is graded, written to docs/reference/performance.md in both languages.
// `npm run bench:grade -- 50` tries it with 50 submissions, and writes nothing.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import type { MachineName } from "../checker/src/machine/machine.ts";
import type { VerdictJson } from "../checker/src/verdict/json.ts";
import { type Expected, madeOwn, scriptFiles } from "../test/class/learner.ts";
import { outcomeOf, wantedOf } from "../test/class/outcome.ts";
import { loadCorpus } from "../test/corpus.ts";
import { type ClassFigures, classSection } from "./class-section.ts";
import { peakOfChildren } from "./peak-tree-memory.ts";
import { writeSection } from "./performance-page.ts";

const full = 500;
const cli = fileURLToPath(new URL("../checker/bin/lab-check.js", import.meta.url));
const submissions = Number(process.argv[2] ?? full);
const folder = await mkdtemp(join(tmpdir(), "lab-check-bench-"));

type Submission = { slug: string; expected: Expected };

try {
  const corpus = await loadCorpus();
  const native = corpus.filter(({ exercise }) => !exercise.needs.includes("ipip"));
  const [many, few, inVm] = [submissions, Math.ceil(submissions / 5), Math.ceil(submissions / 10)];
  await makeClass("many", many, native);
  await makeClass("few", few, native);
  await makeClass("vm", inVm, corpus);

  // One after the other, so that the computer's own day falls on all of them alike.
  const oneJob = await grade("many", { machine: "native", jobs: 1 });
  const twoJobs = await grade("many", { machine: "native", jobs: 2 });
  const fewTwoJobs = await grade("few", { machine: "native", jobs: 2 });
  const vm = await grade("vm", { machine: "vm", jobs: 1, isWatched: true });
  const memory = await grade("few", { machine: "native", jobs: 2, isWatched: true });

  const figures: ClassFigures = {
    submissions: { many, few, vm: inVm },
    seconds: { oneJob: oneJob.seconds, twoJobs: twoJobs.seconds, few: fewTwoJobs.seconds, vm: vm.seconds },
    labBytes: { native: memory.peakBytes / 2, vm: vm.peakBytes },
    wrong: [oneJob, twoJobs, fewTwoJobs, vm, memory].flatMap((run) => run.wrong),
  };
  console.log(classSection(figures, "en"));
  for (const wrong of figures.wrong) console.log(`WRONG: ${wrong}`);
  if (submissions === full) await writeSection("class", (locale) => classSection(figures, locale));
  process.exitCode = figures.wrong.length === 0 ? 0 : 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** So many learners, each with one submission of the corpus, in turn, and with a mark of their own, so that each is run. */
async function makeClass(name: string, learners: number, corpus: Awaited<ReturnType<typeof loadCorpus>>): Promise<void> {
  const entries = corpus.flatMap(({ exercise, entries: own }) => own.map((entry) => ({ slug: exercise.slug, entry })));
  const made: Submission[] = [];
  for (let learner = 0; learner < learners; learner += 1) {
    const chosen = entries[(learner * 7) % entries.length];
    if (chosen === undefined) throw new Error("The corpus is empty.");
    const { slug, entry } = chosen;
    for (const [path, content] of Object.entries(madeOwn(scriptFiles(slug, entry), `learner ${learner}`))) {
      await mkdir(join(folder, name, `learner${learner}`, slug), { recursive: true });
      await writeFile(join(folder, name, `learner${learner}`, path), content);
    }
    made.push({ slug, expected: { kind: "corpus", expectation: entry.expectation } });
  }
  await writeFile(join(folder, `${name}.json`), JSON.stringify(made));
}

type Run = { seconds: number; peakBytes: number; wrong: string[] };
type How = { machine: MachineName; jobs: number; isWatched?: true };

async function grade(name: string, { machine, jobs, isWatched }: How): Promise<Run> {
  const out = await mkdtemp(join(folder, "out-"));
  const startMs = performance.now();
  const words = ["grade", join(folder, name), "--out", join(out, "grades"), "--machine", machine, "--jobs", `${jobs}`];
  const child = spawn("node", [cli, ...words], { stdio: ["ignore", "ignore", "inherit"] });
  const end = new AbortController();
  const watched = isWatched ? peakOfChildren(child.pid ?? 0, end.signal) : Promise.resolve(Number.NaN);
  await ended(child);
  const seconds = (performance.now() - startMs) / 1000;
  end.abort();
  return { seconds, peakBytes: await watched, wrong: await wrongVerdicts(name, join(out, "grades")) };
}

async function ended(child: ChildProcess): Promise<void> {
  await once(child, "exit");
}

async function wrongVerdicts(name: string, grades: string): Promise<string[]> {
  const made: Submission[] = JSON.parse(await readFile(join(folder, `${name}.json`), "utf8"));
  const wrong: string[] = [];
  for (const [learner, { slug, expected }] of made.entries()) {
    const file = join(grades, "learners", `learner${learner}`, slug, "verdict.json");
    const text = await readFile(file, "utf8").catch(() => null);
    const verdict: VerdictJson | null = text === null ? null : JSON.parse(text);
    const [found, wanted] = [verdict === null ? "no verdict" : outcomeOf(verdict, expected), wantedOf(expected)];
    if (JSON.stringify(found) !== JSON.stringify(wanted)) {
      wrong.push(`${name}: learner${learner} ${slug}: ${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`);
    }
  }
  return wrong;
}
