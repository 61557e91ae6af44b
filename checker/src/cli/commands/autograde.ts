import { isAbsolute, join, normalize } from "node:path";
import { marksOf, overallStatus, type Points, sumOf } from "../../classroom/marks.ts";
import type { Exercise } from "../../exercise/exercise.ts";
import type { Locale } from "../../exercise/localized.ts";
import { classroom50Result, classroom50Runner } from "../../report/classroom50.ts";
import { githubCommands } from "../../report/github.ts";
import { githubClassroomResult } from "../../report/github-classroom.ts";
import { jobSummary } from "../../report/job-summary.ts";
import { junitXml, suiteOf } from "../../report/junit.ts";
import { verdictText } from "../../report/text.ts";
import type { Verdict } from "../../verdict/verdict.ts";
import { type ExerciseRow, findExercise, listExercises, loadExercise } from "../catalogue.ts";
import { CliError } from "../cli-error.ts";
import { type GithubRunner, githubRunner, replaceFile } from "../github-runner.ts";
import { grade } from "../grade.ts";
import { readSubmissionBelow } from "../read-submission.ts";
import type { LabChoice } from "../run-check.ts";
import { untilInterrupted } from "../until-interrupted.ts";

/** `seed`: empty for none. `path`: the folder, below the current one, that holds a folder of scripts for each exercise. */
export type AutogradeOptions = LabChoice & {
  seed: string;
  exercises: string;
  path: string;
  failOn: "failed" | "errored" | "never";
  maxPoints: number | "own";
};

type Graded = { row: ExerciseRow; exercise: Exercise; verdict: Verdict };

/** `lab-check autograde`: grades a learner's repository, and tells GitHub Actions and classrooms what came of it. */
export async function autogradeCommand(options: AutogradeOptions): Promise<void> {
  if (isAbsolute(options.path) || normalize(options.path).startsWith("..")) throw outside(options.path);
  const rows = await rowsOf(options.exercises);
  const runner = githubRunner(process.env);
  const graded = await untilInterrupted(async (signal) => {
    const done: Graded[] = [];
    for (const row of rows) {
      const one = await gradeRow(row, options, signal);
      print(one, options, runner);
      done.push(one);
    }
    return done;
  });
  await report(graded, options, runner);
  process.exitCode = exitCodeOf(overallStatus(graded.map(({ verdict }) => verdict)), options.failOn);
}

async function rowsOf(names: string): Promise<ExerciseRow[]> {
  const wanted = names.split(/[\s,]+/).filter((name) => name !== "");
  if (wanted.length === 0 || (wanted.length === 1 && wanted[0] === "all")) return listExercises();
  const rows = await Promise.all(wanted.map(findExercise));
  return rows.filter((row, index) => rows.findIndex(({ slug }) => slug === row.slug) === index);
}

async function gradeRow(row: ExerciseRow, options: AutogradeOptions, signal: AbortSignal): Promise<Graded> {
  const exercise = await loadExercise(row, options.seed === "" ? null : options.seed);
  const read = () => readSubmissionBelow(".", join(options.path, row.slug), row.hosts);
  return { row, exercise, verdict: await grade(exercise, read, options, signal) };
}

function print({ row, exercise, verdict }: Graded, { locale, path }: AutogradeOptions, runner: GithubRunner): void {
  runner.printUntrusted(row.id, verdictText(verdict, { locale, colour: false, exercise }));
  const files = Object.fromEntries(row.hosts.map((host) => [host, join(path, row.slug, `${host}.sh`)]));
  process.stdout.write(githubCommands(verdict, files, locale));
}

async function report(graded: readonly Graded[], { locale, maxPoints }: AutogradeOptions, runner: GithubRunner): Promise<void> {
  const verdicts = graded.map(({ verdict }) => verdict);
  const marks = marksOf(verdicts, maxPoints);
  const total = sumOf(marks);
  const pointsOf = ({ id }: ExerciseRow): Points => sumOf(marks.filter(({ exercise }) => exercise === id));
  await runner.summary(
    jobSummary(
      graded.map(({ row, verdict }) => ({ verdict, title: row.title, points: pointsOf(row) })),
      total,
      locale,
    ),
  );
  const checks = marks.map(({ exercise, check, earned, possible }) => ({
    exercise,
    check: check.id,
    status: check.status,
    earned,
    possible,
  }));
  const outputs = {
    status: overallStatus(verdicts),
    points: String(total.earned),
    "max-points": String(total.possible),
    checks: JSON.stringify(checks),
    result: Buffer.from(JSON.stringify(githubClassroomResult(verdicts, marks, locale))).toString("base64"),
    junit: await runner.file("junit.xml", junitXml(verdicts.map(suiteOf), locale)),
  };
  for (const [name, value] of Object.entries(outputs)) await runner.output(name, value);
  await reportToClassroom50(verdicts, marks, locale);
}

/** Where something could not be checked there is no result: Classroom 50 takes that for what it is, a failure of the grading. */
async function reportToClassroom50(verdicts: readonly Verdict[], marks: ReturnType<typeof marksOf>, locale: Locale): Promise<void> {
  const runner = classroom50Runner(process.env);
  if (runner === null || overallStatus(verdicts) === "errored") return;
  await replaceFile("result.json", `${JSON.stringify(classroom50Result(runner, marks, new Date(), locale), null, 2)}\n`);
}

function exitCodeOf(status: Verdict["status"], failOn: AutogradeOptions["failOn"]): 0 | 1 | 3 {
  if (status === "errored") return failOn === "never" ? 0 : 3;
  return status === "failed" && failOn === "failed" ? 1 : 0;
}

function outside(path: string): CliError {
  return new CliError(
    "bad-usage",
    { en: `${path} is not below the current folder.`, "zh-Hans": `${path} 不在当前文件夹之内。` },
    { en: "Name a folder of the learner's repository.", "zh-Hans": "请指定学员仓库里的文件夹。" },
  );
}
