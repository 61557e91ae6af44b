import { createHash } from "node:crypto";
import type { Exercise } from "../../exercise/exercise.ts";
import type { FoundScript } from "../../intake/find-scripts.ts";
import type { ExerciseRow } from "../catalogue.ts";

/** Scripts for one exercise, whoever handed them in: the same scripts get the same verdict, and are run once. */
export type Job = { key: string; row: ExerciseRow; exercise: Exercise; scripts: Record<string, FoundScript> };

/** What a verdict depends on, beside the scripts. `timeout`: in seconds, of each script. */
export type Circumstances = { checkerVersion: string; timeout: number };

export function jobOf(
  row: ExerciseRow,
  exercise: Exercise,
  scripts: Record<string, FoundScript>,
  { checkerVersion, timeout }: Circumstances,
): Job {
  const contents = Object.entries(scripts).map(([host, script]) => [host, ...identityOf(script)]);
  return { key: digest(JSON.stringify([checkerVersion, exercise, timeout, contents])), row, exercise, scripts };
}

function identityOf(script: FoundScript): string[] {
  switch (script.kind) {
    case "bytes":
      return [script.kind, digest(script.bytes)];
    case "no-file":
      return [script.kind, script.what];
    case "missing":
      return [script.kind, ...script.present];
  }
}

function digest(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
