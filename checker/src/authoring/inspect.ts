import { scriptChecks } from "../checks/index.ts";
import type { Exercise } from "../exercise/exercise.ts";
import { observationOf } from "../plan/observation.ts";
import { type CorpusEntry, corpusOf, sameScripts } from "./corpus.ts";
import { coverageFindings } from "./coverage.ts";
import { type ExerciseFiles, kindOf, manifestName, mutantsName, type SortedFiles, sortFiles } from "./exercise-files.ts";
import type { Finding } from "./finding.ts";
import { layoutFindings } from "./layout.ts";
import { manifestPath, readManifest } from "./manifest.ts";
import { type Mistake, parseJson, readMistake } from "./mistake.ts";
import { recordsSchema } from "./mutation/records.ts";
import { type ReadSubmission, readScripts, solutionFindings, starterFindings } from "./scripts.ts";
import { textFindings, textsIn } from "./texts.ts";

/** What an exercise's `exercise.ts` came to: what it exports, or why it cannot be read. */
export type CompiledManifest = { status: "compiled"; value: unknown } | { status: "broken"; reason: string };

/** What can be said of an exercise without a kernel, and, where its manifest is valid, what a lab can run of it. */
export type Inspection = { findings: Finding[]; runnable: Runnable | null };
export type Runnable = { exercise: Exercise; entries: CorpusEntry[] };

/** Looks at an exercise's folder. Nothing is run: what a kernel says of the submissions is for `run-findings.ts`. */
export function inspect(files: ExerciseFiles, manifest: CompiledManifest): Inspection {
  if (!files.files.has(manifestName)) return { findings: [noManifest], runnable: null };
  if (manifest.status === "broken") return { findings: [brokenManifest(manifest.reason)], runnable: null };
  const read = readManifest(manifest.value);
  if (read.status === "invalid") return { findings: read.findings, runnable: null };
  return inspectValid(files, read.exercise);
}

function inspectValid(files: ExerciseFiles, exercise: Exercise): Inspection {
  const { hosts } = observationOf(exercise);
  const sorted = sortFiles(files);
  const scripts = sorted.submissions.map(readScripts);
  const read = new Map(scripts.map(({ submission }) => [submission.name, submission]));
  const mistakes = readMistakes(
    sorted,
    [...scriptChecks(hosts), ...exercise.checks].map(({ id }) => id),
  );
  const entries = corpusOf(sorted.submissions, read, mistakes.byName, hosts);
  const findings = [
    ...slugFindings(files, exercise),
    ...pointFindings(exercise),
    ...textsIn(exercise).flatMap(({ path, text }) => textFindings(text, manifestPath(exercise, path))),
    ...layoutFindings(sorted, hosts),
    ...scripts.flatMap((script) => script.findings),
    ...findingsOf(read.get("start"), starterFindings),
    ...findingsOf(read.get("solution"), solutionFindings),
    ...mistakes.findings,
    ...recordFindings(files),
    ...sameScripts(entries),
    ...coverageFindings(sorted.submissions, [...mistakes.byName.values()], exercise),
  ];
  return { findings, runnable: { exercise, entries } };
}

function readMistakes({ submissions }: SortedFiles, ids: readonly string[]): { byName: Map<string, Mistake>; findings: Finding[] } {
  const byName = new Map<string, Mistake>();
  const findings: Finding[] = [];
  for (const submission of submissions.filter((one) => kindOf(one) === "mistake")) {
    const read = readMistake(submission, ids);
    if (read.mistake !== null) byName.set(submission.name, read.mistake);
    findings.push(...read.findings);
  }
  return { byName, findings };
}

function findingsOf(submission: ReadSubmission | undefined, rule: (submission: ReadSubmission) => Finding[]): Finding[] {
  return submission === undefined ? [] : rule(submission);
}

/** Whether a record still names a mutant is for `dev mutate` to say. */
function recordFindings({ files }: ExerciseFiles): Finding[] {
  const bytes = files.get(mutantsName);
  if (bytes === undefined) return [];
  const parsed = recordsSchema.safeParse(parseJson(new TextDecoder().decode(bytes)));
  if (parsed.success) return [];
  const next = 'Write it like this: [{ "reason": "…", "mutants": [{ "host": "host1", "before": "…", "after": "…" }] }]';
  return parsed.error.issues.map(({ path, message }) => ({
    code: "mutants-json-invalid",
    where: path.length === 0 ? mutantsName : `${mutantsName}: ${path.join(".")}`,
    problem: message,
    next,
  }));
}

/** Marks are made of them: an exercise is worth what every other is. */
function pointFindings({ checks }: Exercise): Finding[] {
  const sum = checks.reduce((total, { points }) => total + points, 0);
  if (sum === 100) return [];
  const problem = `The points of all checks are ${sum}.`;
  return [{ code: "points-not-100", where: `${manifestName}: checks`, problem, next: "Give the checks 100 points together." }];
}

function slugFindings({ slug }: ExerciseFiles, exercise: Exercise): Finding[] {
  if (exercise.slug === slug) return [];
  const problem = `The manifest calls itself ${exercise.slug}, and its folder is ${slug}.`;
  return [{ code: "slug-mismatch", where: `${manifestName}: slug`, problem, next: "Give both the same name." }];
}

const noManifest: Finding = {
  code: "manifest-missing",
  where: manifestName,
  problem: "There is no manifest, so this is no exercise.",
  next: "Write it, or take the folder away. `lab-check dev new` makes a new exercise.",
};

function brokenManifest(reason: string): Finding {
  return { code: "manifest-broken", where: manifestName, problem: reason, next: "Correct the manifest." };
}
