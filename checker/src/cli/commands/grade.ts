import { join, relative, resolve, sep } from "node:path";
import { type AttemptHistory, attemptsAt } from "../../classroom/attempt-history.ts";
import { type GradedLearner, gradebookOf } from "../../classroom/gradebook.ts";
import type { LatePolicy } from "../../classroom/lateness.ts";
import type { Localized } from "../../exercise/localized.ts";
import { IntakeError } from "../../intake/intake-error.ts";
import { type ClassHandedIn, readClass } from "../../intake/read-class.ts";
import { gradingText } from "../../report/grading/terminal.ts";
import type { Verdict } from "../../verdict/verdict.ts";
import { type ExerciseRow, findExercise, listExercises } from "../catalogue.ts";
import { checkerVersion } from "../checker-version.ts";
import { CliError } from "../cli-error.ts";
import { type AttemptOptions, attemptsOfClass, readAttempts } from "../grading/attempt-options.ts";
import { type Choice, type ClassPlan, isExerciseName, planClass } from "../grading/class-plan.ts";
import { type RunOptions, runJobs } from "../grading/run-jobs.ts";
import { similarityInClass } from "../grading/similarity-in-class.ts";
import { VerdictStore } from "../grading/verdict-store.ts";
import { writeResults } from "../grading/write-results.ts";
import { namesIn } from "../names-in.ts";
import { untilInterrupted } from "../until-interrupted.ts";

export type GradeOptions = RunOptions &
  AttemptOptions & { exercise: string[]; out: string; due?: Date; latePenalty?: number; seedFrom?: "name" };

const storeName = ".verdicts";

/** `lab-check grade <submissions>`: grades what a whole class handed in. What an earlier run has graded is not run again. */
export async function gradeCommand(submissions: string, options: GradeOptions): Promise<void> {
  const lateness = latePolicyOf(options);
  const all = await listExercises();
  const record = await readAttempts(options, all);
  const choice = await choiceOf(options.exercise, all);
  await refuseFolder(options.out, submissions);
  const handedIn = await readHandedIn(submissions, all);
  const circumstances = { checkerVersion: await checkerVersion(), timeout: options.timeout };
  const plan = await planClass(handedIn.learners, choice, all, options.seedFrom ?? "nobody", circumstances);
  if (plan.exercises.length === 0) throw nothing(submissions);
  const learners = plan.learners.map(({ learner }) => learner);
  const attempts = record && attemptsOfClass(record, learners);

  const store = await VerdictStore.open(join(options.out, storeName)).catch((error: unknown) => {
    throw unusable(options.out, error);
  });
  const jobs = plan.learners.flatMap(({ planned }) => planned.flatMap((one) => (one.kind === "job" ? [one.job] : [])));
  const verdicts = await untilInterrupted((signal) => runJobs(jobs, store, options, signal), stopped);
  const class_ = gradedClass(plan, verdicts, attempts?.history ?? null);
  const gradebook = gradebookOf(plan.exercises, class_, { lateness, attempts: attempts?.policy ?? null });
  await writeResults(options.out, gradebook, await similarityInClass(plan), options.locale);
  process.stdout.write(gradingText(gradebook, { out: options.out, strays: handedIn.strays }, options.locale));
  process.exitCode = gradebook.rows.some(({ total }) => total === null) ? 3 : 0;
}

function latePolicyOf({ due, latePenalty }: GradeOptions): LatePolicy | null {
  if (due !== undefined) return { due, percentPerDay: latePenalty ?? 0 };
  if (latePenalty === undefined) return null;
  throw new CliError(
    "bad-usage",
    { en: "--late-penalty needs to know when it was due.", "zh-Hans": "使用 --late-penalty 时必须说明截止时间。" },
    { en: "Add --due, such as --due 2026-05-04T23:59.", "zh-Hans": "请加上 --due，例如 --due 2026-05-04T23:59。" },
  );
}

async function choiceOf(names: readonly string[], all: ExerciseRow[]): Promise<Choice> {
  if (names.length === 0) return { kind: "handed-in", rows: all };
  const slugs = new Set((await Promise.all(names.map(findExercise))).map(({ slug }) => slug));
  return { kind: "set", rows: all.filter(({ slug }) => slugs.has(slug)) };
}

