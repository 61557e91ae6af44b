import { Presets, SingleBar } from "cli-progress";

export type CorpusProgress = Disposable & { ran: (name: string) => void };

/** A bar on standard error while an author's submissions are run, where that is a terminal; elsewhere nothing. */
export function showCorpusProgress(submissions: number): CorpusProgress {
  if (!process.stderr.isTTY || submissions === 0) return { ran: () => undefined, [Symbol.dispose]: () => undefined };
  const bar = new SingleBar(
    { format: "{bar} {value}/{total} {name}", clearOnComplete: true, hideCursor: true, stopOnComplete: false, barsize: 20 },
    Presets.shades_classic,
  );
  bar.start(submissions, 0, { name: "" });
  return { ran: (name) => bar.increment({ name }), [Symbol.dispose]: () => bar.stop() };
}
