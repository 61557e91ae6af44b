import { Command, Option } from "commander";
import type { Locale } from "../exercise/localized.ts";
import { helpIn } from "./help.ts";
import { type InLocale, inLocale } from "./in-locale.ts";
import { maxPoints, names, percent, pointInTime, positive, seedOrNone } from "./option-values.ts";
import { format, locale, machine, script, seed, solution, timeout } from "./options.ts";

const failOn = ["failed", "errored", "never"];

/** The command line, as somebody who reads this language sees it. What it refuses is thrown as a CommanderError, and not printed. */
export function program(language: Locale): Command {
  const text = inLocale(language);
  const help = text("display help for command", "显示命令的帮助");
  // Before the commands, which inherit all this.
  const root = new Command("lab-check")
    .description(text("Checks hand-built container networks on a real Linux kernel.", "用真正的 Linux 内核检查亲手搭建的容器网络。"))
    .configureHelp(helpIn(language))
    .helpOption("-h, --help", help)
    .helpCommand("help [command]", help)
    .configureOutput({ outputError: () => {} })
    .exitOverride();
  addLearnerCommands(root, text);
  addClassCommands(root, text);
  const forWhom = text("for those who work on lab-check, its exercises and lessons", "供开发 lab-check、编写练习和课程的人用");
  addDevCommands(root.command("dev").description(forWhom), text);
  return root;
}

// Each command's code is loaded when it is called: `list` must not wait for the parts that run labs.

function addLearnerCommands(root: Command, text: InLocale): void {
  root
    .command("check <exercise>", { isDefault: true })
    .description(
      text(
        "run a script in a lab and judge what it built (`lab-check exercise-04` is short for this)",
        "在实验环境里运行脚本，评判它搭建的网络（可以简写成 `lab-check exercise-04`）",
      ),
    )
    .addOption(script(text))
    .addOption(solution(text))
    .addOption(machine(text))
    .addOption(format(text, "junit", "tap", "github"))
    .addOption(seed(text))
    .addOption(locale(text))
    .addOption(timeout(text))
    .action(async (exercise, options) => (await import("./commands/check.ts")).checkCommand(exercise, options));

  root
    .command("list")
    .description(text("list the exercises, and how far you are", "列出所有练习和你的进度"))
    .addOption(locale(text))
    .action(async (options) => (await import("./commands/list.ts")).listCommand(options));

  root
    .command("hint <exercise>")
    .description(text("show the exercise's next hint", "显示练习的下一条提示"))
    .addOption(seed(text))
    .addOption(locale(text))
    .action(async (exercise, options) => (await import("./commands/hint.ts")).hintCommand(exercise, options));

  root
    .command("trace <exercise>")
    .description(
      text("show one ping's packets on every device, in the order in which they passed", "按先后顺序，显示一次 ping 的包怎样经过各个设备"),
    )
    .option("--ping <id>", text("which of the exercise's pings (the first, if not said)", "练习里的哪一次 ping（不写就是第一次）"))
    .addOption(script(text))
    .addOption(solution(text))
    .addOption(machine(text))
    .addOption(format(text))
    .addOption(seed(text))
    .addOption(locale(text))
    .addOption(timeout(text))
    .action(async (exercise, options) => (await import("./commands/trace.ts")).traceCommand(exercise, options));

  root
    .command("shell <exercise> [host] [netns]")
    .description(
      text(
        "open a root shell in your lab, on a host or in a network namespace there, after the scripts ran",
        "运行脚本之后，在实验环境里打开一个 root shell，可以在主机上，也可以在主机的某个网络命名空间里",
      ),
    )
    .addOption(script(text))
    .addOption(solution(text))
    .addOption(machine(text))
    .addOption(seed(text))
    .addOption(locale(text))
    .addOption(timeout(text))
    .action(async (exercise, host, netns, options) =>
      (await import("./commands/shell.ts")).shellCommand(exercise, { host, netns }, options),
    );

  root
    .command("watch <exercise>")
    .description(text("check your scripts now and after each save", "立即检查脚本，之后每次保存都重新检查"))
    .addOption(machine(text))
    .addOption(seed(text))
    .addOption(locale(text))
    .addOption(timeout(text))
    .action(async (exercise, options) => (await import("./commands/watch.ts")).watchCommand(exercise, options));

  root
    .command("solution <exercise>")
    .description(text("show the commented solution, once you have passed", "通过之后，显示带注释的参考答案"))
    .option("--give-up", text("show it all the same", "没有通过也照样显示"))
    .addOption(seed(text))
    .addOption(locale(text))
    .action(async (exercise, options) => (await import("./commands/solution.ts")).solutionCommand(exercise, options));

  root
    .command("reset <exercise>")
    .description(text("put the starter back; your own scripts are kept beside it", "放回起始脚本；你自己的脚本会保存在旁边"))
    .addOption(seed(text))
    .addOption(locale(text))
    .action(async (exercise, options) => (await import("./commands/reset.ts")).resetCommand(exercise, options));

  root
    .command("doctor")
    .description(text("find out, by trying, which machine can run which exercise here", "逐一实测各个练习在这台电脑上能用哪些运行环境检查"))
    .addOption(locale(text))
    .action(async (options) => (await import("./commands/doctor.ts")).doctorCommand(options));
}

