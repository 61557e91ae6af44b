import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { locales } from "../exercise/localized.ts";
import { scriptSeconds } from "../plan/limits.ts";
import { readSeed } from "../seed/read-seed.ts";
import { defaultLocale } from "./default-locale.ts";
import { reportError } from "./report-error.ts";

/** The longest time a script may be given; an exercise's own script ends within seconds. */
const longestTimeoutSeconds = 600;

const mostPoints = 1_000_000;
const failOn = ["failed", "errored", "never"];

const locale = () => new Option("--locale <locale>", "language of texts").choices(locales).default(defaultLocale(process.env), "from LANG");

const script = () => new Option("--script <path>", "a script, or a folder with one <host>.sh per host").conflicts("solution");
const solution = () => new Option("--solution", "the exercise's own solution instead of your scripts");
const machine = () => new Option("--machine <machine>", "where the kernel comes from").choices(["auto", "vm", "native"]).default("auto");
const format = (...formats: string[]) =>
  new Option("--format <format>", "what is printed").choices(["text", "json", ...formats]).default("text");
const seed = () =>
  new Option("--seed <seed>", "whose numbers the exercise has: its addresses and names come from this text").argParser(seedOf);
const timeout = () =>
  new Option("--timeout <seconds>", "how long each host's script may run").argParser(timeoutSeconds).default(scriptSeconds);

// Each command's code is loaded when it is called: `list` must not wait for the parts that run labs.
function program(): Command {
  const root = new Command("lab-check")
    .description("Checks hand-built container networks on a real Linux kernel.")
    .exitOverride()
    .showHelpAfterError('("lab-check --help" lists commands and options)');

  root
    .command("check <exercise>", { isDefault: true })
    .description("run a script in a lab and judge what it built (`lab-check exercise-04` is short for this)")
    .addOption(script())
    .addOption(solution())
    .addOption(machine())
    .addOption(format("junit", "tap", "github"))
    .addOption(seed())
    .addOption(locale())
    .addOption(timeout())
    .action(async (exercise, options) => (await import("./commands/check.ts")).checkCommand(exercise, options));

  root
    .command("list")
    .description("list the exercises, and how far you are")
    .addOption(locale())
    .action(async (options) => (await import("./commands/list.ts")).listCommand(options));

  root
    .command("hint <exercise>")
    .description("show the exercise's next hint")
    .addOption(seed())
    .addOption(locale())
    .action(async (exercise, options) => (await import("./commands/hint.ts")).hintCommand(exercise, options));

  root
    .command("trace <exercise>")
    .description("show one ping's packets on every device, in the order in which they passed")
    .option("--ping <id>", "which of the exercise's pings (the first, if not said)")
    .addOption(script())
    .addOption(solution())
    .addOption(machine())
    .addOption(format())
    .addOption(seed())
    .addOption(locale())
    .addOption(timeout())
    .action(async (exercise, options) => (await import("./commands/trace.ts")).traceCommand(exercise, options));

  root
    .command("shell <exercise> [host] [netns]")
    .description("open a root shell in your lab, on a host or in a network namespace there, after the scripts ran")
    .addOption(script())
    .addOption(solution())
    .addOption(machine())
    .addOption(seed())
    .addOption(locale())
    .addOption(timeout())
    .action(async (exercise, host, netns, options) =>
      (await import("./commands/shell.ts")).shellCommand(exercise, { host, netns }, options),
    );

  root
    .command("watch <exercise>")
    .description("check your scripts now and after each save")
    .addOption(machine())
    .addOption(seed())
    .addOption(locale())
    .addOption(timeout())
    .action(async (exercise, options) => (await import("./commands/watch.ts")).watchCommand(exercise, options));

  root
    .command("solution <exercise>")
    .description("show the commented solution, once you have passed")
    .option("--give-up", "show it all the same")
    .addOption(seed())
    .addOption(locale())
    .action(async (exercise, options) => (await import("./commands/solution.ts")).solutionCommand(exercise, options));

  root
    .command("reset <exercise>")
    .description("put the starter back; your own scripts are kept beside it")
    .addOption(seed())
    .addOption(locale())
    .action(async (exercise, options) => (await import("./commands/reset.ts")).resetCommand(exercise, options));

  root
    .command("doctor")
    .description("find out, by trying, which machine can run which exercise here")
    .addOption(locale())
    .action(async (options) => (await import("./commands/doctor.ts")).doctorCommand(options));

  root
    .command("init <folder>")
    .description("make a repository for the learners of a class: starters, a container to work in, grading on GitHub")
    .option("--action <owner/repository@ref>", "Podwire's own repository on GitHub (default: where this checkout is from)")
    .addOption(locale())
    .action(async (folder, options) => (await import("./commands/init.ts")).initCommand(folder, options));

  root
    .command("autograde")
    .description("grade a learner's repository, for GitHub Actions and classrooms (what this repository's action.yml runs)")
    .option("--exercises <names>", "which, separated by spaces or commas", "all")
    .option("--path <folder>", "the folder with a folder of scripts for each exercise", ".")
    .option("--max-points <points>", "what all exercises are worth together", maxPoints, "own")
    .addOption(new Option("--fail-on <status>", "from which result on the exit code says so").choices(failOn).default("failed"))
    .addOption(machine())
    .option("--seed <seed>", "whose numbers the exercises have; empty: those of their source", seedOrNone, "")
    .addOption(locale())
    .addOption(timeout())
    .action(async (options) => (await import("./commands/autograde.ts")).autogradeCommand(options));

  root
    .command("grade <submissions>")
    .description("grade what a class handed in: a folder or an archive, with a folder or an archive of each learner")
    .option("--exercise <name>", "which, once or more (default: all that somebody handed in something for)", names, [])
    .option("--out <folder>", "where results go; a second run goes on there", "grades")
    .option("--jobs <count>", "how many labs at once (default: as many as this computer holds)", positive)
    .addOption(new Option("--seed-from <what>", "each learner has numbers of their own, from this seed").choices(["name"]))
    .option("--due <time>", "when it was due: 2026-05-04T23:59, here, or with a zone: 2026-05-04T23:59+02:00", pointInTime)
    .option("--late-penalty <percent>", "how much of the points each day costs that begins after that", percent)
    .option("--history <file>", "how often each learner has handed in: CSV with a column learner, and perhaps exercise and attempts")
    .option("--max-attempts <count>", "after more attempts at an exercise nothing is earned there", positive)
    .addOption(machine())
    .addOption(locale())
    .addOption(timeout())
    .action(async (submissions, options) => (await import("./commands/grade.ts")).gradeCommand(submissions, options));

  addDevCommands(root.command("dev").description("for those who work on lab-check, its exercises and lessons"));
  return root;
}

