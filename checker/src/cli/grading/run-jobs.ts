import { join } from "node:path";
import type { Exercise } from "../../exercise/exercise.ts";
import { openFirst } from "../../machine/auto.ts";
import type { MachineName } from "../../machine/machine.ts";
import { slowestPace } from "../../plan/limits.ts";
import type { Verdict } from "../../verdict/verdict.ts";
import { untellable } from "../../verdict/without-lab.ts";
import { dist } from "../catalogue.ts";
import { inParallel } from "../in-parallel.ts";
import { machinesFor } from "../machines.ts";
import type { LabChoice } from "../run-check.ts";
import { showGradingProgress } from "./grading-progress.ts";
import type { Job } from "./job.ts";
import { labsAtOnce } from "./labs-at-once.ts";
import type { VerdictStore } from "./verdict-store.ts";
import { lossOf, openWorkerPool, type WorkerPool } from "./worker-pool.ts";

/** `jobs`: how many labs at once, at most; as many as the computer holds, if not said. */
export type RunOptions = LabChoice & { jobs?: number | undefined };

/** A lab ends by limits of its own long before. What still runs after so long does not answer, and is killed. */
const longestOwnMs = 900_000;

/**
 * Runs every job whose verdict is not in the store, and keeps each verdict there as it comes, but for errored ones: those are to be
 * tried again by the next run.
 * @returns verdicts by the jobs' keys
 * @throws MachineError where an exercise can be run nowhere here, before any job is begun
 */
export async function runJobs(
  jobs: readonly Job[],
  store: VerdictStore,
  options: RunOptions,
  signal: AbortSignal,
): Promise<Map<string, Verdict>> {
  const verdicts = new Map<string, Verdict>();
  const pending: Job[] = [];
  for (const job of new Map(jobs.map((one) => [one.key, one])).values()) {
    const verdict = await store.find(job.key);
    if (verdict === null) pending.push(job);
    else verdicts.set(job.key, verdict);
  }
  if (pending.length === 0) return verdicts;

  const machines = await machinesOf(pending, options, signal);
  const workers = Math.min(options.jobs ?? labsAtOnce([...machines.values()]), pending.length);
  await using pool = openWorkerPool(join(dist, "grading-worker.js"), workers, signal);
  using progress = showGradingProgress(verdicts.size + pending.length, verdicts.size, options.locale);
  await inParallel(pending, workers, async (job) => {
    signal.throwIfAborted();
    const verdict = await runJob(job, pool, { ...options, machine: machines.get(job.row.slug) ?? options.machine });
    signal.throwIfAborted();
    if (verdict.status !== "errored") await store.keep(job.key, verdict);
    verdicts.set(job.key, verdict);
    progress.graded();
  });
  return verdicts;
}

/** The machine for each exercise, found out by opening a lab, which is thrown away. In the vm that also makes the image, once for all. */
async function machinesOf(jobs: readonly Job[], options: RunOptions, signal: AbortSignal): Promise<Map<string, MachineName>> {
  const exercises = new Map<string, Exercise>(jobs.map(({ row, exercise }) => [row.slug, exercise]));
  const machines = new Map<string, MachineName>();
  for (const [slug, { needs }] of exercises) {
    const { machine, lab } = await openFirst(machinesFor(options.machine, options.locale), needs, () => undefined, signal);
    await lab[Symbol.asyncDispose]();
    machines.set(slug, machine);
  }
  return machines;
}

async function runJob({ row, exercise, scripts }: Job, pool: WorkerPool, { machine, timeout, locale }: LabChoice): Promise<Verdict> {
  const longestMs = longestOwnMs + row.hosts.length * timeout * slowestPace * 1000;
  try {
    const seed = exercise.seeding?.seed ?? null;
    return await pool.run({ row, seed, scripts, choice: { machine, timeout, locale } }, longestMs);
  } catch (error) {
    const loss = lossOf(error);
    return untellable(exercise, {
      en: `The process that checked it came to an end: ${loss.en}.`,
      "zh-Hans": `负责检查的进程中途结束：${loss["zh-Hans"]}。`,
    });
  }
}