function addClassCommands(root: Command, text: InLocale): void {
  root
    .command("init <folder>")
    .description(
      text(
        "make a repository for the learners of a class: starters, a container to work in, grading on GitHub",
        "为一个班的学员生成仓库：起始脚本、做练习用的容器、GitHub 上的评分",
      ),
    )
    .option(
      "--action <owner/repository@ref>",
      text(
        "Podwire's own repository on GitHub (default: where this checkout is from)",
        "Podwire 自己在 GitHub 上的仓库（默认：这份源码的来源）",
      ),
    )
    .addOption(locale(text))
    .action(async (folder, options) => (await import("./commands/init.ts")).initCommand(folder, options));

  root
    .command("autograde")
    .description(
      text(
        "grade a learner's repository, for GitHub Actions and classrooms (what this repository's action.yml runs)",
        "给一名学员的仓库评分，供 GitHub Actions 和教学平台使用（Podwire 的 action.yml 运行的就是它）",
      ),
    )
    .option("--exercises <names>", text("which, separated by spaces or commas", "评哪些练习，用空格或逗号隔开"), "all")
    .option(
      "--path <folder>",
      text("the folder with a folder of scripts for each exercise", "一个文件夹，里面每个练习各有一个脚本文件夹"),
      ".",
    )
    .option(
      "--max-points <points>",
      text("what all exercises are worth together; own: the sum of their own points", "所有练习合计多少分；own 表示各练习自己的分数之和"),
      maxPoints(text),
      "own",
    )
    .addOption(
      new Option("--fail-on <status>", text("from which result on the exit code says so", "从哪种结果起，用退出码表示失败"))
        .choices(failOn)
        .default("failed"),
    )
    .addOption(machine(text))
    .option(
      "--seed <seed>",
      text("whose numbers the exercises have; empty: those of their source", "练习用谁的数值；留空则用练习原来的"),
      seedOrNone(text),
      "",
    )
    .addOption(locale(text))
    .addOption(timeout(text))
    .action(async (options) => (await import("./commands/autograde.ts")).autogradeCommand(options));

  root
    .command("grade <submissions>")
    .description(
      text(
        "grade what a class handed in: a folder or an archive, with a folder or an archive of each learner",
        "评阅全班交上来的内容：一个文件夹或压缩包，里面每名学员各有一个文件夹或压缩包",
      ),
    )
    .option(
      "--exercise <name>",
      text("which, once or more (default: all that somebody handed in something for)", "评哪个练习，可以写多次（默认：有人交了的都评）"),
      names,
      [],
    )
    .option("--out <folder>", text("where results go; a second run goes on there", "结果放在哪里；再次运行会在那里继续"), "grades")
    .option(
      "--jobs <count>",
      text(
        "how many labs at once (default: as many as this computer holds)",
        "同时运行多少个实验（默认：由这台电脑的 CPU 核数和内存决定）",
      ),
      positive(text),
    )
    .addOption(
      new Option(
        "--seed-from <what>",
        text("each learner has numbers of their own, from this seed", "每名学员各有自己的数值，以此为种子"),
      ).choices(["name"]),
    )
    .option(
      "--due <time>",
      text(
        "when it was due: 2026-05-04T23:59, here, or with a zone: 2026-05-04T23:59+02:00",
        "截止时间：2026-05-04T23:59，按这台电脑的时区，或者写明时区：2026-05-04T23:59+08:00",
      ),
      pointInTime(text),
    )
    .option(
      "--late-penalty <percent>",
      text("how much of the points each day costs that begins after that", "截止之后每开始一天，扣去得分的百分之几"),
      percent(text),
    )
    .option(
      "--history <file>",
      text(
        "how often each learner has handed in: CSV with a column learner, and perhaps exercise and attempts",
        "每名学员交过几次：一个 CSV 文件，要有 learner 列，还可以有 exercise 列和 attempts 列",
      ),
    )
    .option(
      "--max-attempts <count>",
      text("after more attempts at an exercise nothing is earned there", "一个练习的提交次数超过这个数，这个练习就不得分"),
      positive(text),
    )
    .addOption(machine(text))
    .addOption(locale(text))
    .addOption(timeout(text))
    .action(async (submissions, options) => (await import("./commands/grade.ts")).gradeCommand(submissions, options));
}

