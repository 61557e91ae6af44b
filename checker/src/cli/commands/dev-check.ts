import { deviation } from "../../authoring/deviation.ts";
import type { Inspection } from "../../authoring/inspect.ts";
import { runFindings } from "../../authoring/run-findings.ts";
import { exerciseId } from "../../exercise/exercise.ts";
import { type ExerciseReport, findingsText } from "../../report/findings.ts";
import { isCalled, sources, unknownExercise } from "../catalogue.ts";
import { type Checkout, inspectExercise, openCheckout, slugsOf } from "../checkout.ts";
import { showCorpusProgress } from "../corpus-progress.ts";
import { type MachineChoice, machinesFor } from "../machines.ts";
import { type Run, runCorpus } from "../run-corpus.ts";
import { untilInterrupted } from "../until-interrupted.ts";

export type DevCheckOptions = { machine: MachineChoice; static?: true };
type Inspected = { slug: string } & Inspection;

/** `lab-check dev check [exercise...]`: what an author has yet to do, by the rules first, then by running every submission. */
export async function devCheckCommand(names: readonly string[], options: DevCheckOptions): Promise<void> {
  const checkout = await openCheckout(sources);
  const slugs = names.length === 0 ? slugsOf(checkout) : names.map((name) => slugCalled(name, checkout));
  const inspected = await Promise.all(
    [...new Set(slugs)].map(async (slug): Promise<Inspected> => ({ slug, ...(await inspectExercise(checkout, slug)) })),
  );
  const reports = options.static ? inspected.map((one) => reportOf(one, null)) : await runAll(inspected, options.machine);
  process.stdout.write(findingsText(reports, { width: 80, colour: process.stdout.isTTY }));
  process.exitCode = exitCodeOf(reports);
}

function slugCalled(name: string, checkout: Checkout): string {
  const slugs = slugsOf(checkout);
  const slug = slugs.find((candidate) => isCalled(candidate, name));
  if (slug !== undefined) return slug;
  throw unknownExercise(
    name,
    slugs.map((known) => exerciseId({ slug: known })),
  );
}

async function runAll(inspected: readonly Inspected[], choice: MachineChoice): Promise<ExerciseReport[]> {
  const machines = await Promise.all(machinesFor(choice, "en").map((load) => load()));
  using progress = showCorpusProgress(inspected.flatMap(({ runnable }) => runnable?.entries ?? []).length);
  return await untilInterrupted(async (signal) => {
    const reports: ExerciseReport[] = [];
    for (const one of inspected) {
      const onRun = ({ name }: Run["entry"]): void => progress.ran(`${one.slug} ${name}`);
      reports.push(reportOf(one, one.runnable === null ? null : await runCorpus(one.runnable, { machines, signal, onRun })));
    }
    return reports;
  });
}

function reportOf({ slug, findings }: Inspected, runs: readonly Run[] | null): ExerciseReport {
  const report: ExerciseReport = { slug, findings: [...findings], judged: runs === null ? null : 0, unjudged: [] };
  return (runs ?? []).reduce(withRun, report);
}

function withRun(report: ExerciseReport, run: Run): ExerciseReport {
  const { name } = run.entry;
  const unjudged = (reason: string): ExerciseReport => ({ ...report, unjudged: [...report.unjudged, { name, reason }] });
  if (run.status === "unjudged") return unjudged(run.reason);
  const differs = deviation(run.verdict, run.entry.expectation);
  if (differs?.kind === "errored") return unjudged(differs.checks.map(({ id, observed }) => `${id}: ${observed?.en ?? ""}`).join("\n"));
  const findings = differs === null ? [] : runFindings(run.entry, differs);
  return { ...report, findings: [...report.findings, ...findings], judged: (report.judged ?? 0) + 1 };
}

/** 3: something could not be judged, so that nobody takes silence for soundness; 1: something is to be done. */
function exitCodeOf(reports: readonly ExerciseReport[]): 0 | 1 | 3 {
  if (reports.some(({ unjudged }) => unjudged.length > 0)) return 3;
  return reports.some(({ findings }) => findings.length > 0) ? 1 : 0;
}
