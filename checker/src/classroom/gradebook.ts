import { exerciseId } from "../exercise/exercise.ts";
import type { Localized } from "../exercise/localized.ts";
import type { Verdict } from "../verdict/verdict.ts";
import { type AttemptPolicy, type Attempts, afterAttempts } from "./attempts.ts";
import { afterPenalty, daysLate, type LatePolicy } from "./lateness.ts";
import { type Mark, marksOf, type Points, sumOf } from "./marks.ts";

/** Someone who learns. `id`: a name for files that nobody else's is like; `name`: as it was found, of any characters. */
export type Learner = { id: string; name: string; platform: Platform };

/** By what a learning platform knows them. */
export type Platform =
  | { kind: "none" }
  /** The number in "Participant 12345" of Moodle's grading worksheet. */
  | { kind: "moodle"; participant: string }
  /** The number in the column ID of Canvas' gradebook. */
  | { kind: "canvas"; user: string };

/**
 * What came of what one learner handed in for one exercise; null: nothing was handed in. `attempts`: how often, if there is a history
 * that tells, else 0.
 */
export type Graded = { verdict: Verdict; handedInAt: Date; isCalledLate: boolean; attempts: number } | null;

/** A learner with what came of each exercise, in the order of the exercises. */
export type GradedLearner = { learner: Learner; graded: readonly Graded[] };

/** One learner's entry for one exercise. */
export type Entry =
  | { status: "not-handed-in"; possible: number }
  /** It could not be told: no points, neither earned nor lost. */
  | { status: "errored"; possible: number; verdict: Verdict; reason: Localized; handedInAt: Date }
  | Checked;

/** `marks`: what each check earned; `earned`: what is left of that after lateness and too many attempts. */
export type Checked = {
  status: "passed" | "failed";
  possible: number;
  verdict: Verdict;
  marks: Mark[];
  earned: number;
  handedInAt: Date;
  daysLate: number;
  /** null: it does not matter how many there were. */
  attempts: Attempts | null;
};

/** `total`: null where an entry is errored, since then no sum is the learner's own. */
export type Row = { learner: Learner; entries: Entry[]; total: { earned: number; possible: number } | null };

/** What a gradebook tells of an exercise. */
export type GradedExercise = { slug: string; title: Localized; checks: readonly { id: string; title: Localized; points: number }[] };

/** `exercise`: its id; `possible`: the points of all its checks. */
export type Column = GradedExercise & { exercise: string; possible: number };

/** What costs points beside failed checks. `lateness`, null: nothing is late; `attempts`, null: there may be any number. */
export type Policies = { lateness: LatePolicy | null; attempts: AttemptPolicy | null };

export type Gradebook = Policies & { columns: Column[]; rows: Row[] };

/** Puts together what came of a class. */
export function gradebookOf(exercises: readonly GradedExercise[], class_: readonly GradedLearner[], policies: Policies): Gradebook {
  const columns = exercises.map(columnOf);
  const rows = class_.map(({ learner, graded }): Row => {
    const entries = columns.map(({ possible }, index) => entryOf(graded[index] ?? null, possible, policies));
    return { learner, entries, total: totalOf(entries) };
  });
  return { ...policies, columns, rows };
}

function columnOf(exercise: GradedExercise): Column {
  const { slug, title, checks } = exercise;
  return { exercise: exerciseId(exercise), slug, title, checks, possible: checks.reduce((sum, { points }) => sum + points, 0) };
}

function entryOf(graded: Graded, possible: number, policies: Policies): Entry {
  if (graded === null) return { status: "not-handed-in", possible };
  const { verdict, handedInAt, isCalledLate } = graded;
  if (verdict.status === "errored") return { status: "errored", possible, verdict, reason: reasonOf(verdict), handedInAt };
  const { lateness } = policies;
  const marks = marksOf([verdict], "own");
  const days = lateness === null ? 0 : daysLate(lateness, handedInAt, isCalledLate);
  const attempts = policies.attempts === null ? null : { made: graded.attempts, most: policies.attempts.most };
  const { earned } = sumOf(marks);
  const inTime = lateness === null ? earned : afterPenalty(earned, days, lateness);
  return {
    status: verdict.status,
    possible,
    verdict,
    marks,
    earned: attempts === null ? inTime : afterAttempts(inTime, attempts),
    handedInAt,
    daysLate: days,
    attempts,
  };
}

function reasonOf({ checks }: Verdict): Localized {
  return checks.find(({ status }) => status === "errored")?.observed ?? { en: "", "zh-Hans": "" };
}

function totalOf(entries: readonly Entry[]): Points | null {
  let earned = 0;
  for (const entry of entries) {
    if (entry.status === "errored") return null;
    if (entry.status !== "not-handed-in") earned += entry.earned;
  }
  return { earned: Math.round(earned * 100) / 100, possible: entries.reduce((sum, { possible }) => sum + possible, 0) };
}