function addDevCommands(dev: Command): void {
  dev
    .command("new <slug>")
    .description("make a new exercise to fill in: `lab-check dev new 09-vxlan`")
    .action(async (slug) => (await import("./commands/dev-new.ts")).devNewCommand(slug));

  dev
    .command("check [exercise...]")
    .description("say what exercises still lack, and run every submission in their folders (default: of all)")
    .option("--static", "only what can be said without running anything")
    .addOption(machine())
    .action(async (names, options) => (await import("./commands/dev-check.ts")).devCheckCommand(names, options));

  dev
    .command("tools")
    .description("install the programs of native labs from Debian's or Ubuntu's packages, as root or by sudo")
    .addOption(locale())
    .action(async (options) => (await import("./commands/dev-tools.ts")).devToolsCommand(options));

  dev
    .command("guest <folder>")
    .description("make the virtual machine's image in a folder, to take to a computer that cannot make it")
    .addOption(locale())
    .action(async (folder, options) => (await import("./commands/dev-guest.ts")).devGuestCommand(folder, options));

  dev
    .command("record <folder> [lessons...]")
    .description("play the scenes of lessons (`<folder>/<slug>.ts`) in labs, and write down what they showed (`<slug>.json`)")
    .addOption(locale())
    .action(async (folder, lessons, options) => (await import("./commands/dev-record.ts")).devRecordCommand(folder, lessons, options));

  dev
    .command("mutate [exercise...]")
    .description("change solutions line by line, and see which changes the checks refuse")
    .addOption(machine())
    .option("--sample <count>", "run about so many of each exercise's mutants, always the same", positive)
    .option("--write", "keep the results, in docs/reference/mutation.md and .json")
    .addOption(locale())
    .action(async (exercises, options) => (await import("./commands/dev-mutate.ts")).devMutateCommand(exercises, options));

  dev
    .command("site-guest <folder>")
    .description("put the virtual machine's image into a folder that the site serves, if it is not there yet")
    .action(async (folder) => (await import("./commands/dev-site-guest.ts")).devSiteGuestCommand(folder));
}

function timeoutSeconds(text: string): number {
  const seconds = Number(text);
  if (!Number.isInteger(seconds) || seconds < 1 || seconds > longestTimeoutSeconds) {
    throw new InvalidArgumentError(`Seconds from 1 to ${longestTimeoutSeconds}.`);
  }
  return seconds;
}

function seedOf(text: string): string {
  const seed = readSeed(text);
  if (seed === null) throw new InvalidArgumentError("A short text on one line, such as a name.");
  return seed;
}

/** Empty, as an action's input may be: none. */
function seedOrNone(text: string): string {
  return text === "" ? text : seedOf(text);
}

function positive(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError("A number from 1.");
  return count;
}

/** An option that may be given more than once, with one name or some between commas. */
function names(text: string, before: string[]): string[] {
  return [...before, ...text.split(/[\s,]+/).filter((name) => name !== "")];
}

function pointInTime(text: string): Date {
  const time = new Date(text);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text) || Number.isNaN(time.getTime())) {
    throw new InvalidArgumentError("A time such as 2026-05-04T23:59.");
  }
  return time;
}

function percent(text: string): number {
  const number = Number(text);
  if (text.trim() === "" || !(number >= 0 && number <= 100)) throw new InvalidArgumentError("A number from 0 to 100.");
  return number;
}

/** `own`, or empty as an action's input may be: the sum of the exercises' own points. */
function maxPoints(text: string): number | "own" {
  if (text === "" || text === "own") return "own";
  const number = Number(text);
  if (Number.isInteger(number) && number >= 1 && number <= mostPoints) return number;
  throw new InvalidArgumentError(`A whole number from 1 to ${mostPoints}.`);
}

/** Runs the command line. Every way to fail ends as a message and an exit code, never as a stack trace. */
export async function main(argv: string[]): Promise<number> {
  try {
    await program().parseAsync(argv);
    return Number(process.exitCode ?? 0);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    return reportError(error, argv);
  }
}
