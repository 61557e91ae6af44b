import { Presets, SingleBar } from "cli-progress";
import type { JudgedMutant } from "../authoring/mutation/outcome.ts";
import type { Locale } from "../exercise/localized.ts";
import { mutationMessagesOf } from "../report/messages/mutation.ts";
import type { ExerciseRow } from "./catalogue.ts";

export type MutationProgress = Disposable & { start: (row: ExerciseRow, count: number) => void; judged: (judged: JudgedMutant) => void };

/** On a terminal a bar for the exercise whose mutants run, with what has to be looked at so far; elsewhere nothing. */
export function showMutationProgress(locale: Locale): MutationProgress {
  if (!process.stderr.isTTY) return { start: () => undefined, judged: () => undefined, [Symbol.dispose]: () => undefined };
  const bar = new SingleBar(
    {
      format: `{exercise} {bar} {value}/{total} {eta_formatted}, ${mutationMessagesOf(locale).open}: {open}`,
      clearOnComplete: true,
      hideCursor: true,
      barsize: 20,
    },
    Presets.shades_classic,
  );
  let open = 0;
  return {
    start: ({ id }, count) => {
      open = 0;
      bar.stop();
      bar.start(count, 0, { exercise: id, open });
    },
    judged: ({ outcome }) => {
      if (["survived", "false-alarm", "errored"].includes(outcome.kind)) open += 1;
      bar.increment({ open });
    },
    [Symbol.dispose]: () => bar.stop(),
  };
}
