import type { Messages } from "./messages.ts";

export const english: Messages = {
  verdict: { passed: "PASSED", failed: "NOT PASSED YET", errored: "COULD NOT CHECK" },
  status: { passed: "passed", failed: "failed", skipped: "skipped", errored: "not checked" },
  headline: (exercise, title) => (title === null ? exercise : `${title} (${exercise})`),
  praise: "Well done! You built it with your own hands, and the kernel agrees.",
  firstToFix: (number, title) => `First to fix is check ${number}: ${title}`,
  certainFailure: (number, title) => `One thing is certain all the same. To fix is check ${number}: ${title}`,
  expected: "Expected",
  observed: "Observed",
  hint: "Hint",
  packet: "Packet",
  checks: "Checks",
  blockedBy: (number) => `needs ${number}`,
  blockedMeans: "What needs another check is skipped until that one passes.",
  score: (points, checks) => `Score: ${points.earned} of ${points.possible} points; ${checks.earned} of ${checks.possible} checks passed.`,
  noScore: (unchecked, all, earned) =>
    `No score: ${unchecked} of ${all} checks could not be made. The others have earned ${earned} points so far.`,
  ran: (machine, seconds, seed) => `(machine ${machine}, ${seconds} s${seed === undefined ? "" : `, seed ${seed}`})`,
  warnings: "Warnings",
  afterFailure: (exercise, number) =>
    `Fix check ${number} first, then check again. Stuck? \`lab-check hint ${exercise}\` helps a step further.`,

  ours: "The checker failed here, not you: what could not be checked says nothing about your script. (Exit code 3.)",
  uncheckedChecks: "Checks",
  why: "Why",
  unknownReason: "No reason is known.",
  whatToDo: "What to do",
  afterError: (exercise) =>
    `Run it again. If it stays so, \`lab-check doctor\` says what works on this computer; please report it to us with what \`lab-check ${exercise} --format json\` prints.`,

  scriptWrote: (file, end) => `What ${file} wrote${end}`,
  scriptWroteNothing: (file, end) => `${file} wrote nothing${end}`,
  timedOut: " until its time was up",
  stopped: " before it was stopped",
  outputCut: "The lab kept only the beginning of it.",
  streams: { stderr: "Error output (stderr)", stdout: "Standard output (stdout)" },
  lastLines: (stream, shown, all) => (shown < all ? `${stream}, last ${shown} of ${all} lines:` : `${stream}:`),

  hintHeading: (exercise, shown, total) => `${exercise}: hint ${shown} of ${total}`,
  nextHint: (exercise) => `For the next hint, run \`lab-check hint ${exercise}\` again.`,
  lastHint: (exercise) => `This was the last hint. \`lab-check ${exercise}\` says what the kernel shows of your work.`,

  traceHeading: (exercise, title) => `${exercise}: ${title}`,
  tracePing: (from, to, outcome) => `${from} pings ${to}: ${outcome}`,
  traceAnswered: (from, ttl) => `an answer from ${from}, ttl ${ttl}.`,
  traceLost: "no answer.",
  traceFromNowhere: "nothing was sent, for there is no such network namespace yet.",
  traceDevices: "Devices that saw a frame (○ sent it, ● saw it too)",
  traceNothing: "No device saw a single frame.",
  traceTime: "after ms  frame",
  traceEverybody: "everybody",
  traceCut: (shown, all) => `These are the first ${shown} of ${all} frames.`,

  result: "Result",
  points: "Points",
  totalPoints: ({ earned, possible }) => `${earned} of ${possible} points.`,

  exercises: "Exercises",
  noExercises: "There are no exercises here.",
  listPassed: "✓ passed",
  listPassedAfterGivingUp: "✓ solution seen",
  startExercise: (exercise) => `Start one, or check your work on it: \`lab-check ${exercise}\``,

  doctorHeading: "Where each exercise can be checked on this computer",
  exercise: "Exercise",
  usable: "✓ yes",
  unusable: (reason) => (reason === null ? "✗ no" : `✗ no [${reason}]`),
  untried: "- not tried",
  noMachines: "No machine was tried.",
  everyExerciseUsable: "All is well: every exercise can be checked here. `--machine auto`, the default, takes a machine that works.",
  someExercisesUnusable: (exercises) =>
    `Cannot be checked here: ${exercises}. One machine is enough: clear away one of the reasons above (\`vm\` needs least: Node and its guest image), then run \`lab-check doctor\` again.`,

  error: "Error",
  code: "Code",
  nextStep: "What to do",
  listSeparator: ", ",
  similarityHeading: "Scripts that are alike",
  similarityMeans:
    "This is a reason to look, and proves nothing: two may have worked together with leave, or found the same page. Names, numbers, comments, quotes and the order of lines are left out, and so are lines of the starter, of the solution and of at least half of the class.",
  similarityExercise: (exercise, learners, compared) =>
    `${exercise}: ${learners} learners, of whom ${compared} wrote enough of their own to be compared`,
  nobodyAlike: "No two are alike.",
  alike: (learners) => `Alike: ${learners}`,
  alikePair: (first, second, percent, lines) => `${first} and ${second}: ${percent}% of what they wrote on their own, ${lines} lines`,
  moreLines: (count) => `and ${count} more lines`,
  morePairs: (count) => `and ${count} more pairs`,
  listed: (names) => names.join(", "),

  gap: " ",
};
