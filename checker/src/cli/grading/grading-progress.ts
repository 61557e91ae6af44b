import { Presets, SingleBar } from "cli-progress";
import type { Locale } from "../../exercise/localized.ts";

export type GradingProgress = Disposable & { graded: () => void };

const formats: Record<Locale, string> = {
  en: "{bar} {value}/{total} graded | {rate} a second | {left} left",
  "zh-Hans": "{bar} 已评 {value}/{total} | 每秒 {rate} 份 | 还需 {left}",
};

/** A bar on standard error while a class is graded, where that is a terminal; elsewhere nothing. @param done before this run */
export function showGradingProgress(total: number, done: number, locale: Locale): GradingProgress {
  if (!process.stderr.isTTY) return { graded: () => undefined, [Symbol.dispose]: () => undefined };
  const bar = new SingleBar(
    { format: formats[locale], clearOnComplete: true, hideCursor: true, stopOnComplete: false, barsize: 20 },
    Presets.shades_classic,
  );
  const startMs = performance.now();
  let graded = 0;
  bar.start(total, done, { rate: "-", left: "-" });
  return {
    graded: () => {
      graded += 1;
      const aSecond = (graded * 1000) / (performance.now() - startMs);
      bar.increment({ rate: aSecond.toFixed(2), left: clock((total - done - graded) / aSecond) });
    },
    [Symbol.dispose]: () => bar.stop(),
  };
}

/** `1:05:09` */
function clock(seconds: number): string {
  const whole = Math.ceil(seconds);
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return parts.map((part, index) => `${part}`.padStart(index === 0 ? 1 : 2, "0")).join(":");
}
