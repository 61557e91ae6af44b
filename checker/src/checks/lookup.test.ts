import { expect, test } from "vitest";
import type { Facts, Lookup } from "../facts/facts.ts";
import { checkOf, judged, labFacts, presentIn, tryFindings, tryPass } from "./test-support.ts";

const toOther = { from: "host1/pod1", to: "192.0.2.1" };
const check = checkOf("lookup", { ...toOther, device: "eth0", via: "169.254.1.1" });
const right = { kind: "route", type: "unicast", device: "eth0", via: "169.254.1.1", source: null } as const;

function setLookup(facts: Facts, lookup: Lookup): void {
  presentIn(facts, "host1/pod1").lookups["192.0.2.1"] = lookup;
}

test("the device and the gateway pass", () => {
  expect(tryPass(check)).toMatchInlineSnapshot(`
    "pod1 sends packets for 192.0.2.1 out of eth0 via 169.254.1.1. | pod1 发往 192.0.2.1 的数据包从 eth0 发出，经由网关 169.254.1.1。
    pod1 sends packets for 192.0.2.1 out of eth0 via 169.254.1.1. | pod1 发往 192.0.2.1 的数据包从 eth0 发出，经由网关 169.254.1.1。"
  `);
});

test("a direct path passes", () => {
  expect(tryPass(checkOf("lookup", { from: "host1", to: "10.96.30.11", device: "eth0-p1", via: "direct" }))).toMatchInlineSnapshot(`
    "host1 sends packets for 10.96.30.11 out of eth0-p1 directly, with no gateway. | host1 发往 10.96.30.11 的数据包从 eth0-p1 发出，不经网关。
    host1 sends packets for 10.96.30.11 out of eth0-p1 directly, with no gateway. | host1 发往 10.96.30.11 的数据包从 eth0-p1 发出，不经网关。"
  `);
});

test("any path at all passes", () => {
  expect(tryPass(checkOf("lookup", toOther))).toMatchInlineSnapshot(`
    "pod1 sends packets for 192.0.2.1. | pod1 发往 192.0.2.1 的数据包有路可走。
    pod1 sends packets for 192.0.2.1 out of eth0 via 169.254.1.1. | pod1 发往 192.0.2.1 的数据包从 eth0 发出，经由网关 169.254.1.1。"
  `);
});

test("a device alone passes, whatever the gateway", () => {
  expect(tryPass(checkOf("lookup", { ...toOther, device: "eth0" }))).toMatchInlineSnapshot(`
    "pod1 sends packets for 192.0.2.1 out of eth0. | pod1 发往 192.0.2.1 的数据包从 eth0 发出。
    pod1 sends packets for 192.0.2.1 out of eth0 via 169.254.1.1. | pod1 发往 192.0.2.1 的数据包从 eth0 发出，经由网关 169.254.1.1。"
  `);
});

test("each finding", () => {
  const sentences = tryFindings(check, {
    "no-namespace": (facts) => {
      facts.places["host1/pod1"] = { status: "absent" };
    },
    unreachable: (facts) => setLookup(facts, { kind: "refused", error: "RTNETLINK answers: Network is unreachable" }),
    blackhole: (facts) => setLookup(facts, { kind: "refused", error: "RTNETLINK answers: Invalid argument" }),
    local: (facts) => setLookup(facts, { ...right, type: "local", device: "lo", via: null }),
    "wrong-type": (facts) => setLookup(facts, { ...right, type: "broadcast" }),
    "wrong-device": (facts) => setLookup(facts, { ...right, device: "eth1" }),
    "wrong-gateway": (facts) => setLookup(facts, { ...right, via: null }),
  });
  expect(sentences).toMatchInlineSnapshot(`
    "no-namespace: There is no network namespace pod1. | 网络命名空间 pod1 不存在。
    unreachable: pod1's kernel refuses to send to 192.0.2.1: RTNETLINK answers: Network is unreachable. | pod1 的内核拒绝发往 192.0.2.1：RTNETLINK answers: Network is unreachable。
    blackhole: pod1 throws packets for 192.0.2.1 away: a blackhole route takes them (\`ip -n pod1 route get 192.0.2.1\` says “RTNETLINK answers: Invalid argument”). | pod1 会丢弃发往 192.0.2.1 的数据包：它们匹配到了黑洞路由（\`ip -n pod1 route get 192.0.2.1\` 显示 “RTNETLINK answers: Invalid argument”）。
    local: 192.0.2.1 is an address of pod1 itself. | 192.0.2.1 是 pod1 自己的地址。
    wrong-type: For 192.0.2.1, pod1 has a route of type \`broadcast\`. | 对于 192.0.2.1，pod1 的路由类型是 \`broadcast\`。
    wrong-device: pod1 sends packets for 192.0.2.1 out of eth1 via 169.254.1.1. | pod1 发往 192.0.2.1 的数据包从 eth1 发出，经由网关 169.254.1.1。
    wrong-gateway: pod1 sends packets for 192.0.2.1 out of eth0 directly, with no gateway. | pod1 发往 192.0.2.1 的数据包从 eth0 发出，不经网关。"
  `);
});

test("a gateway where there should be none", () => {
  const direct = checkOf("lookup", { ...toOther, via: "direct" });
  expect(judged(direct, labFacts())).toMatchObject({ status: "failed", finding: "wrong-gateway" });
});

test("an own address is reached by lo", () => {
  const own = checkOf("lookup", { ...toOther, device: "lo" });
  const facts = labFacts((changed) => setLookup(changed, { ...right, type: "local", device: "lo", via: null }));
  expect(judged(own, facts)).toMatchObject({ status: "passed" });
});

test("a look-up that was not made is the lab's fault", () => {
  expect(judged(checkOf("lookup", { ...toOther, to: "8.8.8.8" }), labFacts())).toMatchObject({ status: "errored" });
});
