import type { CheckOf } from "../exercise/check.ts";
import type { Localized } from "../exercise/localized.ts";
import type { ProbeAction, Stage } from "../exercise/probe.ts";
import { en, few, say, zh } from "../exercise/sentence.ts";
import type { Facts, PingError, PingFacts } from "../facts/facts.ts";
import type { Outcome } from "../verdict/verdict.ts";
import { afterProbe, findAction } from "./action.ts";
import { pingHints } from "./hints/ping.ts";
import { conclude, held, type Judged, unmet, untold } from "./judged.ts";
import { notObserved } from "./look.ts";
import { placeName } from "./names.ts";

const errors = ["host-unreachable", "net-unreachable", "no-route", "ttl-exceeded", "prohibited"] as const;
const byOutcome = {
  reply: ["no-namespace", "lost", "other-address", "wrong-ttl", ...errors],
  "host-unreachable": ["no-namespace", "lost", "answered", "wrong-reporter", ...errors.filter((error) => error !== "host-unreachable")],
  silence: ["no-namespace", "answered", "lost", ...errors],
} as const;
export type PingFinding = (typeof byOutcome)[keyof typeof byOutcome][number];

type PingCheck = CheckOf<"ping">;
type Ran = Extract<PingFacts, { status: "ran" }>;

/** Which findings a check can have depends on how the ping is to end. */
export function pingFindings(check: PingCheck): readonly PingFinding[] {
  return byOutcome[check.expect.outcome];
}

/** How a ping of the probes ended. */
export function pingCheck(check: PingCheck, facts: Facts, stages: readonly Stage[]): Outcome {
  const placed = findAction("ping", check.probe, stages);
  const expected = expectedEnd(check, placed?.action, facts);
  const shown = placed && facts.stages[placed.stage]?.pings[check.probe];
  const judged =
    placed === undefined
      ? untold(notObserved(check.probe))
      : afterProbe(placed.action, shown, facts, (ran) => judge(check, placed.action.to, ran));
  return conclude(check.hints, expected, judged, (finding) => pingHints[finding]());
}

function expectedEnd(check: PingCheck, action: ProbeAction | undefined, facts: Facts): Localized {
  const from = action === undefined ? "?" : placeName(action.from, facts);
  const to = action?.to ?? "?";
  const { expect } = check;
  if (expect.outcome === "silence") {
    return say(en`${from}'s ping of ${to} gets neither an answer nor an error.`, zh`${from} ping ${to}，既没有应答，也没有错误报告。`);
  }
  if (expect.outcome === "host-unreachable") {
    return say(
      en`${from}'s ping of ${to} ends in “Destination Host Unreachable”, reported by ${expect.reportedBy}.`,
      zh`${from} ping ${to}，由 ${expect.reportedBy} 报告 “Destination Host Unreachable”。`,
    );
  }
  const ttl = expect.ttl === undefined ? say("", "") : say(en` with ttl ${expect.ttl}`, zh`，ttl 为 ${expect.ttl}`);
  return say(en`${to} answers ${from}'s ping${ttl}.`, zh`${from} ping ${to}，得到应答${ttl}。`);
}

function judge(check: PingCheck, to: string, ran: Ran): Judged<PingFinding> {
  if (ran.sent === 0 && ran.errors.length === 0) return untold(notObserved(check.probe));
  switch (check.expect.outcome) {
    case "reply":
      return judgeReply(to, check.expect.ttl, ran);
    case "host-unreachable":
      return judgeUnreachable(check.expect.reportedBy, ran);
    case "silence":
      return ran.replies.length === 0 && ran.errors.length === 0 ? held(describe(ran)) : judgeOther(ran);
  }
}

function judgeReply(to: string, ttl: number | undefined, ran: Ran): Judged<PingFinding> {
  if (answered(ran) === 0 || answered(ran) < ran.sent) return unmet(errorFinding(ran) ?? "lost", describe(ran));
  if (ran.replies.some((reply) => reply.from !== to)) return unmet("other-address", describe(ran));
  const wrong = ttl !== undefined && ran.replies.some((reply) => reply.ttl !== ttl);
  return wrong ? unmet("wrong-ttl", describe(ran)) : held(describe(ran));
}

