import { mkdir, readFile, rename } from "node:fs/promises";
import { join } from "node:path";
import type { Locale } from "../exercise/localized.ts";
import { readSeed } from "../seed/read-seed.ts";
import type { Verdict } from "../verdict/verdict.ts";
import type { ExerciseRow } from "./catalogue.ts";
import { CliError } from "./cli-error.ts";
import { note } from "./note.ts";
import { inWorkFolder, workFolder } from "./work-folder.ts";
import { writeAtomically } from "./write-atomically.ts";

/** How far a learner is with an exercise, kept beside the scripts. Times are ISO 8601. */
export type LearnerProgress = {
  hintsShown: number;
  best: { earned: number; possible: number } | null;
  passedAt: string | null;
  /** When the solution was asked for before it was earned. */
  gaveUpAt: string | null;
  /** Whose numbers the exercise has here; null: the source's. */
  seed: string | null;
};

const none: LearnerProgress = { hintsShown: 0, best: null, passedAt: null, gaveUpAt: null, seed: null };

export async function readProgress(row: ExerciseRow): Promise<LearnerProgress> {
  const text = await readFile(progressFile(row), "utf8").catch(() => null);
  return text === null ? none : (parse(text) ?? none);
}

/** Changes what is kept; a file that cannot be read as ours is set aside, not overwritten. */
export async function keepProgress(row: ExerciseRow, change: Partial<LearnerProgress>): Promise<void> {
  const [folder, file] = [workFolder(row), progressFile(row)];
  await inWorkFolder(folder, async () => {
    await mkdir(folder, { recursive: true });
    const text = await readFile(file, "utf8").catch(() => null);
    const kept = text === null ? none : parse(text);
    if (kept === null) await rename(file, `${file}.damaged`);
    await writeAtomically(file, `${JSON.stringify({ ...none, ...kept, ...change }, null, 2)}\n`);
  });
}

/**
 * Keeps what a verdict on the learner's own scripts adds: the best score, and when the exercise was first passed.
 * Where that cannot be written it says so, and the verdict stands.
 */
export async function keepVerdict(row: ExerciseRow, { status, score }: Verdict, now: Date, locale: Locale): Promise<void> {
  if (status === "errored") return;
  const { best, passedAt } = await readProgress(row);
  const change = {
    best: best !== null && best.earned >= score.earned ? best : score,
    passedAt: passedAt ?? (status === "passed" ? now.toISOString() : null),
  };
  await keepProgress(row, change).catch((error: unknown) => {
    if (!(error instanceof CliError)) throw error;
    note({ en: `Your progress was not kept: ${error.text.en}`, "zh-Hans": `进度没有保存下来：${error.text["zh-Hans"]}` }, locale);
  });
}

function progressFile(row: ExerciseRow): string {
  return join(workFolder(row), ".progress.json");
}

/** By hand, since `list` must not wait for a schema library to load. */
function parse(text: string): LearnerProgress | null {
  try {
    const { hintsShown, best, passedAt, gaveUpAt, seed }: Record<string, unknown> = { ...none, ...JSON.parse(text) };
    const isKnown = isCount(hintsShown) && (best === null || isScore(best)) && isTime(passedAt) && isTime(gaveUpAt) && isSeed(seed);
    return isKnown ? { hintsShown, best, passedAt, gaveUpAt, seed } : null;
  } catch {
    return null;
  }
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0;
}

function isScore(value: unknown): value is { earned: number; possible: number } {
  return (
    typeof value === "object" &&
    value !== null &&
    "earned" in value &&
    "possible" in value &&
    isCount(value.earned) &&
    isCount(value.possible)
  );
}

function isSeed(value: unknown): value is string | null {
  return value === null || (typeof value === "string" && readSeed(value) === value);
}

function isTime(value: unknown): value is string | null {
  return value === null || typeof value === "string";
}
