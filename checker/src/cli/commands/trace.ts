import { diagnose, type PingAction } from "../../diagnosis/diagnose.ts";
import { type Exercise, exerciseId } from "../../exercise/exercise.ts";
import { traceSubmission } from "../../lab/trace-ping.ts";
import { traceText } from "../../report/trace.ts";
import { traceJson } from "../../timeline/json.ts";
import { timelineOf } from "../../timeline/timeline.ts";
import { findExercise } from "../catalogue.ts";
import { loadChosenExercise, type SeedChoice } from "../chosen-exercise.ts";
import { readChosenSubmission, type SubmissionChoice } from "../chosen-submission.ts";
import { CliError } from "../cli-error.ts";
import { showProgress } from "../progress.ts";
import { type LabChoice, openLab } from "../run-check.ts";
import { untilInterrupted } from "../until-interrupted.ts";

export type TraceOptions = SubmissionChoice & SeedChoice & LabChoice & { ping?: string; format: "text" | "json" };

/** `lab-check trace <exercise>`: runs the scripts, then sends one ping and shows its packets on every device. */
export async function traceCommand(name: string, options: TraceOptions): Promise<void> {
  const row = await findExercise(name);
  const exercise = await loadChosenExercise(row, options);
  const ping = findPing(exercise, options.ping);
  const submission = await readChosenSubmission(row, exercise, options);
  const { machine, trace, facts } = await untilInterrupted(async (signal) => {
    using progress = showProgress(exercise, options.locale);
    const opened = await openLab(exercise, options, signal);
    await using lab = opened.lab;
    const limits = { deadlineSeconds: options.timeout, onProgress: progress.step };
    return { machine: opened.machine, ...(await traceSubmission(lab, exercise, submission, ping, limits)) };
  });
  const [timeline, diagnosis] = [timelineOf(trace.frames, facts), diagnose(ping, trace, facts)];
  const id = exerciseId(exercise);
  if (options.format === "json") {
    const info = { exercise: id, machine, ping: ping.id, locale: options.locale };
    process.stdout.write(`${JSON.stringify(traceJson(info, trace, timeline, diagnosis, facts), null, 2)}\n`);
  } else {
    const report = { exercise: id, title: exercise.title, trace, timeline, diagnosis, facts };
    process.stdout.write(traceText(report, { locale: options.locale, width: 80, colour: process.stdout.isTTY }));
  }
}

function findPing({ stages }: Exercise, id: string | undefined): PingAction {
  const pings = stages.flatMap(({ actions }) => actions).filter((action) => action.kind === "ping");
  const found = pings.find((ping) => id === undefined || ping.id === id);
  if (found !== undefined) return found;
  const known = pings.map((ping) => `${ping.id} (${ping.from} → ${ping.to})`).join(", ");
  throw new CliError(
    "unknown-ping",
    { en: `This exercise has no ping called "${id ?? ""}".`, "zh-Hans": `这个练习没有名为 “${id ?? ""}” 的 ping。` },
    { en: `It has: ${known}.`, "zh-Hans": `现有：${known}。` },
  );
}
