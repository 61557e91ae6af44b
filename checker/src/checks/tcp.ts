import type { CheckOf } from "../exercise/check.ts";
import type { Localized } from "../exercise/localized.ts";
import type { ProbeAction, Stage } from "../exercise/probe.ts";
import { en, say, zh } from "../exercise/sentence.ts";
import type { Facts, TcpFacts } from "../facts/facts.ts";
import type { Outcome } from "../verdict/verdict.ts";
import { afterProbe, findAction } from "./action.ts";
import { tcpHints } from "./hints/tcp.ts";
import { conclude, held, type Judged, unmet, untold } from "./judged.ts";
import { notObserved } from "./look.ts";
import { placeName } from "./names.ts";

const byExpectation = { reached: ["no-namespace", "blocked"], blocked: ["no-namespace", "reached"] } as const;
export type TcpFinding = (typeof byExpectation)[keyof typeof byExpectation][number];

type TcpCheck = CheckOf<"tcp">;
type TcpOutcome = Extract<TcpFacts, { status: "ran" }>["outcome"];

/** Which findings a check can have depends on what it expects. */
export function tcpFindings(check: TcpCheck): readonly TcpFinding[] {
  return byExpectation[check.expect];
}

/** Whether a TCP connection attempt got an answer from the other side. */
export function tcpCheck(check: TcpCheck, facts: Facts, stages: readonly Stage[]): Outcome {
  const placed = findAction("tcp", check.probe, stages);
  const shown = placed && facts.stages[placed.stage]?.tcp[check.probe];
  const judged =
    placed === undefined ? untold(notObserved(check.probe)) : afterProbe(placed.action, shown, facts, (ran) => judge(check, ran.outcome));
  return conclude(check.hints, expectedEnd(check, placed?.action, facts), judged, (finding) => tcpHints[finding]());
}

function expectedEnd(check: TcpCheck, action: Extract<ProbeAction, { kind: "tcp" }> | undefined, facts: Facts): Localized {
  const from = action === undefined ? "?" : placeName(action.from, facts);
  const to = action === undefined ? "?" : `${action.to}:${action.port}`;
  return check.expect === "reached"
    ? say(en`A TCP connection from ${from} reaches ${to}.`, zh`从 ${from} 发起的 TCP 连接能到达 ${to}。`)
    : say(en`A TCP connection from ${from} to ${to} gets no answer.`, zh`从 ${from} 到 ${to} 的 TCP 连接得不到应答。`);
}

function judge(check: TcpCheck, outcome: TcpOutcome): Judged<TcpFinding> {
  const end = outcome === "connected" || outcome === "refused" ? "reached" : "blocked";
  return end === check.expect ? held(outcomeTexts[outcome]) : unmet(end, outcomeTexts[outcome]);
}

const outcomeTexts: Record<TcpOutcome, Localized> = {
  connected: say("The other side accepted the connection.", "对方接受了连接。"),
  refused: say("The other side answered: it refused the connection.", "对方有应答：拒绝了连接。"),
  unreachable: say("The attempt ended in an ICMP error or for want of a route.", "连接因 ICMP 错误或没有路由而失败。"),
  timeout: say("No answer came in time.", "在限定时间内没有应答。"),
};
