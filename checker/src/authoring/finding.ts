/** One thing that an exercise's author has yet to do. In English alone: readers of exercises never see it. */
export type Finding = {
  code: FindingCode;
  /** A path below the exercise's folder, and what in that file: `exercise.ts: checks.pod1-wire.title`. */
  where: string;
  /** What is wrong, as a sentence. */
  problem: string;
  /** What to do about it, as a sentence. */
  next: string;
};

export type FindingCode =
  | "bad-slug"
  | "number-taken"
  | "not-in-order"
  | "twice-in-order"
  | "folder-missing"
  | "stray-file"
  | "manifest-missing"
  | "manifest-broken"
  | "manifest-invalid"
  | "bad-id"
  | "slug-mismatch"
  | "points-not-100"
  | "unknown-hint"
  | "translation-missing"
  | "text-empty"
  | "placeholder"
  | "same-in-both-languages"
  | "no-chinese"
  | "chinese-in-english"
  | "script-missing"
  | "script-rejected"
  | "script-encoding"
  | "unknown-host"
  | "no-script"
  | "same-scripts"
  | "bad-name"
  | "starter-without-todo"
  | "solution-in-one-language"
  | "mutants-json-invalid"
  | "mistake-json-missing"
  | "mistake-json-invalid"
  | "mistake-without-title"
  | "unknown-check"
  | "too-few-alternatives"
  | "too-few-mistakes"
  | "check-without-mistake"
  | "solution-fails"
  | "alternative-fails"
  | "starter-passes"
  | "starter-ends-with-error"
  | "mistake-passes"
  | "mistake-fails-elsewhere"
  | "mistake-stops-elsewhere";
