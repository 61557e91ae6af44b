import { cpus, release, totalmem } from "node:os";
import type { Locale, Localized } from "../checker/src/exercise/localized.ts";
import { markdownTable } from "../checker/src/report/markdown-table.ts";
import { median, type Timing } from "./measure.ts";

/** Two contenders that ran in turn; `goal`: ours should take at most so many times as long. */
export type Comparison = { what: Localized; ours: Timing; theirs: Timing; goal: number };

export type Figure = { what: Localized; value: string };

type Texts = { introduction: (computer: string) => string; headings: string[]; figureHeadings: string[]; missed: string };

const texts: Record<Locale, Texts> = {
  en: {
    introduction: (
      computer,
    ) => `Written by \`npm run bench\`. Times are medians, process start to end, with the fastest and slowest in brackets; what counts is the
ratio, since both sides ran in turn on the same computer (${computer}).`,
    headings: ["what", "ours", "theirs", "ratio", "goal"],
    figureHeadings: ["what", "figure"],
    missed: `✗: a goal that is not met. Mininet builds its network and sends its pings from one process that trusts itself. A check starts Node (a
seventh of its time), makes a sandbox that no script gets out of (an eighth), starts a process for each of the script's commands (a
quarter), and then reads the tables of every namespace and sends more than those pings. What could be done at the same time, is. In
the vm each of the guest's instructions is emulated, and exercise-04 takes 290 million of them.`,
  },
  "zh-Hans": {
    introduction: (computer) =>
      `由 \`npm run bench\` 生成。时间是从进程启动到结束的中位数，括号里是最快和最慢的一次；真正有意义的是比值，因为双方在同一台计算机上交替运行（${computer}）。`,
    headings: ["项目", "我们", "对方", "比值", "目标"],
    figureHeadings: ["项目", "数值"],
    missed:
      "✗ 表示没有达到目标。Mininet 只用一个进程搭网络、发 ping，不必防备什么。一次检查却要启动 Node（约占七分之一的时间），建立脚本逃不出去的沙箱（约八分之一），脚本的每条命令都是一个进程（约四分之一），然后还要读取每个命名空间的各种表，发出的探测也不止那几个 ping。能同时做的都已经同时做了。在虚拟机里，客户机的每条指令都要模拟执行，exercise-04 共要 2.9 亿条。",
  },
};

/** What the reference page says of single checks, in Markdown. */
export function checkSection(comparisons: readonly Comparison[], figures: readonly Figure[], locale: Locale): string {
  const { introduction, headings, figureHeadings, missed } = texts[locale];
  const rows = comparisons.map((comparison) => {
    const { what, ours, theirs, goal } = comparison;
    return [
      what[locale],
      seconds(ours),
      seconds(theirs),
      `**${ratioOf(comparison).toFixed(2)}**`,
      `≤ ${goal} ${isMet(comparison) ? "✓" : "✗"}`,
    ];
  });
  const isMissed = comparisons.some((comparison) => !isMet(comparison));
  return `${introduction(thisComputer(locale))}

${markdownTable([headings, ...rows])}

${isMissed ? `${missed}\n\n` : ""}${markdownTable([figureHeadings, ...figures.map(({ what, value }) => [what[locale], value])])}`;
}

function ratioOf({ ours, theirs }: Comparison): number {
  return median(ours) / median(theirs);
}

function isMet(comparison: Comparison): boolean {
  return ratioOf(comparison) <= comparison.goal;
}

const coresIn: Localized = { en: "cores", "zh-Hans": "核" };

export function thisComputer(locale: Locale): string {
  return `${cpus().length} ${coresIn[locale]}, ${Math.round(totalmem() / 2 ** 30)} GiB, Linux ${release().split("-")[0]}, Node ${process.versions.node}`;
}

function seconds(timing: Timing): string {
  const text = (ms: number | undefined): string => ((ms ?? Number.NaN) / 1000).toFixed(2);
  return `${text(median(timing))} s (${text(timing.timesMs.at(0))}–${text(timing.timesMs.at(-1))})`;
}
