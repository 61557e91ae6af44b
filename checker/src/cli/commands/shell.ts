import type { Place } from "../../exercise/address.ts";
import { type Exercise, exerciseId } from "../../exercise/exercise.ts";
import { openShell, prepareShells } from "../../lab/open-shell.ts";
import type { OpenedLab } from "../../machine/auto.ts";
import { sanitise } from "../../report/sanitise.ts";
import { findExercise } from "../catalogue.ts";
import { loadChosenExercise, type SeedChoice } from "../chosen-exercise.ts";
import { readChosenSubmission, type SubmissionChoice } from "../chosen-submission.ts";
import { CliError } from "../cli-error.ts";
import { joinTerminal } from "../joined-terminal.ts";
import { note } from "../note.ts";
import { showProgress } from "../progress.ts";
import { type LabChoice, openLab } from "../run-check.ts";
import { untilInterrupted } from "../until-interrupted.ts";

export type ShellOptions = SubmissionChoice & SeedChoice & LabChoice;

/** `lab-check shell <exercise> [host] [netns]`: runs the scripts, then opens a shell in what they built. Its exit code is the shell's. */
export async function shellCommand(name: string, where: { host?: string; netns?: string }, options: ShellOptions): Promise<void> {
  const row = await findExercise(name);
  const { host = row.hosts[0] ?? "", netns } = where;
  if (!row.hosts.includes(host)) throw unknownPlace(host, row.hosts);
  const exercise = await loadChosenExercise(row, options);
  const submission = await readChosenSubmission(row, exercise, options);
  const place = netns === undefined ? host : `${host}/${netns}`;
  process.exitCode = await untilInterrupted(async (signal) => {
    using progress = showProgress(exercise, options.locale);
    const opened = await openLab(exercise, options, signal);
    await using lab = opened.lab;
    const limits = { deadlineSeconds: options.timeout, onProgress: progress.step };
    const places = await prepareShells(lab, exercise, submission, limits);
    progress[Symbol.dispose]();
    if (!places.includes(place)) throw unknownPlace(place, places);
    if (process.stdin.isTTY) note(banner(place, exercise, opened), options.locale);
    return await joinTerminal((terminal) => openShell(lab, place, { ...terminal, type: process.env.TERM ?? "" }));
  });
}

function banner(place: Place, exercise: Exercise, { machine }: OpenedLab) {
  const id = exerciseId(exercise);
  return {
    en: `${place} in a lab for ${id} (${machine}). "exit" disposes of the lab; nothing here changes the scripts.`,
    "zh-Hans": `${id} 的实验环境（${machine}），当前位置 ${place}。输入 exit 即离开并销毁环境；这里的操作不会改动脚本。`,
  };
}

function unknownPlace(place: Place, places: Place[]): CliError {
  const [wanted, known] = [sanitise(place), sanitise(places.map((one) => one.replace("/", " ")).join(", "))];
  return new CliError(
    "unknown-place",
    { en: `There is no ${wanted} in this lab.`, "zh-Hans": `这个实验环境里没有 ${wanted}。` },
    { en: `These exist: ${known}.`, "zh-Hans": `现有：${known}。` },
  );
}
