import { describe, expect, test } from "vitest";
import { verbatim } from "../exercise/sentence.ts";
import type { Facts, PingError, PingFacts } from "../facts/facts.ts";
import { checkOf, judged, labFacts, stageIn, tryFindings, tryPass } from "./test-support.ts";

type Ran = Extract<PingFacts, { status: "ran" }>;

const check = (expect: object) => checkOf("ping", { probe: "p1-p2", expect });
const reply = check({ outcome: "reply", ttl: 63 });
const unreachable = check({ outcome: "host-unreachable", reportedBy: "10.96.30.11" });
const silence = check({ outcome: "silence" });

const set = (ping: PingFacts) => (facts: Facts) => {
  stageIn(facts).pings["p1-p2"] = ping;
};
const ran = (fields: Partial<Ran>) => set({ status: "ran", sent: 1, replies: [], errors: [], ...fields });
const answer = (from: string, ttl: number, sequence = 1) => ({ from, ttl, sequence });
const error = (reason: PingError, from = "10.96.30.1") => ran({ errors: [{ from, reason }] });

const errors = {
  "net-unreachable": error("net-unreachable"),
  "no-route": error("no-route", "local"),
  "ttl-exceeded": error("ttl-exceeded"),
  prohibited: error("prohibited"),
};
const absent = set({ status: "absent" });

describe("an answer", () => {
  test("passes", () => {
    expect(tryPass(reply)).toMatchInlineSnapshot(`
      "10.96.30.12 answers pod1's ping with ttl 63. | pod1 ping 10.96.30.12，得到应答，ttl 为 63。
      10.96.30.12 answered with ttl 63. | 10.96.30.12 有应答，ttl 为 63。"
    `);
  });

  test("each finding", () => {
    const sentences = tryFindings(reply, {
      "no-namespace": absent,
      lost: ran({}),
      "other-address": ran({ replies: [answer("192.168.30.211", 63)] }),
      "wrong-ttl": ran({ replies: [answer("10.96.30.12", 64)] }),
      "host-unreachable": error("host-unreachable"),
      ...errors,
    });
    expect(sentences).toMatchInlineSnapshot(`
      "no-namespace: There is no network namespace pod1. | 网络命名空间 pod1 不存在。
      lost: No answer, and no error either. | 没有应答，也没有错误报告。
      other-address: 192.168.30.211 answered with ttl 63. | 192.168.30.211 有应答，ttl 为 63。
      wrong-ttl: 10.96.30.12 answered with ttl 64. | 10.96.30.12 有应答，ttl 为 64。
      host-unreachable: No answer; 10.96.30.1 reports “Destination Host Unreachable”. | 没有应答；10.96.30.1 报告 “Destination Host Unreachable”（主机不可达）。
      net-unreachable: No answer; 10.96.30.1 reports “Destination Net Unreachable”. | 没有应答；10.96.30.1 报告 “Destination Net Unreachable”（网络不可达）。
      no-route: No answer; the sender's own kernel refuses to send (“Network is unreachable”, it has no route). | 没有应答；发送方自己的内核拒绝发送（“Network is unreachable”，没有路由）。
      ttl-exceeded: No answer; 10.96.30.1 reports “Time to live exceeded”. | 没有应答；10.96.30.1 报告 “Time to live exceeded”（TTL 耗尽）。
      prohibited: No answer; 10.96.30.1 reports that it is filtered or prohibited. | 没有应答；10.96.30.1 报告 被过滤或被禁止。"
    `);
  });

  test("one answer from another address among right ones is wrong", () => {
    const mixed = [answer("10.96.30.12", 63, 1), answer("10.96.30.13", 63, 2)];
    const outcome = judged(reply, labFacts(ran({ sent: 2, replies: mixed })));
    expect(outcome).toMatchObject({ finding: "other-address", observed: { en: "10.96.30.12, 10.96.30.13 answered with ttl 63." } });
  });

  test("any ttl will do where none is named", () => {
    expect(judged(check({ outcome: "reply" }), labFacts(ran({ replies: [answer("10.96.30.12", 1)] })))).toMatchObject({ status: "passed" });
  });

  test("every packet must be answered, and a duplicate answers nothing", () => {
    const once = [answer("10.96.30.12", 63, 1), answer("10.96.30.12", 63, 1)];
    const outcome = judged(reply, labFacts(ran({ sent: 2, replies: once })));
    expect(outcome).toMatchObject({ finding: "lost", observed: { en: "10.96.30.12 answered only 1 of 2 packets, with ttl 63." } });
  });

  test("one wrong ttl among right ones is wrong", () => {
    const mixed = [answer("10.96.30.12", 63, 1), answer("10.96.30.12", 62, 2)];
    expect(judged(reply, labFacts(ran({ sent: 2, replies: mixed })))).toMatchObject({ finding: "wrong-ttl" });
  });

  test("it is the named probe that is told of", () => {
    const other = judged({ ...silence, probe: "p2-nobody" }, labFacts());
    expect(other.expected.en).toBe("pod2's ping of 10.96.30.13 gets neither an answer nor an error.");
  });

  test.each([
    ["port-unreachable", "10.96.30.1", "prohibited"],
    ["other", "local", "lost"],
    ["other", "10.96.30.1", "lost"],
    ["host-unreachable", "local", "host-unreachable"],
    ["prohibited", "local", "prohibited"],
  ] as const)("%s from %s is %s", (reason, from, finding) => {
    expect(judged(reply, labFacts(error(reason, from)))).toMatchObject({ status: "failed", finding });
  });
});

