import type { CorpusEntry, Expectation } from "../../checker/src/authoring/corpus.ts";

/** What must come of one exercise of one learner. */
export type Expected =
  | { kind: "corpus"; expectation: Expectation }
  /** Not passed, whatever fails. */
  | { kind: "failed" }
  /** There is no script to run, and the verdict says so. */
  | { kind: "unrunnable" }
  | { kind: "errored" }
  | { kind: "absent" };

/** Files by path. */
export type Files = Record<string, string | Uint8Array>;

/** One learner of a generated class: what lies in the class's folder, and by slug what must come of it. */
export type GeneratedLearner = { name: string; files: Files; expected: Map<string, Expected> };

/** The scripts of a submission in an exercise's own folder, as a learner would name them. */
export function scriptFiles(folder: string, { submission }: CorpusEntry): Files {
  return Object.fromEntries(Object.entries(submission.scripts).map(([host, { text }]) => [`${folder}/${host}.sh`, text]));
}

/** `pattern` with a number of its own at the end of each script: what is graded once is graded for all who handed in the same. */
export function madeOwn(files: Files, mark: string): Files {
  return Object.fromEntries(Object.entries(files).map(([path, content]) => [path, `${content}\n# ${mark}\n`]));
}
