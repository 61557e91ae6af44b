import type { LabMessages } from "./messages.ts";

const steps: Record<string, (subject: string) => string> = {
  "set-up": () => "Setting up the lab…",
  script: (host) => `Running ${host}.sh…`,
  state: () => "Reading the kernel's state…",
  stage: (stage) => `Probing: ${stage}…`,
};

export const english: LabMessages = {
  lab: "Lab",
  loading: "Loading the lab…",
  notLoaded: "This part of the page could not be loaded. The connection may be gone, or the site may have been updated.",
  reload: "Reload the page",
  task: "Your task",
  runAndCheck: "Run and check",
  stop: "Stop",
  download: "Download",
  commandLine: "Move what was saved into a checkout of Podwire on your own computer, and run there:",
  commandLineGuide: "What the command line needs",
  reset: "Start over",
  resetQuestion: "Throw your text away and begin with the starter again?",
  resetYes: "Throw it away",
  cancel: "Keep it",
  expand: "Full screen",
  shrink: "Leave full screen",
  scripts: "Scripts",
  script: (host) => `Script of ${host}`,
  editorKeys: "Tab indents. After Ctrl+M it leads out of the editor.",
  losing: "This browser does not keep what you write: download your script before you leave.",
  progress: (progress) => {
    if (progress === null) return "Preparing…";
    if (progress.kind === "start") return "Starting Linux…";
    if (progress.kind === "download") return "Loading Linux…";
    const [step = "", subject = ""] = progress.step.split(" ");
    return steps[step]?.(subject) ?? progress.step;
  },
  loaded: (loaded, total) => `${loaded} of ${total} MB`,
  firstRun: (size) => `Your script runs on a real Linux kernel, here in your browser. It is loaded once (${size} MB) and then kept.`,
  stopped: "Stopped. Nothing was judged.",

  openTerminal: "Open a terminal",
  closeTerminal: "Close the terminal",
  noTerminalNow: "There is one virtual machine. While it runs your script, it has no terminal.",
  explored:
    "Your script ran, and this is what it left; nothing was judged. Look around and try things: your script stays as it is. A check, or closing the terminal, throws this lab away.",
  left: "The terminal is closed, and its lab is gone.",
  terminal: {
    title: "Terminal",
    place: "In",
    input: (place) => `Terminal in ${place}. Control M leaves it.`,
    tooMuchOutput: "Too much output to read out; go through the rows by hand.",
    wayOut: "Ctrl+M leaves the terminal",
    ended: (status) => `The shell has ended (exit status ${status}).`,
    again: "Open another",
  },

  tabs: { verdict: "Verdict", topology: "Network", tables: "Tables", timeline: "Packets" },
  verdict: { passed: "Passed", failed: "Not passed yet", errored: "Could not check" },
  status: { passed: "passed", failed: "failed", skipped: "skipped", errored: "not checked" },
  score: (earned, possible) => `${earned} of ${possible} points`,
  passedChecks: (passed, all) => `${passed} of ${all} checks passed`,
  took: (seconds) => `${seconds} s`,
  saveVerdict: "Verdict as JSON",
  praise: "Well done! You built it with your own hands, and the kernel agrees.",
  ours: "The checker failed here, not you: what could not be checked says nothing about your script. Run it again.",
  firstToFix: "First to fix",
  expected: "Expected",
  observed: "Observed",
  hint: "Hint",
  packets: "Packet",
  allChecks: "All checks",
  points: (points) => `${points} p.`,
  warnings: "Good to know",
  output: (host) => `What ${host}.sh printed`,
  outputEnd: { exited: (status) => `exit status ${status}`, timedOut: "killed when its time was up", stopped: "stopped" },
  outputCut: "Only the beginning was kept.",
  nothingPrinted: "Nothing.",

  noResults: "Run your script, and you will see here what the kernel says of it: the verdict, the network, its tables and packets.",
  results: "What the check found",
  earlierText: "This is about an earlier text: you have changed it since.",
  topology: {
    marks: {
      passed: "as it should be",
      failed: "not yet right",
      missing: "missing",
      unchecked: "not checked yet",
      extra: "no check is about it",
    },
    network: "network of the hosts",
    wire: (from, to) => `wire from ${from} to ${to}`,
    marked: (what, mark) => `${what}: ${mark}`,
    controls: { all: "View of the network", zoomIn: "Zoom in", zoomOut: "Zoom out", fit: "Show all of it" },
  },
  tables: {
    namespace: "Namespace",
    absent: "This namespace does not exist.",
    crowded: "There is more in it than a lab reads.",
    empty: "empty",
    links: "Links when the scripts had ended",
    linkColumns: ["device", "type", "state", "addresses", "MAC", "MTU"],
    routes: "Routes (main table)",
    routeColumns: ["to", "via", "device", "scope"],
    neighbours: "Neighbours when the scripts had ended",
    neighboursAfter: (stage) => `Neighbours after the probes “${stage}”`,
    neighbourColumns: ["address", "device", "MAC", "state"],
    fdbAfter: (stage) => `Bridge forwarding table (FDB) after the probes “${stage}”`,
    fdbColumns: ["MAC", "port", "bridge", "kind"],
  },
  timeline: {
    stage: (stage) => `Probes “${stage}”`,
    noCaptures: "No packets are captured in this exercise.",
    arrives: (device) => `arrives at ${device}`,
    noFrames: "Nothing crossed these devices.",
    more: (frames) => `… and ${frames} more.`,
  },

  hints: "Hints",
  firstHint: "Give me a hint",
  nextHint: (shown, all) => `Next hint (${shown} of ${all} shown)`,
  solution: "Solution",
  giveUp: "Show the solution",
  giveUpQuestion: "You have not passed yet, and what you find out yourself stays with you. Show the solution all the same?",
  giveUpYes: "Show it",
  giveUpNo: "I will go on trying",
  compare: "Compare with our solution",

  error: {
    "no-web-assembly": {
      title: "This browser cannot run the lab: it has no WebAssembly.",
      next: "Switch it on, or use a current Firefox, Chrome, Edge or Safari. On the command line it works too.",
    },
    "out-of-memory": {
      title: "There is not enough memory for the lab's virtual machine.",
      next: "It needs about 400 MB. Close other tabs and try again, or check on the command line.",
    },
    "image-unavailable": {
      title: "The lab's Linux could not be loaded.",
      next: "Look at your connection and try again. If it stays so, reload the page: the site may have been updated meanwhile.",
    },
    "lab-died": {
      title: "The lab stopped before it was done.",
      next: "What ran in it may have used up its memory or time. Look for a loop without end, then try again.",
    },
    "engine-failed": {
      title: "The checker itself failed. That is not your script's fault.",
      next: "Try again. If it stays so, reload the page and report what is below.",
    },
  },
  scriptRejected: { title: "The script cannot be run.", next: "Correct it and run again." },
  errorCode: "Code",
  detail: "Details",
};