/** Results may not lie among what was handed in, where the next run would take them for a learner's, nor on top of something else. */
async function refuseFolder(out: string, submissions: string): Promise<void> {
  const way = relative(resolve(submissions), resolve(out));
  if (way === "" || (way !== ".." && !way.startsWith(`..${sep}`))) throw insideSubmissions(out);
  const present = await namesIn(out).catch((error: unknown) => {
    throw unusable(out, error);
  });
  if (present.length > 0 && !present.includes(storeName)) throw notOurs(out);
}

async function readHandedIn(path: string, all: readonly ExerciseRow[]): Promise<ClassHandedIn> {
  try {
    return await readClass(path, (name) => isExerciseName(name, all));
  } catch (error) {
    if (!(error instanceof IntakeError)) throw error;
    const next = error.code === "one-learners" ? giveTheFolderAbove : giveSubmissions;
    throw new CliError(
      "submissions-unreadable",
      { en: `${path}: ${error.text.en}`, "zh-Hans": `${path}：${error.text["zh-Hans"]}` },
      next,
      {
        cause: error,
      },
    );
  }
}

function gradedClass(
  { exercises, learners }: ClassPlan,
  verdicts: ReadonlyMap<string, Verdict>,
  history: AttemptHistory | null,
): GradedLearner[] {
  return learners.map(({ learner, isCalledLate, planned }) => ({
    learner,
    graded: planned.map((one, index) => {
      if (one.kind === "absent") return null;
      const verdict = one.kind === "told" ? one.verdict : verdicts.get(one.job.key);
      if (verdict === undefined) throw new Error(`There is no verdict on a job of ${learner.id}.`);
      const attempts = history === null ? 0 : attemptsAt(history, learner.id, exercises[index]?.slug ?? "");
      return { verdict, handedInAt: one.handedInAt, isCalledLate, attempts };
    }),
  }));
}

const stopped = {
  message: {
    en: "Interrupted. What was graded so far is kept, and nothing is left running.",
    "zh-Hans": "已中断。已经评完的都已保存，没有留下任何运行中的东西。",
  },
  next: { en: "Run the same command again to go on.", "zh-Hans": "再次运行同样的命令即可继续。" },
};

const giveSubmissions: Localized = {
  en: "Give a folder with a folder or an archive for each learner, or one zip or tar archive of all.",
  "zh-Hans": "请给出一个文件夹，里面是每名学员的文件夹或压缩包；或者给出一个包含所有人的 zip 或 tar 包。",
};
const giveTheFolderAbove: Localized = {
  en: "Give the folder above it. To check one learner's scripts alone: lab-check <exercise> --script <folder>.",
  "zh-Hans": "请给出它的上一级文件夹。如果只想检查一名学员的脚本：lab-check <练习> --script <文件夹>。",
};

function nothing(path: string): CliError {
  return new CliError(
    "submissions-unreadable",
    { en: `In ${path} there is nothing for any exercise.`, "zh-Hans": `${path} 里没有任何练习的提交。` },
    {
      en: "Folders must be called like the exercise (04-proxy-arp, exercise-04). Where everybody handed in one exercise, name it: --exercise 4.",
      "zh-Hans": "文件夹要用练习的名字（04-proxy-arp 或 exercise-04）。如果所有人交的都是同一个练习，请指明它：--exercise 4。",
    },
  );
}

function insideSubmissions(out: string): CliError {
  return new CliError(
    "bad-usage",
    { en: `${out} lies in the folder of the submissions.`, "zh-Hans": `${out} 位于提交内容的文件夹之内。` },
    { en: "Name another folder for the results with --out.", "zh-Hans": "请用 --out 指定另一个存放结果的文件夹。" },
  );
}

function unusable(out: string, cause: unknown): CliError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new CliError(
    "bad-usage",
    { en: `Results cannot be kept in ${out} (${reason}).`, "zh-Hans": `无法把结果存放在 ${out}（${reason}）。` },
    { en: "Name another folder with --out.", "zh-Hans": "请用 --out 指定另一个文件夹。" },
    { cause },
  );
}

function notOurs(out: string): CliError {
  return new CliError(
    "would-overwrite",
    { en: `${out} holds something else than results of this command.`, "zh-Hans": `${out} 里有别的内容，不是这个命令的结果。` },
    { en: "Name a new folder with --out.", "zh-Hans": "请用 --out 指定一个新文件夹。" },
  );
}
