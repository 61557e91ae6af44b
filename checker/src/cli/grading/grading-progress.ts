import { Presets, SingleBar } from "cli-progress";
import type { Locale } from "../../exercise/localized.ts";

export type GradingProgress = Disposable & { graded: () => void };

const formats: Record<Locale, string> = {
  en: "{bar} {value}/{total} graded | {rate} a second | {eta_formatted} left",
  "zh-Hans": "{bar} 已评 {value}/{total} | 每秒 {rate} 份 | 还需 {eta_formatted}",
};

/** A bar on standard error while a class is graded, where that is a terminal; elsewhere nothing. @param done before this run */
export function showGradingProgress(total: number, done: number, locale: Locale): GradingProgress {
  if (!process.stderr.isTTY) return { graded: () => undefined, [Symbol.dispose]: () => undefined };
  const bar = new SingleBar(
    { format: formats[locale], clearOnComplete: true, hideCursor: true, stopOnComplete: false, barsize: 20, etaBuffer: 50 },
    Presets.shades_classic,
  );
  const startMs = performance.now();
  let graded = 0;
  bar.start(total, done, { rate: "-" });
  return {
    graded: () => {
      graded += 1;
      bar.increment({ rate: ((graded * 1000) / (performance.now() - startMs)).toFixed(2) });
    },
    [Symbol.dispose]: () => bar.stop(),
  };
}
