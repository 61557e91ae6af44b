import { expect, test } from "vitest";
import { checkOf, judged, labFacts, presentIn, tryFindings, tryPass } from "./test-support.ts";

const key = "net.ipv4.ip_forward";
const check = checkOf("sysctl", { in: "host1", key, value: "1" });

test("the value passes", () => {
  expect(tryPass(check)).toMatchInlineSnapshot(`
    "\`net.ipv4.ip_forward\` on host1 is 1. | host1 上 \`net.ipv4.ip_forward\` 的值是 1。
    \`net.ipv4.ip_forward\` on host1 is 1. | host1 上 \`net.ipv4.ip_forward\` 的值是 1。"
  `);
});

test("each finding", () => {
  const inPod = checkOf("sysctl", { in: "host1/pod1", key, value: "1" });
  const sentences = tryFindings(inPod, {
    "no-namespace": (facts) => {
      facts.places["host1/pod1"] = { status: "absent" };
    },
    absent: (facts) => {
      presentIn(facts, "host1/pod1").sysctls = {};
    },
    "wrong-value": (facts) => {
      presentIn(facts, "host1/pod1").sysctls[key] = "0";
    },
  });
  expect(sentences).toMatchInlineSnapshot(`
    "no-namespace: There is no network namespace pod1. | 网络命名空间 pod1 不存在。
    absent: There is no \`net.ipv4.ip_forward\` in pod1. | pod1 中没有 \`net.ipv4.ip_forward\`。
    wrong-value: \`net.ipv4.ip_forward\` in pod1 is 0. | pod1 中 \`net.ipv4.ip_forward\` 的值是 0。"
  `);
});

test("tabs and blanks are one", () => {
  const list = checkOf("sysctl", { in: "host1", key: "net.ipv4.ping_group_range", value: "0 10" });
  const facts = labFacts((changed) => {
    presentIn(changed, "host1").sysctls["net.ipv4.ping_group_range"] = "0\t10\n";
  });
  expect(judged(list, facts)).toMatchObject({ status: "passed" });
});

test("a host that is gone is the lab's fault, not the learner's", () => {
  const facts = labFacts((changed) => {
    changed.places.host1 = { status: "absent" };
  });
  expect(judged(check, facts)).toMatchObject({ status: "errored", reason: { en: "The lab's own host host1 is gone." } });
});

test.each([
  ["net.ipv4.ip_forward", "2", "passed"],
  ["net.ipv4.conf.ens33.forwarding", "2", "passed"],
  ["net.ipv4.conf.ens33.forwarding", "0", "failed"],
  ["net.ipv4.conf.ens33.rp_filter", "2", "failed"],
])("%s of %s has %s where 1 is wanted: what is a switch is on or off", (name, value, status) => {
  const wanted = checkOf("sysctl", { in: "host1", key: name, value: "1" });
  const facts = labFacts((changed) => {
    presentIn(changed, "host1").sysctls[name] = value;
  });
  expect(judged(wanted, facts)).toMatchObject({ status });
});
