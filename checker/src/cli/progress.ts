import { Presets, SingleBar } from "cli-progress";
import type { Exercise } from "../exercise/exercise.ts";
import { learnerHosts } from "../exercise/learner-hosts.ts";
import type { Locale, Localized } from "../exercise/localized.ts";

export type Progress = Disposable & { step: (name: string) => void };

const names: Record<string, Localized> = {
  "set-up": { en: "setting up the lab", "zh-Hans": "搭建实验环境" },
  script: { en: "running the script on", "zh-Hans": "运行脚本：" },
  state: { en: "reading the kernel's state", "zh-Hans": "读取内核状态" },
  stage: { en: "probing:", "zh-Hans": "探测：" },
};

/** A bar on standard error while a lab runs, where that is a terminal; elsewhere nothing. */
export function showProgress(exercise: Exercise, locale: Locale): Progress {
  if (!process.stderr.isTTY) return { step: () => undefined, [Symbol.dispose]: () => undefined };
  const bar = new SingleBar(
    { format: "{bar} {step}", clearOnComplete: true, hideCursor: true, stopOnComplete: false, barsize: 20 },
    Presets.shades_classic,
  );
  bar.start(3 + learnerHosts(exercise.topology).length + exercise.stages.length, 0, { step: describe("set-up", locale) });
  return { step: (name) => bar.increment({ step: describe(name, locale) }), [Symbol.dispose]: () => bar.stop() };
}

/** `stage first-ping` → "probing: first-ping". */
function describe(step: string, locale: Locale): string {
  const [kind = "", subject = ""] = step.split(" ");
  return `${names[kind]?.[locale] ?? kind} ${subject}`.trimEnd();
}
