import type { Localized } from "../exercise/localized.ts";
import type { ProbeAction, Stage } from "../exercise/probe.ts";
import { en, say, zh } from "../exercise/sentence.ts";
import type { Facts } from "../facts/facts.ts";
import type { Judged } from "./judged.ts";
import { unmet, untold } from "./judged.ts";
import { noNamespace, notObserved } from "./look.ts";
import { isHost } from "./names.ts";

type ActionKind = ProbeAction["kind"];
type ActionOf<Kind extends ActionKind> = Extract<ProbeAction, { kind: Kind }>;
type Probed = { status: "absent" } | { status: "broken"; reason: Localized } | { status: "ran" };

/** The probe of that kind and name, and the stage that runs it. */
export function findAction<Kind extends ActionKind>(
  kind: Kind,
  id: string,
  stages: readonly Stage[],
): { action: ActionOf<Kind>; stage: string } | undefined {
  for (const stage of stages) {
    for (const action of stage.actions) if (isOfKind(action, kind) && action.id === id) return { action, stage: stage.id };
  }
  return undefined;
}

/** Judges how a probe went, if it went at all: what is not there proves nothing, whichever outcome was hoped for. */
export function afterProbe<Shown extends Probed, Finding extends string>(
  action: ProbeAction,
  shown: Shown | undefined,
  facts: Facts,
  judge: (ran: Extract<Shown, { status: "ran" }>) => Judged<Finding>,
): Judged<Finding | "no-namespace"> {
  if (shown === undefined) return untold(notObserved(action.id));
  if (isBroken(shown)) return untold(brokenProbe(action.id, shown.reason));
  if (hasRun(shown)) return judge(shown);
  return isHost(action.from) ? untold(notObserved(action.from)) : unmet("no-namespace", noNamespace(action.from, facts));
}

/** The lab's own instrument failed: ours. */
export function brokenProbe(what: string, reason: Localized): Localized {
  return say(en`The lab's probe ${what} did not work: ${reason}`, zh`实验环境的探测 ${what} 没有成功：${reason}`);
}

function isOfKind<Kind extends ActionKind>(action: ProbeAction, kind: Kind): action is ActionOf<Kind> {
  return action.kind === kind;
}

function isBroken<Shown extends Probed>(shown: Shown): shown is Extract<Shown, { status: "broken" }> {
  return shown.status === "broken";
}

function hasRun<Shown extends Probed>(shown: Shown): shown is Extract<Shown, { status: "ran" }> {
  return shown.status === "ran";
}
