import { expect, test } from "vitest";
import type { Facts } from "../facts/facts.ts";
import { checkOf, judged, labFacts, linkIn, linkOf, presentIn, removeLink, tryFindings, tryPass } from "./test-support.ts";

const check = checkOf("port", { device: "host1:eth0-p1", bridge: "br0" });
const changePort = (fields: object) => (facts: Facts) => void Object.assign(linkIn(facts, "host1:eth0-p1"), fields);

test("a forwarding port passes", () => {
  expect(tryPass(check)).toMatchInlineSnapshot(`
    "eth0-p1 on host1 is a port of the bridge br0, and forwards. | host1 的 eth0-p1 是网桥 br0 的端口，并处于转发状态。
    eth0-p1 on host1 is a port of br0, in the state forwarding. | host1 的 eth0-p1 是 br0 的端口，状态为 forwarding。"
  `);
});

test("each finding", () => {
  const inPod = checkOf("port", { device: "host1/pod1:eth0", bridge: "br0" });
  const lab = (change: (facts: Facts) => void) => (facts: Facts) => {
    const port = { bridge: "br0", state: "forwarding" as const };
    presentIn(facts, "host1/pod1").links = [linkOf(2, "eth0", { port }), linkOf(5, "br0", { type: "bridge" })];
    change(facts);
  };
  const changeEth0 = (fields: object) => lab((facts) => void Object.assign(linkIn(facts, "host1/pod1:eth0"), fields));
  const sentences = tryFindings(inPod, {
    "no-namespace": (facts) => {
      facts.places["host1/pod1"] = { status: "absent" };
    },
    "no-device": lab((facts) => void removeLink(facts, "host1/pod1:eth0")),
    "no-bridge": lab((facts) => void removeLink(facts, "host1/pod1:br0")),
    "not-a-port": changeEth0({ port: null }),
    "wrong-bridge": changeEth0({ port: { bridge: "br1", state: "forwarding" } }),
    down: changeEth0({ up: false, port: { bridge: "br0", state: "disabled" } }),
    "bridge-down": lab((facts) => {
      linkIn(facts, "host1/pod1:br0").up = false;
    }),
    "not-forwarding": changeEth0({ port: { bridge: "br0", state: "learning" } }),
  });
  expect(sentences).toMatchInlineSnapshot(`
    "no-namespace: There is no network namespace pod1. | 网络命名空间 pod1 不存在。
    no-device: There is no device eth0 in pod1. | pod1 中没有设备 eth0。
    no-bridge: There is no bridge br0. | 没有网桥 br0。
    not-a-port: eth0 in pod1 is no bridge's port. | pod1 的 eth0 不是任何网桥的端口。
    wrong-bridge: eth0 in pod1 is a port of br1. | pod1 的 eth0 是 br1 的端口。
    down: eth0 in pod1 is a port of br0, but down. | pod1 的 eth0 是 br0 的端口，但没有启用（DOWN）。
    bridge-down: eth0 in pod1 is a port of br0, but br0 is down. | pod1 的 eth0 是 br0 的端口，但 br0 没有启用（DOWN）。
    not-forwarding: eth0 in pod1 is a port of br0, in the state learning. | pod1 的 eth0 是 br0 的端口，状态为 learning。"
  `);
});

test("a device of the bridge's name that is none", () => {
  const facts = labFacts((changed) => {
    linkIn(changed, "host1:br0").type = "dummy";
  });
  expect(judged(check, facts)).toMatchObject({ finding: "no-bridge", observed: { en: "br0 is a device, but no bridge." } });
});

test.each(["disabled", "listening", "learning", "blocking"])("a port that is %s does not forward", (state) => {
  const facts = labFacts(changePort({ port: { bridge: "br0", state } }));
  expect(judged(check, facts)).toMatchObject({ status: "failed", finding: "not-forwarding" });
});
