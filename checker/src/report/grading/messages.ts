import type { Attempts } from "../../classroom/attempts.ts";
import type { Entry } from "../../classroom/gradebook.ts";
import type { Locale } from "../../exercise/localized.ts";

type Points = { earned: number; possible: number };

/** The phrases of what `lab-check grade` writes, beside those of every verdict. */
export type GradingMessages = {
  status: Record<Entry["status"], string>;
  learner: string;
  learners: string;
  share: string;
  name: string;
  total: string;
  possible: string;
  title: string;
  check: string;
  exercise: string;
  statusHead: string;
  earned: string;
  statusOf: (exercise: string) => string;
  daysLateOf: (exercise: string) => string;
  attemptsOf: (exercise: string, most: number) => string;
  handedIn: (time: string) => string;
  late: (days: number, percent: number, earned: number) => string;
  /** Why nothing of what was earned is left. */
  spent: (attempts: Attempts, earned: number) => string;
  /** To stand after points, in brackets. */
  tooMany: (attempts: Attempts) => string;
  points: (points: Points) => string;
  pointsAfter: (points: Points) => string;
  noPoints: string;
  observed: string;
  hint: string;
  packet: string;
  warnings: string;
  output: string;
  grades: string;
  overview: (learners: number, exercises: number) => string;
  rerun: string;
  rerunHint: string;
  noRerun: string;
  distribution: string;
  mostFailed: string;
  failedBy: string;
  noneFailed: string;
  everybody: string;
  whole: string;
  graded: (count: number, exercises: string) => string;
  counts: (status: Entry["status"], count: number) => string;
  results: (folder: string) => string;
  strays: (names: string) => string;
  /** Names follow, with a separator between them, and how many there are beside those. */
  strangers: string;
  separator: string;
  andMore: (count: number) => string;
};

const english: GradingMessages = {
  status: { passed: "passed", failed: "not passed", errored: "could not check", "not-handed-in": "not handed in" },
  learner: "Learner",
  learners: "Learners",
  share: "Points",
  name: "Name",
  total: "Total",
  possible: "Possible",
  title: "What must hold",
  check: "Check",
  exercise: "Exercise",
  statusHead: "Status",
  earned: "Points",
  statusOf: (exercise) => `${exercise} status`,
  daysLateOf: (exercise) => `${exercise} days late`,
  attemptsOf: (exercise, most) => `${exercise} attempts (at most ${most})`,
  handedIn: (time) => `Handed in: ${time}.`,
  late: (days, percent, earned) =>
    `That is ${days === 1 ? "1 day" : `${days} days`} late; each day costs ${percent}% of the ${earned} points that were earned.`,
  spent: ({ made, most }, earned) =>
    `There were ${made} attempts, where ${most === 1 ? "1 is" : `${most} are`} allowed: the ${earned} points that were earned do not count.`,
  tooMany: ({ made, most }) => ` (${made} attempts, at most ${most} allowed)`,
  points: ({ earned, possible }) => `${earned} of ${possible} points.`,
  pointsAfter: ({ earned, possible }) => `${earned} of ${possible} points remain.`,
  noPoints: "No points yet: it could not be checked, which is not your fault. It will be tried again.",
  observed: "Observed",
  hint: "Hint",
  packet: "Packet",
  warnings: "Warnings",
  output: "What the scripts wrote",
  grades: "Grades",
  overview: (learners, exercises) =>
    `${learners === 1 ? "1 learner" : `${learners} learners`}, ${exercises === 1 ? "1 exercise" : `${exercises} exercises`}.`,
  rerun: "To be looked at, or tried again",
  rerunHint: "These have no points, neither earned nor lost. Run the same command again; what is graded is not run again.",
  noRerun: "Everything that was handed in could be checked.",
  distribution: "How the points are spread",
  mostFailed: "The checks that fail most often",
  failedBy: "Failed by",
  noneFailed: "No check failed.",
  everybody: "Everybody",
  whole: "The whole feedback",
  graded: (count, exercises) => `Graded ${count === 1 ? "1 learner" : `${count} learners`} in ${exercises}:`,
  counts: (status, count) => `  ${count} ${english.status[status]}`,
  results: (folder) => `Results are in ${folder}: begin with summary.html and gradebook.csv.`,
  strays: (names) => `Nobody's, and left alone: ${names}`,
  strangers: "Named in the history of attempts, but nothing was handed in under these names: ",
  separator: ", ",
  andMore: (count) => ` and ${count} more`,
};

const chinese: GradingMessages = {
  status: { passed: "通过", failed: "未通过", errored: "无法检查", "not-handed-in": "未提交" },
  learner: "学员",
  learners: "人数",
  share: "得分",
  name: "姓名",
  total: "总分",
  possible: "满分",
  title: "要求",
  check: "检查项",
  exercise: "练习",
  statusHead: "状态",
  earned: "得分",
  statusOf: (exercise) => `${exercise} 状态`,
  daysLateOf: (exercise) => `${exercise} 迟交天数`,
  attemptsOf: (exercise, most) => `${exercise} 提交次数（最多 ${most} 次）`,
  handedIn: (time) => `提交时间：${time}。`,
  late: (days, percent, earned) => `迟交 ${days} 天；得到 ${earned} 分，每迟一天扣其中的 ${percent}%。`,
  spent: ({ made, most }, earned) => `共提交 ${made} 次，超过了允许的 ${most} 次；得到的 ${earned} 分不计入成绩。`,
  tooMany: ({ made, most }) => `（提交了 ${made} 次，最多允许 ${most} 次）`,
  points: ({ earned, possible }) => `得 ${earned} 分，满分 ${possible} 分。`,
  pointsAfter: ({ earned, possible }) => `扣除后得 ${earned} 分，满分 ${possible} 分。`,
  noPoints: "暂无得分：未能检查，这不是你的问题，之后会重新检查。",
  observed: "实际情况",
  hint: "提示",
  packet: "数据包",
  warnings: "注意",
  output: "脚本的输出",
  grades: "成绩",
  overview: (learners, exercises) => `${learners} 名学员，${exercises} 个练习。`,
  rerun: "需要查看或重新检查的提交",
  rerunHint: "这些提交还没有分数，既没有得分也没有扣分。请再次运行同样的命令；已经评完的不会重新运行。",
  noRerun: "所有提交都已检查。",
  distribution: "得分分布",
  mostFailed: "最常未通过的检查项",
  failedBy: "未通过人数",
  noneFailed: "没有未通过的检查项。",
  everybody: "全体学员",
  whole: "完整反馈",
  graded: (count, exercises) => `已评 ${count} 名学员（${exercises}）：`,
  counts: (status, count) => `  ${chinese.status[status]}：${count}`,
  results: (folder) => `结果在 ${folder} 里：请先看 summary.html 和 gradebook.csv。`,
  strays: (names) => `不属于任何学员，未作处理：${names}`,
  strangers: "提交记录里有、但没有交过任何内容的名字：",
  separator: "、",
  andMore: (count) => `，另外还有 ${count} 个`,
};

const messages: Record<Locale, GradingMessages> = { en: english, "zh-Hans": chinese };

export function gradingMessagesOf(locale: Locale): GradingMessages {
  return messages[locale];
}