function judgeUnreachable(reporter: string, ran: Ran): Judged<PingFinding> {
  const reports = ran.errors.filter((error) => error.reason === "host-unreachable");
  if (ran.replies.length > 0 || reports.length === 0) return judgeOther(ran);
  return reports.some((report) => report.from === reporter) ? held(describe(ran)) : unmet("wrong-reporter", describe(ran));
}

/** The ping ended in another way than was hoped for. */
function judgeOther(ran: Ran): Judged<PingFinding> {
  return unmet(ran.replies.length > 0 ? "answered" : (errorFinding(ran) ?? "lost"), describe(ran));
}

const findingOfError: Record<PingError, PingFinding> = {
  "host-unreachable": "host-unreachable",
  "net-unreachable": "net-unreachable",
  "no-route": "no-route",
  "ttl-exceeded": "ttl-exceeded",
  prohibited: "prohibited",
  "port-unreachable": "prohibited",
  other: "lost",
};

function errorFinding({ errors: [first] }: Ran): PingFinding | undefined {
  return first && findingOfError[first.reason];
}

/** How many of the packets were answered, duplicates apart. */
function answered(ran: Ran): number {
  return new Set(ran.replies.map((reply) => reply.sequence)).size;
}

function describe(ran: Ran): Localized {
  const [first] = ran.replies;
  const reports = [...new Map(ran.errors.map((error) => [`${error.from} ${error.reason}`, describeError(error)])).values()];
  const all = few(reports);
  if (first === undefined && reports.length > 0) return say(en`No answer; ${all}.`, zh`没有应答；${all}。`);
  if (first === undefined) return say(en`No answer, and no error either.`, zh`没有应答，也没有错误报告。`);
  const ttls = few([...new Set(ran.replies.map((reply) => reply.ttl))]);
  const count = answered(ran);
  const from = few([...new Set(ran.replies.map((reply) => reply.from))]);
  if (count >= ran.sent) return say(en`${from} answered with ttl ${ttls}.`, zh`${from} 有应答，ttl 为 ${ttls}。`);
  return say(
    en`${from} answered only ${count} of ${ran.sent} packets, with ttl ${ttls}.`,
    zh`${ran.sent} 个包中 ${from} 只应答了 ${count} 个，ttl 为 ${ttls}。`,
  );
}

const errorTexts: Record<PingError, Localized> = {
  "host-unreachable": say("“Destination Host Unreachable”", "“Destination Host Unreachable”（主机不可达）"),
  "net-unreachable": say("“Destination Net Unreachable”", "“Destination Net Unreachable”（网络不可达）"),
  "port-unreachable": say("“Destination Port Unreachable”", "“Destination Port Unreachable”（端口不可达）"),
  "ttl-exceeded": say("“Time to live exceeded”", "“Time to live exceeded”（TTL 耗尽）"),
  prohibited: say("that it is filtered or prohibited", "被过滤或被禁止"),
  "no-route": say("“Network is unreachable”", "“Network is unreachable”（没有路由）"),
  other: say("another error", "其他错误"),
};

/** Why the sending kernel itself refused to send. */
const refusalTexts: Partial<Record<PingError, Localized>> = {
  "host-unreachable": say("its route is of type unreachable", "路由类型是 unreachable"),
  prohibited: say("a rule or a route prohibits it", "被规则或路由禁止"),
  "no-route": say("“Network is unreachable”, it has no route", "“Network is unreachable”，没有路由"),
  other: say("as a blackhole route makes it do", "例如遇到了黑洞路由"),
};

function describeError({ from, reason }: Ran["errors"][number]): Localized {
  const refusal = from === "local" ? refusalTexts[reason] : undefined;
  if (refusal !== undefined)
    return say(en`the sender's own kernel refuses to send (${refusal})`, zh`发送方自己的内核拒绝发送（${refusal}）`);
  const text = errorTexts[reason];
  return say(en`${from} reports ${text}`, zh`${from} 报告 ${text}`);
}
