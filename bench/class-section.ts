import type { Locale, Localized } from "../checker/src/exercise/localized.ts";
import { markdownTable } from "../checker/src/report/markdown-table.ts";
import { thisComputer } from "./page.ts";

/** What was measured of grading classes. `few` and `vm` are smaller classes; `wrong`: verdicts that are not what they must be. */
export type ClassFigures = {
  submissions: { many: number; few: number; vm: number };
  seconds: { oneJob: number; twoJobs: number; few: number; vm: number };
  labBytes: { native: number; vm: number };
  wrong: string[];
};

/** Two labs at once should grade so many times as fast as one. */
const speedUpGoal = 1.7;
/** A submission of a large class should take as long as one of a small class, give or take so much. */
const growthGoal = 0.1;

const introduction: Record<Locale, (computer: string) => string> = {
  en: (computer) =>
    `Written by \`npm run bench:grade\`: \`lab-check grade\` on classes in which everybody hands in another submission of the exercises' own folders, so that every verdict is known (${computer}).`,
  "zh-Hans": (computer) =>
    `由 \`npm run bench:grade\` 生成：用 \`lab-check grade\` 评阅整个班级，每名学员提交的都是练习目录中自带的某份脚本，因此每个结论事先已知（${computer}）。`,
};

const headings: Record<Locale, string[]> = { en: ["what", "figure", "goal"], "zh-Hans": ["项目", "数值", "目标"] };

/** What the reference page says of whole classes, in Markdown. */
export function classSection({ submissions, seconds, labBytes, wrong }: ClassFigures, locale: Locale): string {
  const rate = (count: number, time: number): string => (count / time).toFixed(2);
  const speedUp = seconds.oneJob / seconds.twoJobs;
  const growth = seconds.twoJobs / submissions.many / (seconds.few / submissions.few);
  const rows: [Localized, string, string][] = [
    [atOnce(submissions.many, 1), rate(submissions.many, seconds.oneJob), ""],
    [atOnce(submissions.many, 2), rate(submissions.many, seconds.twoJobs), ""],
    [twoAgainstOne, `**${speedUp.toFixed(2)}**`, `≥ ${speedUpGoal} ${mark(speedUp >= speedUpGoal)}`],
    [
      grown(submissions.few, submissions.many),
      `**${growth.toFixed(2)}**`,
      `${1 - growthGoal}–${1 + growthGoal} ${mark(Math.abs(growth - 1) <= growthGoal)}`,
    ],
    [inVm(submissions.vm), rate(submissions.vm, seconds.vm), ""],
    [memoryOf.native, mebibytes(labBytes.native), ""],
    [memoryOf.vm, mebibytes(labBytes.vm), ""],
    [wrongVerdicts, `${wrong.length}`, `0 ${mark(wrong.length === 0)}`],
  ];
  return `${introduction[locale](thisComputer(locale))}

${markdownTable([headings[locale], ...rows.map(([what, figure, goal]) => [what[locale], figure, goal])])}`;
}

const atOnce = (count: number, jobs: number): Localized => ({
  en: `${count} submissions natively, ${jobs === 1 ? "one lab" : `${jobs} labs`} at once: submissions a second`,
  "zh-Hans": `本机评阅 ${count} 份提交，同时运行 ${jobs} 个实验：每秒份数`,
});
const twoAgainstOne: Localized = { en: "Two labs at once against one", "zh-Hans": "同时运行 2 个实验与 1 个相比" };
const grown = (few: number, many: number): Localized => ({
  en: `Time of a submission among ${many} against one among ${few}`,
  "zh-Hans": `${many} 份时每份用时与 ${few} 份时相比`,
});
const inVm = (count: number): Localized => ({
  en: `${count} submissions in the vm, one lab at once: submissions a second`,
  "zh-Hans": `在虚拟机中评阅 ${count} 份提交，同时运行 1 个实验：每秒份数`,
});
const memoryOf: Record<"native" | "vm", Localized> = {
  native: { en: "Peak memory of a lab and the process that runs it, natively", "zh-Hans": "每个实验连同运行它的进程的内存峰值，本机运行" },
  vm: { en: "Peak memory of a lab and the process that runs it, in the vm", "zh-Hans": "每个实验连同运行它的进程的内存峰值，在虚拟机中" },
};
const wrongVerdicts: Localized = { en: "Wrong verdicts", "zh-Hans": "错误的结论" };

function mebibytes(bytes: number): string {
  return `${Math.round(bytes / 2 ** 20)} MiB`;
}

function mark(isReached: boolean): string {
  return isReached ? "✓" : "✗";
}
