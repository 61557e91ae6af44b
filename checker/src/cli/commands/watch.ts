import { watch } from "chokidar";
import type { Exercise } from "../../exercise/exercise.ts";
import type { Locale } from "../../exercise/localized.ts";
import { verdictText } from "../../report/text.ts";
import { type ExerciseRow, findExercise } from "../catalogue.ts";
import { loadChosenExercise, type SeedChoice } from "../chosen-exercise.ts";
import { putStartersWithNote, readChosenSubmission } from "../chosen-submission.ts";
import { keepVerdict } from "../learner-progress.ts";
import { note } from "../note.ts";
import { reportError } from "../report-error.ts";
import { type LabChoice, runCheck } from "../run-check.ts";
import { workFolder } from "../work-folder.ts";

/** How often the files are looked at, and how long one must have stayed as it is: an editor may write in several steps. */
const [pollMs, settledMs] = [300, 200];

const clearScreen = "\u001b[2J\u001b[3J\u001b[H";

export type WatchOptions = LabChoice & SeedChoice;

/** `lab-check watch <exercise>`: checks the learner's scripts now and after each save, until Ctrl-C. */
export async function watchCommand(name: string, options: WatchOptions): Promise<void> {
  const row = await findExercise(name);
  const exercise = await loadChosenExercise(row, options);
  await putStartersWithNote(row, exercise, options.locale);
  await using checks = new LatestCheck((signal) => checkOnce(row, exercise, options, signal));
  // By polling, since network and container file systems tell of no changes.
  await using watcher = closing(
    watch(workFolder(row), {
      usePolling: true,
      interval: pollMs,
      ignoreInitial: true,
      depth: 0,
      ignored: (path, stats) => stats?.isFile() === true && !path.endsWith(".sh"),
      awaitWriteFinish: { stabilityThreshold: settledMs, pollInterval: settledMs / 2 },
    }),
  );
  watcher.value.on("add", () => checks.begin()).on("change", () => checks.begin());
  checks.begin();
  await new Promise<void>((resolve) => {
    process.once("SIGINT", resolve).once("SIGTERM", resolve).once("SIGHUP", resolve);
  });
}

/** Runs one check at a time: a save while one runs ends it, and begins the next. Disposing of it ends the last. */
class LatestCheck implements AsyncDisposable {
  readonly #check: (signal: AbortSignal) => Promise<void>;
  #running: { controller: AbortController; ended: Promise<void> } | undefined;

  constructor(check: (signal: AbortSignal) => Promise<void>) {
    this.#check = check;
  }

  begin(): void {
    const before = this.#running;
    before?.controller.abort();
    const controller = new AbortController();
    const ended = Promise.resolve(before?.ended).then(() => (controller.signal.aborted ? undefined : this.#check(controller.signal)));
    this.#running = { controller, ended };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#running?.controller.abort();
    await this.#running?.ended;
  }
}

async function checkOnce(row: ExerciseRow, exercise: Exercise, options: LabChoice, signal: AbortSignal): Promise<void> {
  if (process.stdout.isTTY) process.stdout.write(clearScreen);
  try {
    const verdict = await runCheck(exercise, await readChosenSubmission(row, exercise, options), options, signal);
    process.stdout.write(verdictText(verdict, { locale: options.locale, width: 80, colour: process.stdout.isTTY, exercise }));
    await keepVerdict(row, verdict, new Date(), options.locale);
  } catch (error) {
    if (signal.aborted) return;
    reportError(error, ["--locale", options.locale]);
  }
  noteWaiting(row, options.locale);
}

function noteWaiting(row: ExerciseRow, locale: Locale): void {
  const folder = workFolder(row);
  note(
    {
      en: `\nWatching ${folder}: save a script to check again, Ctrl-C to end.`,
      "zh-Hans": `\n正在监视 ${folder}：保存脚本即重新检查，按 Ctrl-C 结束。`,
    },
    locale,
  );
}

function closing<Value extends { close: () => Promise<void> }>(value: Value): AsyncDisposable & { value: Value } {
  return { value, [Symbol.asyncDispose]: () => value.close() };
}
