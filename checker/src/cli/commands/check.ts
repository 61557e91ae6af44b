import type { Exercise } from "../../exercise/exercise.ts";
import type { Verdict } from "../../verdict/verdict.ts";
import { type ExerciseRow, findExercise } from "../catalogue.ts";
import { loadChosenExercise, type SeedChoice } from "../chosen-exercise.ts";
import { chosenPath, isOwnWork, readChosenSubmission, type SubmissionChoice } from "../chosen-submission.ts";
import { keepVerdict } from "../learner-progress.ts";
import { scriptFiles } from "../read-submission.ts";
import { type LabChoice, runCheck } from "../run-check.ts";
import { untilInterrupted } from "../until-interrupted.ts";

export type CheckOptions = SubmissionChoice & SeedChoice & LabChoice & { format: "text" | "json" | "junit" | "tap" | "github" };

const exitCodes = { passed: 0, failed: 1, errored: 3 } as const;

/** `lab-check <exercise>`: one submission, one lab, one verdict on standard output. */
export async function checkCommand(name: string, options: CheckOptions): Promise<void> {
  const row = await findExercise(name);
  const exercise = await loadChosenExercise(row, options);
  const submission = await readChosenSubmission(row, exercise, options);
  const verdict = await untilInterrupted((signal) => runCheck(exercise, submission, options, signal));
  process.stdout.write(await print(verdict, exercise, row, options));
  if (isOwnWork(options)) await keepVerdict(row, verdict, new Date(), options.locale);
  process.exitCode = exitCodes[verdict.status];
}

/** Each format's code is loaded where it is wanted. */
async function print(verdict: Verdict, exercise: Exercise, row: ExerciseRow, options: CheckOptions): Promise<string> {
  const { format, locale } = options;
  switch (format) {
    case "json":
      return `${JSON.stringify((await import("../../verdict/json.ts")).toJson(verdict, locale), null, 2)}\n`;
    case "junit": {
      const { junitXml, suiteOf } = await import("../../report/junit.ts");
      return junitXml([suiteOf(verdict)], locale);
    }
    case "tap":
      return (await import("../../report/tap.ts")).tapText(verdict, locale);
    case "github": {
      const files = await scriptFiles(await chosenPath(row, options), row.hosts);
      return (await import("../../report/github.ts")).githubCommands(verdict, files, locale);
    }
    case "text": {
      const { verdictText } = await import("../../report/text.ts");
      return verdictText(verdict, { locale, width: 80, colour: process.stdout.isTTY, exercise });
    }
  }
}
