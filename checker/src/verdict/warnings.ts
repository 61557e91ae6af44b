import type { Localized } from "../exercise/localized.ts";
import { code, en, say, zh } from "../exercise/sentence.ts";
import type { ScriptRun } from "../facts/facts.ts";

/** 128 + SIGKILL: nobody but the kernel sends it from outside before the deadline, and it does so when memory runs out. */
const killedStatus = 137;

function killed(script: string): Localized {
  return say(
    en`${script} was killed (status 137), most likely because the lab's memory was used up. What counts is the state that it left.`,
    zh`${script} 被强制终止（退出状态 137），很可能是用完了实验的内存。评判只看它留下的状态。`,
  );
}

/** The kernel's word for what is there already (EEXIST), as the last thing that a script wrote before it ended with an error. */
function endedAtExisting({ stderr }: ScriptRun): boolean {
  return stderr.text.trimEnd().split("\n").at(-1)?.includes("File exists") ?? false;
}

function existing(script: string): Localized {
  return say(
    en`The last thing that ${script} wrote is “File exists”: something that it wanted to make was there already. Did another line of yours make it before? If the kernel did (as it does with tunl0, where it has ipip), let that command fail in peace, with ${code("|| true")} after it: with ${code("set -e")} a script ends there.`,
    zh`${script} 最后输出的是 “File exists”：它要创建的东西已经存在。是前面哪一行已经创建过吗？如果是内核自己带来的（例如内核加载了 ipip 之后，到处都已有 tunl0），请在那条命令后面加上 ${code("|| true")}，允许它失败：用了 ${code("set -e")}，脚本到这里就会结束。`,
  );
}

/** What is worth saying about a script's run although it decides nothing. */
export function scriptWarnings(host: string, run: ScriptRun): Localized[] {
  const script = `${host}.sh`;
  const warnings: Localized[] = [];
  if (run.end.kind === "exited" && run.end.status !== 0) {
    const { status } = run.end;
    warnings.push(
      status === killedStatus
        ? killed(script)
        : say(
            en`${script} ended with status ${status}: some command failed. What counts is the state that it left.`,
            zh`${script} 的退出状态为 ${status}：有命令执行失败。评判只看它留下的状态。`,
          ),
    );
    if (endedAtExisting(run)) warnings.push(existing(script));
  }
  if (run.stdout.truncated || run.stderr.truncated) {
    warnings.push(say(en`${script} printed more than is kept: its output was cut.`, zh`${script} 的输出过长，只保留了前面一部分。`));
  }
  return warnings;
}
