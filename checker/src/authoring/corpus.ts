import type { StoppingPoint } from "../diagnosis/stopping-point.ts";
import type { Localized } from "../exercise/localized.ts";
import type { Submission } from "../lab/check-submission.ts";
import { kindOf, type SubmissionFiles, type SubmissionKind } from "./exercise-files.ts";
import type { Finding } from "./finding.ts";
import type { Mistake } from "./mistake.ts";
import { completed, type ReadSubmission } from "./scripts.ts";

/** What must come of a submission. `fails`: just the checks of those ids have the status `failed`, sorted, and packets stop just there. */
export type Expectation =
  | { kind: "passes" }
  | { kind: "starts" }
  | { kind: "fails"; checks: string[]; stops: StoppingPoint | null; title: Localized };

/** One submission of an exercise's own folder: its solution, its starter, an alternative or a mistake. */
export type CorpusEntry = { name: string; kind: SubmissionKind; submission: Submission; expectation: Expectation };

/** Every submission that has scripts a lab can run and whose end is known, the solution first. */
export function corpusOf(
  submissions: readonly SubmissionFiles[],
  read: ReadonlyMap<string, ReadSubmission>,
  mistakes: ReadonlyMap<string, Mistake>,
  hosts: readonly string[],
): CorpusEntry[] {
  const solution = read.get("solution");
  const entries = submissions.flatMap((files): CorpusEntry[] => {
    const own = read.get(files.name);
    const isReadable = own !== undefined && own.scripts.size > 0 && own.scripts.size === files.scripts.size;
    const submission = isReadable ? completed(own, solution, hosts) : null;
    const expectation = expectationOf(files, mistakes);
    return submission === null || expectation === null ? [] : [{ name: files.name, kind: kindOf(files), submission, expectation }];
  });
  return entries.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

const order: readonly SubmissionKind[] = ["solution", "start", "alternative", "mistake"];

function expectationOf(files: SubmissionFiles, mistakes: ReadonlyMap<string, Mistake>): Expectation | null {
  const kind = kindOf(files);
  if (kind !== "mistake") return { kind: kind === "start" ? "starts" : "passes" };
  const mistake = mistakes.get(files.name);
  return mistake === undefined
    ? null
    : { kind: "fails", checks: mistake.fails.toSorted(), stops: mistake.stops ?? null, title: mistake.title };
}

/** Two submissions with the same scripts show nothing that one of them would not. */
export function sameScripts(entries: readonly CorpusEntry[]): Finding[] {
  const owners = new Map<string, string>();
  return entries.flatMap(({ name, submission }) => {
    const key = JSON.stringify(submission.scripts);
    const owner = owners.get(key);
    if (owner === undefined) {
      owners.set(key, name);
      return [];
    }
    const next = "Make it another way, or take it away.";
    return [{ code: "same-scripts" as const, where: name, problem: `Every host runs the same script as in ${owner}.`, next }];
  });
}
