import { expect, test } from "vitest";
import type { Facts, FdbEntry } from "../facts/facts.ts";
import { checkOf, judged, labFacts, linkIn, macs, removeLink, stageIn, tryFindings, tryPass } from "./test-support.ts";

const fields = { stage: "one", port: "host1:eth0-p1", station: { macOf: "host1/pod1:eth0" } };
const check = checkOf("fdb", fields);

const setFdb =
  (...entries: Partial<FdbEntry>[]) =>
  (facts: Facts) => {
    stageIn(facts).fdb.host1 = entries.map((entry) => ({ mac: macs.pod1, device: "eth0-p1", bridge: "br0", state: "learned", ...entry }));
  };

test("a learned MAC on its port passes", () => {
  expect(tryPass(check)).toMatchInlineSnapshot(`
    "The bridge has learned the MAC of eth0 in pod1 (0a:00:00:00:00:11) on its port eth0-p1 on host1. | 网桥在端口 host1 的 eth0-p1 上学到了 pod1 的 eth0 的 MAC（0a:00:00:00:00:11）。
    The bridge has learned 0a:00:00:00:00:11 (eth0 in pod1) on eth0-p1. | 网桥在 eth0-p1 上学到了 0a:00:00:00:00:11（pod1 的 eth0）。"
  `);
});

test("each finding", () => {
  const inPod = checkOf("fdb", { ...fields, port: "host1/pod2:eth0" });
  const sentences = tryFindings(inPod, {
    "no-namespace": (facts) => {
      facts.places["host1/pod2"] = { status: "absent" };
    },
    "no-device": (facts) => void removeLink(facts, "host1/pod2:eth0"),
    "no-station": (facts) => void removeLink(facts, "host1/pod1:eth0"),
    unknown: (facts) => {
      stageIn(facts).fdb["host1/pod2"] = [];
    },
    "other-port": (facts) => {
      stageIn(facts).fdb["host1/pod2"] = [{ mac: macs.pod1, device: "eth1", bridge: "br0", state: "learned" }];
    },
    configured: (facts) => {
      stageIn(facts).fdb["host1/pod2"] = [{ mac: macs.pod1, device: "eth0", bridge: "br0", state: "static" }];
    },
  });
  expect(sentences).toMatchInlineSnapshot(`
    "no-namespace: There is no network namespace pod2. | 网络命名空间 pod2 不存在。
    no-device: There is no device eth0 in pod2. | pod2 中没有设备 eth0。
    no-station: There is no device eth0 in pod1. | pod1 中没有设备 eth0。
    unknown: The bridge does not know 0a:00:00:00:00:11 (eth0 in pod1). | 网桥的转发表（FDB）里没有 0a:00:00:00:00:11（pod1 的 eth0）。
    other-port: The bridge has 0a:00:00:00:00:11 (eth0 in pod1) on eth1. | 网桥把 0a:00:00:00:00:11（pod1 的 eth0）记在 eth1 上。
    configured: 0a:00:00:00:00:11 (eth0 in pod1) is on eth0, but was put there and not learned. | 0a:00:00:00:00:11（pod1 的 eth0）在 eth0 上，但它是配置的，不是学到的。"
  `);
});

test("a learned entry counts beside a configured one", () => {
  expect(judged(check, labFacts(setFdb({ state: "permanent" }, {})))).toMatchObject({ status: "passed" });
});

test("a fixed MAC needs no device", () => {
  const fixed = checkOf("fdb", { ...fields, station: { mac: macs.stranger } });
  expect(judged(fixed, labFacts(setFdb({ mac: macs.stranger })))).toMatchObject({ status: "passed" });
  expect(judged(fixed, labFacts())).toMatchObject({ finding: "unknown" });
});

test("the device's actual MAC is compared", () => {
  const facts = labFacts((changed) => {
    linkIn(changed, "host1/pod1:eth0").mac = macs.stranger;
  });
  expect(judged(check, facts)).toMatchObject({ finding: "unknown" });
});

test("a table that was not read is the lab's fault", () => {
  const facts = labFacts((changed) => {
    stageIn(changed).fdb = {};
  });
  expect(judged(check, facts)).toMatchObject({ status: "errored" });
});

test("a station without a MAC is the exercise's fault", () => {
  const facts = labFacts((changed) => {
    linkIn(changed, "host1/pod1:eth0").mac = null;
  });
  expect(judged(check, facts)).toMatchObject({ status: "errored" });
});