describe("Destination Host Unreachable", () => {
  test("passes", () => {
    expect(tryPass(unreachable, labFacts(error("host-unreachable", "10.96.30.11")))).toMatchInlineSnapshot(`
      "pod1's ping of 10.96.30.12 ends in “Destination Host Unreachable”, reported by 10.96.30.11. | pod1 ping 10.96.30.12，由 10.96.30.11 报告 “Destination Host Unreachable”。
      No answer; 10.96.30.11 reports “Destination Host Unreachable”. | 没有应答；10.96.30.11 报告 “Destination Host Unreachable”（主机不可达）。"
    `);
  });

  test("each finding", () => {
    const sentences = tryFindings(unreachable, {
      "no-namespace": absent,
      lost: ran({}),
      answered: ran({ replies: [answer("10.96.30.12", 63)] }),
      "wrong-reporter": error("host-unreachable", "10.96.30.1"),
      ...errors,
    });
    expect(sentences).toMatchInlineSnapshot(`
      "no-namespace: There is no network namespace pod1. | 网络命名空间 pod1 不存在。
      lost: No answer, and no error either. | 没有应答，也没有错误报告。
      answered: 10.96.30.12 answered with ttl 63. | 10.96.30.12 有应答，ttl 为 63。
      wrong-reporter: No answer; 10.96.30.1 reports “Destination Host Unreachable”. | 没有应答；10.96.30.1 报告 “Destination Host Unreachable”（主机不可达）。
      net-unreachable: No answer; 10.96.30.1 reports “Destination Net Unreachable”. | 没有应答；10.96.30.1 报告 “Destination Net Unreachable”（网络不可达）。
      no-route: No answer; the sender's own kernel refuses to send (“Network is unreachable”, it has no route). | 没有应答；发送方自己的内核拒绝发送（“Network is unreachable”，没有路由）。
      ttl-exceeded: No answer; 10.96.30.1 reports “Time to live exceeded”. | 没有应答；10.96.30.1 报告 “Time to live exceeded”（TTL 耗尽）。
      prohibited: No answer; 10.96.30.1 reports that it is filtered or prohibited. | 没有应答；10.96.30.1 报告 被过滤或被禁止。"
    `);
  });
});

test("one report by the right reporter is enough", () => {
  const reports = ["10.96.30.1", "10.96.30.11"].map((from) => ({ from, reason: "host-unreachable" as const }));
  expect(judged(unreachable, labFacts(ran({ errors: reports })))).toMatchObject({ status: "passed" });
});

describe("silence", () => {
  test("passes", () => {
    expect(tryPass(silence, labFacts(ran({})))).toMatchInlineSnapshot(`
      "pod1's ping of 10.96.30.12 gets neither an answer nor an error. | pod1 ping 10.96.30.12，既没有应答，也没有错误报告。
      No answer, and no error either. | 没有应答，也没有错误报告。"
    `);
  });

  test("each finding", () => {
    const sentences = tryFindings(silence, {
      "no-namespace": absent,
      lost: error("other", "local"),
      answered: ran({ replies: [answer("10.96.30.12", 63)] }),
      "host-unreachable": error("host-unreachable"),
      ...errors,
    });
    expect(sentences).toMatchInlineSnapshot(`
      "no-namespace: There is no network namespace pod1. | 网络命名空间 pod1 不存在。
      lost: No answer; the sender's own kernel refuses to send (as a blackhole route makes it do). | 没有应答；发送方自己的内核拒绝发送（例如遇到了黑洞路由）。
      answered: 10.96.30.12 answered with ttl 63. | 10.96.30.12 有应答，ttl 为 63。
      host-unreachable: No answer; 10.96.30.1 reports “Destination Host Unreachable”. | 没有应答；10.96.30.1 报告 “Destination Host Unreachable”（主机不可达）。
      net-unreachable: No answer; 10.96.30.1 reports “Destination Net Unreachable”. | 没有应答；10.96.30.1 报告 “Destination Net Unreachable”（网络不可达）。
      no-route: No answer; the sender's own kernel refuses to send (“Network is unreachable”, it has no route). | 没有应答；发送方自己的内核拒绝发送（“Network is unreachable”，没有路由）。
      ttl-exceeded: No answer; 10.96.30.1 reports “Time to live exceeded”. | 没有应答；10.96.30.1 报告 “Time to live exceeded”（TTL 耗尽）。
      prohibited: No answer; 10.96.30.1 reports that it is filtered or prohibited. | 没有应答；10.96.30.1 报告 被过滤或被禁止。"
    `);
  });
});

describe.each([reply, unreachable, silence])("whatever is hoped for", (hoped) => {
  test.each([
    ["a broken probe", set({ status: "broken", reason: verbatim("ping ended with status 2") })],
    ["a ping that sent nothing", ran({ sent: 0 })],
    ["a stage without the probe", (facts: Facts) => void delete stageIn(facts).pings["p1-p2"]],
    ["no stage", (facts: Facts) => void delete facts.stages.one],
  ])("%s is the lab's fault", (_, change) => {
    expect(judged(hoped, labFacts(change))).toMatchObject({ status: "errored" });
  });

  test("a TCP probe of that name is no ping", () => {
    const facts = labFacts((changed) => void Object.assign(stageIn(changed).pings, { "t1-t2": stageIn(changed).pings["p1-p2"] }));
    expect(judged({ ...hoped, probe: "t1-t2" }, facts)).toMatchObject({ status: "errored" });
  });

  test("a probe that no stage declares is the exercise's fault", () => {
    expect(judged({ ...hoped, probe: "unknown" }, labFacts())).toMatchObject({ status: "errored" });
  });
});