function addDevCommands(dev: Command, text: InLocale): void {
  dev
    .command("new <slug>")
    .description(
      text("make a new exercise to fill in: `lab-check dev new 09-vxlan`", "生成一个待填写的新练习：`lab-check dev new 09-vxlan`"),
    )
    .action(async (slug) => (await import("./commands/dev-new.ts")).devNewCommand(slug));

  dev
    .command("check [exercise...]")
    .description(
      text(
        "say what exercises still lack, and run every submission in their folders (default: of all)",
        "说明练习还缺什么，并运行练习文件夹里的每一份提交（默认：所有练习）",
      ),
    )
    .option("--static", text("only what can be said without running anything", "只查看，不运行"))
    .addOption(machine(text))
    .action(async (names, options) => (await import("./commands/dev-check.ts")).devCheckCommand(names, options));

  dev
    .command("tools")
    .description(
      text(
        "install the programs of native labs from Debian's or Ubuntu's packages, as root or by sudo",
        "用 Debian 或 Ubuntu 的软件包安装 native 实验用到的程序，以 root 身份或通过 sudo",
      ),
    )
    .addOption(locale(text))
    .action(async (options) => (await import("./commands/dev-tools.ts")).devToolsCommand(options));

  dev
    .command("guest <folder>")
    .description(
      text(
        "make the virtual machine's image in a folder, to take to a computer that cannot make it",
        "在文件夹里制作虚拟机镜像，好拿到做不了镜像的电脑上用",
      ),
    )
    .addOption(locale(text))
    .action(async (folder, options) => (await import("./commands/dev-guest.ts")).devGuestCommand(folder, options));

  dev
    .command("record <folder> [lessons...]")
    .description(
      text(
        "play the scenes of lessons (`<folder>/<slug>.ts`) in labs, and write down what they showed (`<slug>.json`)",
        "在实验环境里录制课程的场景（文件夹里的 `.ts` 文件），把结果写进同名的 `.json`",
      ),
    )
    .addOption(locale(text))
    .action(async (folder, lessons, options) => (await import("./commands/dev-record.ts")).devRecordCommand(folder, lessons, options));

  dev
    .command("mutate [exercise...]")
    .description(text("change solutions line by line, and see which changes the checks refuse", "逐行改动参考答案，看检查项能发现哪些改动"))
    .addOption(machine(text))
    .option(
      "--sample <count>",
      text("run about so many of each exercise's mutants, always the same", "每个练习只运行大约这么多变异体，每次都是同样的那些"),
      positive(text),
    )
    .option(
      "--write",
      text("keep the results, in docs/reference/mutation.md and .json", "把结果保存到 docs/reference/mutation.md 和 .json"),
    )
    .addOption(locale(text))
    .action(async (exercises, options) => (await import("./commands/dev-mutate.ts")).devMutateCommand(exercises, options));

  dev
    .command("site-guest <folder>")
    .description(
      text(
        "put the virtual machine's image into a folder that the site serves, if it is not there yet",
        "把虚拟机镜像放进网站要用的文件夹；已经有了就不再放",
      ),
    )
    .action(async (folder) => (await import("./commands/dev-site-guest.ts")).devSiteGuestCommand(folder));
}
