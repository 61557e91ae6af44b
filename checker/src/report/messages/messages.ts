import type { Locale } from "../../exercise/localized.ts";
import type { CheckStatus, Verdict } from "../../verdict/verdict.ts";
import { english } from "./en.ts";
import { simplifiedChinese } from "./zh-hans.ts";

type Counts = { earned: number; possible: number };

/** Every fixed phrase of the reports. Phrases with values are functions, because languages order them differently. */
export type Messages = {
  verdict: Record<Verdict["status"], string>;
  status: Record<CheckStatus, string>;
  headline: (exercise: string, title: string | null) => string;
  praise: string;
  firstToFix: (number: number, title: string) => string;
  certainFailure: (number: number, title: string) => string;
  expected: string;
  observed: string;
  hint: string;
  /** Where the packets of a lost ping stop. */
  packet: string;
  checks: string;
  blockedBy: (number: number) => string;
  blockedMeans: string;
  score: (points: Counts, checks: Counts) => string;
  noScore: (unchecked: number, all: number, earned: number) => string;
  /** `seed`: where the exercise had not the numbers of its source. */
  ran: (machine: string, seconds: string, seed: string | undefined) => string;
  warnings: string;
  afterFailure: (exercise: string, number: number) => string;

  ours: string;
  uncheckedChecks: string;
  why: string;
  unknownReason: string;
  whatToDo: string;
  afterError: (exercise: string) => string;

  /** `end` is one of the next two, or empty. */
  scriptWrote: (file: string, end: string) => string;
  scriptWroteNothing: (file: string, end: string) => string;
  timedOut: string;
  stopped: string;
  outputCut: string;
  streams: Record<"stderr" | "stdout", string>;
  lastLines: (stream: string, shown: number, all: number) => string;

  hintHeading: (exercise: string, shown: number, total: number) => string;
  nextHint: (exercise: string) => string;
  lastHint: (exercise: string) => string;

  traceHeading: (exercise: string, title: string) => string;
  tracePing: (from: string, to: string, outcome: string) => string;
  traceAnswered: (from: string, ttl: number) => string;
  traceLost: string;
  /** The namespace to ping from does not exist. */
  traceFromNowhere: string;
  traceDevices: string;
  traceNothing: string;
  traceTime: string;
  traceEverybody: string;
  traceCut: (shown: number, all: number) => string;

  result: string;
  points: string;
  totalPoints: (points: Counts) => string;

  exercises: string;
  noExercises: string;
  listPassed: string;
  listPassedAfterGivingUp: string;
  startExercise: (exercise: string) => string;

  doctorHeading: string;
  exercise: string;
  usable: string;
  unusable: (reason: number | null) => string;
  untried: string;
  noMachines: string;
  everyExerciseUsable: string;
  someExercisesUnusable: (exercises: string) => string;

  error: string;
  code: string;
  nextStep: string;
  listSeparator: string;
  similarityHeading: string;
  /** What such a report can say, and what not. */
  similarityMeans: string;
  similarityExercise: (exercise: string, learners: number, compared: number) => string;
  nobodyAlike: string;
  alike: (learners: string) => string;
  alikePair: (first: string, second: string, percent: number, lines: number) => string;
  moreLines: (count: number) => string;
  morePairs: (count: number) => string;
  listed: (names: readonly string[]) => string;

  /** Stands between two sentences. */
  gap: string;
};

const catalogue: Record<Locale, Messages> = { en: english, "zh-Hans": simplifiedChinese };

/** The phrases in one language. */
export function messagesOf(locale: Locale): Messages {
  return catalogue[locale];
}
