import { expect, test } from "vitest";
import type { Facts } from "../facts/facts.ts";
import { checkOf, judged, labFacts, linkIn, removeLink, tryFindings, tryPass } from "./test-support.ts";

const check = checkOf("address", { device: "host1/pod1:eth0", address: "10.96.30.11/24" });

function setAddresses(facts: Facts, ...addresses: [ip: string, prefixLength: number][]): void {
  linkIn(facts, "host1/pod1:eth0").addresses = addresses.map(([ip, prefixLength]) => ({ ip, prefixLength }));
}

test("the address with its length passes, whatever stands beside it", () => {
  expect(tryPass(check)).toMatchInlineSnapshot(`
    "eth0 in pod1 has the address 10.96.30.11/24. | pod1 的 eth0 的地址是 10.96.30.11/24。
    eth0 in pod1 has 10.96.30.11/24. | pod1 的 eth0 有地址 10.96.30.11/24。"
  `);
  expect(
    judged(
      check,
      labFacts((facts) => setAddresses(facts, ["1.2.3.4", 8], ["10.96.30.11", 24])),
    ),
  ).toMatchObject({ status: "passed" });
});

test("each finding", () => {
  const sentences = tryFindings(check, {
    "no-namespace": (facts) => {
      facts.places["host1/pod1"] = { status: "absent" };
    },
    "no-device": (facts) => void removeLink(facts, "host1/pod1:eth0"),
    "wrong-prefix-length": (facts) => setAddresses(facts, ["10.96.30.11", 32]),
    elsewhere: (facts) => {
      setAddresses(facts);
      linkIn(facts, "host1:eth0-p1").addresses = [{ ip: "10.96.30.11", prefixLength: 24 }];
    },
    "wrong-address": (facts) => setAddresses(facts, ["10.96.30.1", 24], ["10.96.30.2", 24], ["10.96.30.3", 24], ["10.96.30.4", 24]),
    absent: (facts) => setAddresses(facts),
  });
  expect(sentences).toMatchInlineSnapshot(`
    "no-namespace: There is no network namespace pod1. | 网络命名空间 pod1 不存在。
    no-device: There is no device eth0 in pod1. | pod1 中没有设备 eth0。
    wrong-prefix-length: eth0 in pod1 has 10.96.30.11/32. | pod1 的 eth0 的地址是 10.96.30.11/32。
    elsewhere: eth0-p1 on host1 has that address instead. | 这个地址却在 host1 的 eth0-p1 上。
    wrong-address: eth0 in pod1 has 10.96.30.1/24, 10.96.30.2/24, 10.96.30.3/24, and 1 more. | pod1 的 eth0 的地址是 10.96.30.1/24、10.96.30.2/24、10.96.30.3/24、另有 1 项。
    absent: eth0 in pod1 has no IPv4 address. | pod1 的 eth0 没有 IPv4 地址。"
  `);
});

test("a /32 that ifconfig took for /0 is told from other prefix lengths", () => {
  const alone = checkOf("address", { device: "host1/pod1:eth0", address: "10.96.30.11/32" });
  const ofPrefix = (prefixLength: number) =>
    judged(
      alone,
      labFacts((facts) => setAddresses(facts, ["10.96.30.11", prefixLength])),
    );
  expect(ofPrefix(0)).toMatchObject({
    observed: {
      en: "eth0 in pod1 has 10.96.30.11/0. Was it `ifconfig`? It takes /32 for /0, and `netmask 255.255.255.255` for what it says.",
      "zh-Hans": "pod1 的 eth0 的地址是 10.96.30.11/0。用的是 `ifconfig` 吗？它会把 /32 当成 /0，要写成 `netmask 255.255.255.255`。",
    },
  });
  expect(ofPrefix(24)).toMatchObject({ observed: { en: "eth0 in pod1 has 10.96.30.11/24." } });
});
