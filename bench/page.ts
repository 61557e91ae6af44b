import { cpus, release, totalmem } from "node:os";
import type { Locale, Localized } from "../checker/src/exercise/localized.ts";
import { markdownTable } from "../checker/src/report/markdown-table.ts";
import { median, type Timing } from "./measure.ts";

/** Two contenders that ran in turn; `goal`: ours should take at most so many times as long. */
export type Comparison = { what: Localized; ours: Timing; theirs: Timing; goal: number };

export type Figure = { what: Localized; value: string };

type Texts = { introduction: (computer: string) => string; headings: string[]; figureHeadings: string[] };

const texts: Record<Locale, Texts> = {
  en: {
    introduction: (
      computer,
    ) => `Written by \`npm run bench\`. Times are medians, process start to end, with the fastest and slowest in brackets; what counts is the
ratio, since both sides ran in turn on the same computer (${computer}).`,
    headings: ["what", "ours", "theirs", "ratio", "goal"],
    figureHeadings: ["what", "figure"],
  },
  "zh-Hans": {
    introduction: (computer) =>
      `由 \`npm run bench\` 生成。时间是从进程启动到结束的中位数，括号里是最快和最慢的一次；真正有意义的是比值，因为双方在同一台计算机上交替运行（${computer}）。`,
    headings: ["项目", "我们", "对方", "比值", "目标"],
    figureHeadings: ["项目", "数值"],
  },
};

/** What the reference page says of single checks, in Markdown. */
export function checkSection(comparisons: readonly Comparison[], figures: readonly Figure[], locale: Locale): string {
  const { introduction, headings, figureHeadings } = texts[locale];
  const rows = comparisons.map(({ what, ours, theirs, goal }) => {
    const ratio = median(ours) / median(theirs);
    return [what[locale], seconds(ours), seconds(theirs), `**${ratio.toFixed(2)}**`, `≤ ${goal} ${ratio <= goal ? "✓" : "✗"}`];
  });
  return `${introduction(thisComputer(locale))}

${markdownTable([headings, ...rows])}

${markdownTable([figureHeadings, ...figures.map(({ what, value }) => [what[locale], value])])}`;
}

const coresIn: Localized = { en: "cores", "zh-Hans": "核" };

export function thisComputer(locale: Locale): string {
  return `${cpus().length} ${coresIn[locale]}, ${Math.round(totalmem() / 2 ** 30)} GiB, Linux ${release().split("-")[0]}, Node ${process.versions.node}`;
}

function seconds(timing: Timing): string {
  const text = (ms: number | undefined): string => ((ms ?? Number.NaN) / 1000).toFixed(2);
  return `${text(median(timing))} s (${text(timing.timesMs.at(0))}–${text(timing.timesMs.at(-1))})`;
}
