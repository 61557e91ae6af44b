import type { Locale } from "../../exercise/localized.ts";
import { openOn } from "../../machine/auto.ts";
import type { Machine } from "../../machine/machine.ts";
import { doctorText, type MachineReport, type Usability } from "../../report/doctor.ts";
import { type ExerciseRow, listExercises, loadExercise } from "../catalogue.ts";
import { machinesFor } from "../machines.ts";
import { untilInterrupted } from "../until-interrupted.ts";

/** `lab-check doctor`: opens a lab for each exercise on each machine, and says which could not be and why. */
export async function doctorCommand({ locale }: { locale: Locale }): Promise<void> {
  const rows = await listExercises();
  const machines = await Promise.all(machinesFor("auto", locale).map((load) => load()));
  const report = await untilInterrupted(async (signal) => {
    const lines: MachineReport[] = [];
    for (const machine of machines) lines.push({ machine: machine.name, exercises: await tryAll(machine, rows, signal) });
    return lines;
  });
  process.stdout.write(doctorText(report, { locale, width: 80, colour: process.stdout.isTTY }));
  const everyExerciseRuns = rows.every(({ id }) =>
    report.some(({ exercises }) => exercises.some((entry) => entry.id === id && entry.usable)),
  );
  process.exitCode = everyExerciseRuns ? 0 : 3;
}

async function tryAll(machine: Machine, rows: ExerciseRow[], signal: AbortSignal): Promise<Usability[]> {
  const results: Usability[] = [];
  for (const row of rows) {
    const { needs } = await loadExercise(row);
    const opening = await openOn(machine, needs, signal);
    if (opening.status === "opened") await opening.lab[Symbol.asyncDispose]();
    results.push({ id: row.id, usable: opening.status === "opened", ...(opening.status === "unavailable" && { reason: opening.reason }) });
  }
  return results;
}
