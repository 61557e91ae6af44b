import type { StaleRecord } from "../../authoring/mutation/outcome.ts";
import type { Locale } from "../../exercise/localized.ts";

/** The phrases of the report of `lab-check dev mutate`. */
export type MutationMessages = {
  heading: string;
  exercise: string;
  machine: string;
  operator: string;
  columns: Record<"mutants" | "equivalent" | "recorded" | "killed" | "survived" | "killRate", string>;
  all: string;
  /** Beside a count, while mutants run. */
  open: string;
  sample: (judged: number, all: number) => string;
  falseAlarms: string;
  errored: string;
  survivors: string;
  stale: string;
  staleWhy: Record<StaleRecord["why"], string>;
  failed: (checks: string) => string;
  state: string;
  more: (count: number) => string;
  allKilled: string;
  whatToDo: string;
  /** Of the reference page, in Markdown. */
  page: { title: string; introduction: string; byExercise: string; byOperator: string };
};

const english: MutationMessages = {
  heading: "Mutation testing: what the checks refuse of a solution with one line changed",
  exercise: "exercise",
  machine: "machine",
  operator: "change",
  columns: {
    mutants: "mutants",
    equivalent: "proven equivalent",
    recorded: "recorded equivalent",
    killed: "killed",
    survived: "survived",
    killRate: "kill rate",
  },
  all: "all",
  open: "to look at",
  sample: (judged, all) => `${judged} of ${all}`,
  falseAlarms: "False alarms: the kernel's state is the solution's, and the verdict is failed",
  errored: "Not judged",
  survivors: "Survivors: the kernel's state is another one, and the verdict is passed",
  stale: "Stale records in mutants.json",
  staleWhy: {
    unknown: "no mutant is called that: the solution has changed",
    killed: "the checks refuse it now",
    equivalent: "the kernel's state is the solution's",
  },
  failed: (checks) => `failed: ${checks}`,
  state: "state:",
  more: (count) => `… and ${count} more`,
  allKilled: "Every mutant is killed, proven equivalent or recorded as such.",
  whatToDo:
    "For each survivor: sharpen a check and add a mistake that shows it, or, where a learner who built this has done what was asked, record it with the reason in the exercise's mutants.json.",
  page: {
    title: "Mutation testing",
    introduction: `Written by \`lab-check dev mutate --write\`. A checker is worth what it refuses: each mutant is an exercise's solution with one line of
one host's script changed. It is judged like a learner's submission, and by a second look at the kernel (every namespace's devices,
addresses, routes, rules, neighbours, bridge tables, settings and firewall rules) that shares no code with the checks.

- **proven equivalent**: the state is the solution's, so passing is right.
- **recorded equivalent**: the state differs in something that the task does not ask for; the reasons are in the exercise's
  \`mutants.json\`.
- **killed**: the state differs, and the verdict is failed.
- **survived**: the state differs, the verdict is passed, and nobody has said why. The kill rate is killed / (killed + survived).`,
    byExercise: "By exercise",
    byOperator: "By change",
  },
};

const simplifiedChinese: MutationMessages = {
  heading: "变异测试：把参考答案改动一行，看检查项能否发现",
  exercise: "练习",
  machine: "机器",
  operator: "改动",
  columns: {
    mutants: "变异体",
    equivalent: "证实等价",
    recorded: "登记等价",
    killed: "被发现",
    survived: "漏网",
    killRate: "发现率",
  },
  all: "合计",
  open: "待处理",
  sample: (judged, all) => `${judged}（共 ${all}）`,
  falseAlarms: "误报：内核状态与参考答案完全相同，却判为未通过",
  errored: "未能判定",
  survivors: "漏网：内核状态已经不同，却判为通过",
  stale: "mutants.json 中已失效的登记",
  staleWhy: { unknown: "没有这样的变异体：参考答案已经改动", killed: "现在检查项已能发现它", equivalent: "内核状态与参考答案相同" },
  failed: (checks) => `未通过：${checks}`,
  state: "状态：",
  more: (count) => `……另有 ${count} 行`,
  allKilled: "每个变异体都被发现，或者已证实、已登记为等价。",
  whatToDo:
    "对每个漏网的变异体：要么收紧某个检查项，并补上一个能体现它的错误示例；要么，如果学习者这样搭建也算完成了要求，就在该练习的 mutants.json 里登记并写明理由。",
  page: {
    title: "变异测试",
    introduction: `本页由 \`lab-check dev mutate --write\` 生成。检查器的价值在于它能拒绝什么：把参考答案中某台主机脚本的一行改掉，就得到一个变异体。每个变异体都像学习者的提交一样接受判定，同时再对内核做一次独立的查看（每个命名空间里的设备、地址、路由、规则、邻居、网桥表、内核参数和防火墙规则），这次查看与检查项不共用任何代码。

- **证实等价**：内核状态与参考答案相同，判为通过是对的。
- **登记等价**：状态有所不同，但不同之处不在题目要求之内；理由写在该练习的 \`mutants.json\` 里。
- **被发现**：状态不同，判为未通过。
- **漏网**：状态不同却判为通过，而且没有人说明原因。发现率 = 被发现 /（被发现 + 漏网）。`,
    byExercise: "按练习",
    byOperator: "按改动方式",
  },
};

const catalogue: Record<Locale, MutationMessages> = { en: english, "zh-Hans": simplifiedChinese };

export function mutationMessagesOf(locale: Locale): MutationMessages {
  return catalogue[locale];
}
