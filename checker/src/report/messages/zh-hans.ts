import type { Messages } from "./messages.ts";

export const simplifiedChinese: Messages = {
  verdict: { passed: "通过", failed: "尚未通过", errored: "无法检查" },
  status: { passed: "通过", failed: "未通过", skipped: "已跳过", errored: "未能检查" },
  headline: (exercise, title) => (title === null ? exercise : `${title}（${exercise}）`),
  praise: "做得好！你亲手把它搭起来了，内核也认可。",
  firstToFix: (number, title) => `先解决第 ${number} 项：${title}`,
  certainFailure: (number, title) => `不过有一点可以确定，第 ${number} 项需要修改：${title}`,
  expected: "期望",
  observed: "实际",
  hint: "提示",
  script: "脚本",
  checks: "检查项",
  blockedBy: (number) => `等第 ${number} 项`,
  blockedMeans: "标有“等第几项”的检查要等那一项通过后才会进行，这次先跳过。",
  score: (points, checks) => `得分：${points.earned} / ${points.possible} 分；通过 ${checks.earned} / ${checks.possible} 项检查。`,
  noScore: (unchecked, all, earned) => `没有得分：${all} 项检查中有 ${unchecked} 项未能进行。其余各项目前得 ${earned} 分。`,
  ran: (machine, seconds) => `（运行环境 ${machine}，用时 ${seconds} 秒）`,
  warnings: "注意",
  afterFailure: (exercise, number) => `先解决第 ${number} 项，再检查一次。卡住了？试试 \`lab-check hint ${exercise}\`。`,

  ours: "这是检查程序的故障，不是你的错：未能检查的各项并不说明你的脚本有问题。（退出码\u00a03）",
  uncheckedChecks: "检查项",
  why: "原因",
  unknownReason: "原因不明。",
  whatToDo: "怎么办",
  afterError: (exercise) =>
    `请再运行一次。如果还是这样，\`lab-check doctor\` 会说明这台电脑上哪些可用；也请把 \`lab-check ${exercise} --format json\` 的输出报告给我们。`,

  seeScript: (file, exit) => `${file} 以退出码 ${exit} 结束，它的输出见下方。`,
  scriptWrote: (file, end) => `${file} 的输出${end}`,
  scriptWroteNothing: (file, end) => `${file} 没有输出${end}`,
  exitCode: (exit) => `（退出码\u00a0${exit}）`,
  timedOut: "（到时限为止）",
  stopped: "（到被终止为止）",
  outputCut: "实验环境只保留了开头部分。",
  streams: { stderr: "错误输出（stderr）", stdout: "标准输出（stdout）" },
  lastLines: (stream, shown, all) => (shown < all ? `${stream}，共 ${all} 行，最后 ${shown} 行：` : `${stream}：`),

  hintHeading: (exercise, shown, total) => `${exercise}：第 ${shown} 条提示，共 ${total} 条`,
  nextHint: (exercise) => `想看下一条提示，请再运行一次 \`lab-check hint ${exercise}\`。`,
  lastHint: (exercise) => `这是最后一条提示。\`lab-check ${exercise}\` 会告诉你内核看到的是什么。`,

  exercises: "练习",
  noExercises: "这里没有练习。",
  startExercise: (exercise) => `开始一个练习，或检查你的成果：\`lab-check ${exercise}\``,

  doctorHeading: "各个练习在这台电脑上能用哪些运行环境检查",
  exercise: "练习",
  usable: "✓ 可用",
  unusable: (reason) => (reason === null ? "✗ 不可用" : `✗ 不可用 [${reason}]`),
  untried: "- 未尝试",
  noMachines: "没有尝试任何运行环境。",
  everyExerciseUsable: "一切正常：每个练习都能在这里检查。默认的 `--machine auto` 会自动选择可用的运行环境。",
  someExercisesUnusable: (exercises) =>
    `这里无法检查：${exercises}。只要有一个运行环境可用就行：请消除上面的某个原因（\`vm\` 要求最少，只需要 Node 和它的虚拟机镜像），然后再运行 \`lab-check doctor\`。`,

  error: "错误",
  code: "代码",
  nextStep: "怎么办",
  listSeparator: "、",
  gap: "",
};
