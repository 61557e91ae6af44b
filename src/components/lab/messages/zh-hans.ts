import type { LabMessages } from "./messages.ts";

const steps: Record<string, (subject: string) => string> = {
  "set-up": () => "正在搭建实验环境……",
  script: (host) => `正在运行 ${host}.sh……`,
  state: () => "正在读取内核状态……",
  stage: (stage) => `正在探测：${stage}……`,
};

export const simplifiedChinese: LabMessages = {
  lab: "实验",
  loading: "正在加载实验……",
  notLoaded: "这部分内容没能加载。可能是网络断了，也可能是网站刚刚更新过。",
  reload: "刷新页面",
  task: "任务",
  runAndCheck: "运行并检查",
  stop: "停止",
  download: "下载脚本",
  commandLine: (command) => `在自己的电脑上检查：${command}`,
  reset: "重新开始",
  resetQuestion: "要丢弃现在的内容，回到起始脚本吗？",
  resetYes: "丢弃",
  cancel: "保留",
  expand: "全屏",
  shrink: "退出全屏",
  scripts: "脚本",
  script: (host) => `${host} 的脚本`,
  editorKeys: "Tab 键用于缩进；按 Ctrl+M 之后，Tab 键可以离开编辑器。",
  progress: (progress) => {
    if (progress === null) return "准备中……";
    if (progress.kind === "start") return "正在启动 Linux……";
    if (progress.kind === "download") return "正在加载 Linux……";
    const [step = "", subject = ""] = progress.step.split(" ");
    return steps[step]?.(subject) ?? progress.step;
  },
  firstRun: (size) => `脚本会在真正的 Linux 内核上运行，就在你的浏览器里。内核只需加载一次（${size} MB），之后会缓存下来。`,
  loaded: (loaded, total) => `${loaded} / ${total} MB`,
  stopped: "已停止，没有作出评判。",

  openTerminal: "打开终端",
  closeTerminal: "关闭终端",
  noTerminalNow: "虚拟机只有一台，运行脚本期间不能打开终端。",
  explored: "脚本已经运行，这就是它留下的现场，还没有评判。随便看、随便试，脚本不会被改动。关闭终端或再次检查，这个实验环境就会销毁。",
  left: "终端已关闭，实验环境已销毁。",
  terminal: {
    title: "终端",
    place: "位置",
    input: (place) => `${place} 的终端，按 Ctrl+M 离开`,
    wayOut: "按 Ctrl+M 离开终端",
    tooMuchOutput: "输出太多，无法逐一朗读，请自行逐行查看。",
    ended: (status) => `shell 已结束（退出状态 ${status}）。`,
    again: "再开一个",
  },

  tabs: { verdict: "结论", topology: "网络", tables: "各种表", timeline: "数据包" },
  verdict: { passed: "通过", failed: "尚未通过", errored: "无法检查" },
  status: { passed: "通过", failed: "未通过", skipped: "已跳过", errored: "未能检查" },
  score: (earned, possible) => `${earned} / ${possible} 分`,
  passedChecks: (passed, all) => `通过 ${passed} / ${all} 项检查`,
  took: (seconds) => `用时 ${seconds} 秒`,
  saveVerdict: "保存结论（JSON）",
  praise: "做得好！你亲手把它搭起来了，内核也认可。",
  ours: "这是检查程序的故障，不是你的错：未能检查的各项并不说明你的脚本有问题。请再运行一次。",
  firstToFix: "先解决这一项",
  expected: "期望",
  observed: "实际",
  hint: "提示",
  packets: "数据包",
  allChecks: "全部检查项",
  points: (points) => `${points} 分`,
  warnings: "注意",
  output: (host) => `${host}.sh 的输出`,
  outputEnd: { exited: (status) => `退出状态 ${status}`, timedOut: "到时限后被终止", stopped: "已被终止" },
  outputCut: "只保留了开头部分。",
  nothingPrinted: "没有输出。",

  noResults: "运行脚本之后，这里会显示内核的说法：结论、网络、各种表和数据包。",
  results: "检查结果",
  topology: {
    marks: { passed: "符合要求", failed: "还不对", missing: "缺少", unchecked: "尚未检查", extra: "没有检查涉及" },
    network: "主机之间的网络",
  },
  tables: {
    namespace: "命名空间",
    wire: (from, to) => `${from} 到 ${to} 的连线`,
    marked: (what, mark) => `${what}：${mark}`,
    controls: { all: "网络图的显示", zoomIn: "放大", zoomOut: "缩小", fit: "显示全图" },
    absent: "这个命名空间不存在。",
    crowded: "里面的东西多到实验无法读取。",
    empty: "空",
    links: "脚本结束时的网络设备",
    linkColumns: ["设备", "类型", "状态", "地址", "MAC", "MTU"],
    routes: "路由（main 表）",
    routeColumns: ["目的", "下一跳", "设备", "范围"],
    neighbours: "脚本结束时的邻居表",
    neighboursAfter: (stage) => `探测“${stage}”之后的邻居表`,
    neighbourColumns: ["地址", "设备", "MAC", "状态"],
    fdbAfter: (stage) => `探测“${stage}”之后的网桥转发表（FDB）`,
    fdbColumns: ["MAC", "端口", "网桥", "类别"],
  },
  timeline: {
    stage: (stage) => `探测“${stage}”`,
    noCaptures: "这个练习不抓包。",
    arrives: (device) => `到达 ${device}`,
    noFrames: "这些设备上没有任何包经过。",
    more: (frames) => `……还有 ${frames} 个。`,
  },

  hints: "提示",
  firstHint: "给我一条提示",
  nextHint: (shown, all) => `下一条提示（已显示 ${shown} / ${all}）`,
  solution: "参考答案",
  giveUp: "查看参考答案",
  giveUpQuestion: "还没有通过呢，自己想出来的才记得牢。确定要现在看答案吗？",
  giveUpYes: "看答案",
  giveUpNo: "我再试试",
  compare: "和参考答案比一比",

  error: {
    "no-web-assembly": {
      title: "这个浏览器不支持 WebAssembly，无法运行实验。",
      next: "请启用 WebAssembly，或者换用新版的 Firefox、Chrome、Edge 或 Safari；也可以用命令行检查。",
    },
    "out-of-memory": {
      title: "内存不足，无法启动实验用的虚拟机。",
      next: "大约需要 400 MB 内存。请关掉一些标签页再试，或者用命令行检查。",
    },
    "image-unavailable": {
      title: "无法加载实验用的 Linux。",
      next: "请检查网络后重试。如果还是不行，请刷新页面：网站可能刚刚更新过。",
    },
    "lab-died": {
      title: "实验环境中途停止了。",
      next: "里面运行的程序可能用尽了内存或时间。请看看有没有死循环，然后再试一次。",
    },
    "engine-failed": {
      title: "检查程序自身出错了，这不是你的脚本的问题。",
      next: "请再试一次。如果还是这样，请刷新页面，并把下面的内容报告给我们。",
    },
  },
  scriptRejected: { title: "这个脚本无法运行。", next: "请修改后再运行。" },
  errorCode: "代码",
  detail: "详情",
};
