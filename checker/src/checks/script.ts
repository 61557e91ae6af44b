import type { Localized } from "../exercise/localized.ts";
import { en, say, zh } from "../exercise/sentence.ts";
import type { Facts, ScriptRun } from "../facts/facts.ts";
import { outputLimitBytes } from "../plan/archive.ts";
import type { Outcome } from "../verdict/verdict.ts";
import { scriptHints } from "./hints/script.ts";
import { conclude, held, type Judged, unmet, untold } from "./judged.ts";
import { notObserved } from "./look.ts";

export const scriptFindings = ["deadline", "output-limit"] as const;
export type ScriptFinding = (typeof scriptFindings)[number];

/** A check that no manifest names: a host's script ends by itself. It earns nothing. */
export type ScriptCheck = { id: string; host: string; title: Localized };

/** The implicit checks of the hosts that run a learner's script: `script-ended`, or `script-ended-<host>` where there are several. */
export function scriptChecks(hosts: readonly string[]): ScriptCheck[] {
  return hosts.map((host) => ({
    id: hosts.length === 1 ? "script-ended" : `script-ended-${host}`,
    host,
    title: say(en`The script ${host}.sh ends by itself`, zh`脚本 ${host}.sh 能自行结束`),
  }));
}

/** Whether a host's script ended by itself, with whichever status. */
export function evaluateScript({ host }: ScriptCheck, facts: Facts): Outcome {
  const script = `${host}.sh`;
  const expected = say(en`${script} ends by itself before its time is up.`, zh`${script} 在时限之内自行结束。`);
  const run = facts.scripts[host];
  const judged = run === undefined ? untold(notObserved(script)) : judge(run.end, script);
  return conclude({}, expected, judged, (finding) => scriptHints[finding]);
}

function judge(end: ScriptRun["end"], script: string): Judged<ScriptFinding> {
  switch (end.kind) {
    case "exited":
      return held(say(en`${script} ended with status ${end.status}.`, zh`${script} 已结束，退出状态为 ${end.status}。`));
    case "deadline":
      return unmet(
        "deadline",
        say(en`${script} was still running when its time was up, and was killed.`, zh`时限到了，${script} 还在运行，已被终止。`),
      );
    case "output-limit":
      return unmet("output-limit", floods(script));
  }
}

function floods(script: string): Localized {
  const limit = `${outputLimitBytes / 2 ** 20} MiB`;
  return say(en`${script} printed more than ${limit}, and was killed.`, zh`${script} 的输出超过了 ${limit}，已被终止。`);
}
