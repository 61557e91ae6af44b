import { expect, test } from "vitest";
import { verbatim } from "../exercise/sentence.ts";
import type { Facts, TcpFacts } from "../facts/facts.ts";
import { checkOf, judged, labFacts, stageIn, tryFindings, tryPass } from "./test-support.ts";

const reached = checkOf("tcp", { probe: "t1-t2", expect: "reached" });
const blocked = checkOf("tcp", { probe: "t1-t2", expect: "blocked" });

const set = (tcp: TcpFacts) => (facts: Facts) => {
  stageIn(facts).tcp["t1-t2"] = tcp;
};

test("an answer passes, and so does none, as the check has it", () => {
  expect(tryPass(reached)).toMatchInlineSnapshot(`
    "A TCP connection from pod1 reaches 10.96.30.12:80. | 从 pod1 发起的 TCP 连接能到达 10.96.30.12:80。
    The other side answered: it refused the connection. | 对方有应答：拒绝了连接。"
  `);
  expect(tryPass(blocked, labFacts(set({ status: "ran", outcome: "timeout" })))).toMatchInlineSnapshot(`
    "A TCP connection from pod1 to 10.96.30.12:80 gets no answer. | 从 pod1 到 10.96.30.12:80 的 TCP 连接得不到应答。
    No answer came in time. | 在限定时间内没有应答。"
  `);
});

test("each finding", () => {
  const absent = set({ status: "absent" });
  const sentences = [
    tryFindings(reached, { "no-namespace": absent, blocked: set({ status: "ran", outcome: "timeout" }) }),
    tryFindings(blocked, { "no-namespace": absent, reached: set({ status: "ran", outcome: "connected" }) }),
  ].join("\n");
  expect(sentences).toMatchInlineSnapshot(`
    "no-namespace: There is no network namespace pod1. | 网络命名空间 pod1 不存在。
    blocked: No answer came in time. | 在限定时间内没有应答。
    no-namespace: There is no network namespace pod1. | 网络命名空间 pod1 不存在。
    reached: The other side accepted the connection. | 对方接受了连接。"
  `);
});

test.each([
  ["connected", "passed", "failed"],
  ["refused", "passed", "failed"],
  ["unreachable", "failed", "passed"],
  ["timeout", "failed", "passed"],
] as const)("%s: a check for an answer is %s, one for none %s", (outcome, whenReached, whenBlocked) => {
  const facts = labFacts(set({ status: "ran", outcome }));
  expect([judged(reached, facts).status, judged(blocked, facts).status]).toEqual([whenReached, whenBlocked]);
});

test.each([reached, blocked])("a broken or missing probe is the lab's fault", (check) => {
  const broken = labFacts(set({ status: "broken", reason: verbatim("status 2") }));
  const missing = labFacts((facts) => {
    stageIn(facts).tcp = {};
  });
  expect([judged(check, broken).status, judged(check, missing).status]).toEqual(["errored", "errored"]);
});
