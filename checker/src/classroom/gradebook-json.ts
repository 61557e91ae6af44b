import * as z from "zod";
import type { Locale } from "../exercise/localized.ts";
import type { Column, Entry, Gradebook, Row } from "./gradebook.ts";

const text = z.string();
const points = z.number().min(0);

const checkSchema = z
  .object({
    id: text.describe("The check's name within the exercise."),
    title: text.describe("What holds when it passes."),
    points: z.int().min(0).describe("What it earns."),
  })
  .describe("A check that earns points.");

const exerciseSchema = z
  .object({
    exercise: text.describe("`exercise-04`."),
    slug: text.describe("`04-proxy-arp`."),
    title: text.describe("What it is about."),
    possible: z.int().min(0).describe("The points of all its checks."),
    checks: z.array(checkSchema).describe("In the exercise's order."),
  })
  .describe("An exercise that was graded.");

const resultSchema = z
  .object({
    exercise: text.describe("`exercise-04`."),
    status: z
      .enum(["passed", "failed", "errored", "not-handed-in"])
      .describe("`errored`: it could not be told, which is never the learner's, and has no points. Run the same command again."),
    earned: points
      .nullable()
      .describe("The points of the passed checks, less what lateness costs; 0 after too many attempts; null where that is not known."),
    possible: z.int().min(0).describe("The exercise's points."),
    failed: z.array(text).describe("The ids of the checks that failed."),
    reason: text.nullable().describe("Why it is errored, else null."),
    handedInAt: z.iso.datetime().nullable().describe("The time that the folder or archive has; null where nothing was handed in."),
    daysLate: z.int().min(0).nullable().describe("Days begun since it was due; null where that plays no part."),
    attempts: z.int().min(0).nullable().describe("How often the history says that it was handed in; null where that plays no part."),
  })
  .describe("What came of one exercise.");

const learnerSchema = z
  .object({
    id: text.describe("The name of the learner's folder in `learners/`."),
    name: text.describe("As it was found. Untrusted: it may hold any character."),
    moodleParticipant: text.nullable().describe("Moodle's number of the participant, where the name holds one."),
    canvasUser: text.nullable().describe("Canvas' ID of the user, where the name holds one."),
    total: z.object({ earned: points, possible: points }).nullable().describe("Of all exercises; null while one of them is errored."),
    results: z.array(resultSchema).describe("In the order of the exercises."),
  })
  .describe("One learner.");

/** The public contract of `gradebook.json`. Fields may be added to it under this name; none is removed or changes its meaning. */
export const gradebookSchema = z
  .object({
    schema: z.literal("lab-check/gradebook/v1"),
    due: z.iso.datetime().nullable().describe("When everything was due; null: nothing is late."),
    latePenaltyPercentPerDay: points.max(100).describe("How much of what was earned each day costs that begins after that."),
    maxAttempts: z.int().min(1).nullable().describe("After more attempts at an exercise nothing is earned; null: there may be any number."),
    exercises: z.array(exerciseSchema).describe("In the order in which they are taught."),
    learners: z.array(learnerSchema).describe("Sorted by name."),
  })
  .describe("What came of a class, as `lab-check grade` writes it, in one language.");
export type GradebookJson = z.infer<typeof gradebookSchema>;

/** A gradebook as the public object, in one language. */
export function gradebookJson({ columns, rows, lateness, attempts }: Gradebook, locale: Locale): GradebookJson {
  return {
    schema: "lab-check/gradebook/v1",
    due: lateness?.due.toISOString() ?? null,
    latePenaltyPercentPerDay: lateness?.percentPerDay ?? 0,
    maxAttempts: attempts?.most ?? null,
    exercises: columns.map(({ exercise, slug, title, possible, checks }) => ({
      exercise,
      slug,
      title: title[locale],
      possible,
      checks: checks.map((check) => ({ id: check.id, title: check.title[locale], points: check.points })),
    })),
    learners: rows.map((row) => learnerJson(row, columns, locale)),
  };
}

function learnerJson({ learner, total, entries }: Row, columns: readonly Column[], locale: Locale): z.infer<typeof learnerSchema> {
  const { id, name, platform } = learner;
  return {
    id,
    name,
    moodleParticipant: platform.kind === "moodle" ? platform.participant : null,
    canvasUser: platform.kind === "canvas" ? platform.user : null,
    total,
    results: entries.map((entry, index) => resultJson(entry, columns[index]?.exercise ?? "", locale)),
  };
}

function resultJson(entry: Entry, exercise: string, locale: Locale): z.infer<typeof resultSchema> {
  const { status, possible } = entry;
  const nothing = { exercise, status, possible, earned: null, failed: [], reason: null, handedInAt: null, daysLate: null, attempts: null };
  switch (entry.status) {
    case "not-handed-in":
      return nothing;
    case "errored":
      return { ...nothing, reason: entry.reason[locale], handedInAt: entry.handedInAt.toISOString() };
    default: {
      const failed = entry.verdict.checks.filter((check) => check.status === "failed").map(({ id }) => id);
      const { earned, daysLate, attempts, handedInAt } = entry;
      return { ...nothing, earned, failed, daysLate, attempts: attempts?.made ?? null, handedInAt: handedInAt.toISOString() };
    }
  }
}
