import { describe, expect, test } from "vitest";
import type { Facts } from "../facts/facts.ts";
import { checkOf, judged, labFacts, linkIn, linkOf, macs, presentIn, removeLink, tryFindings, tryPass } from "./test-support.ts";

const fields = { device: "host1/pod1:eth0", type: "veth", peer: "host1:eth0-p1", mtu: 1500, mac: macs.pod1 };
const check = checkOf("link", fields);

/** Takes pod1's end out of its namespace and puts it into another, as `ip link set … netns` does. */
function moveEth0(facts: Facts, to: string): void {
  const link = removeLink(facts, "host1/pod1:eth0");
  const there = presentIn(facts, to);
  there.links = there.links.filter((other) => other.name !== "eth0");
  there.links.push({ ...link, peer: to === "host1" ? { name: "eth0-p1" } : link.peer });
  if (to === "host1") linkIn(facts, "host1:eth0-p1").peer = { name: "eth0" };
}

test("a device that is all that it should be passes", () => {
  expect(tryPass(check)).toMatchInlineSnapshot(`
    "There is a device eth0 in pod1, of type veth, whose other end is eth0-p1 on host1, with MAC 0a:00:00:00:00:11, with MTU 1500, up and with a carrier. | pod1 中有设备 eth0，类型为 veth，对端是 host1 的 eth0-p1，MAC 为 0a:00:00:00:00:11，MTU 为 1500，已启用（UP）且有载波（LOWER_UP）。
    There is a device eth0 in pod1, of type veth, whose other end is eth0-p1 on host1, with MAC 0a:00:00:00:00:11, with MTU 1500, up and with a carrier. | pod1 中有设备 eth0，类型为 veth，对端是 host1 的 eth0-p1，MAC 为 0a:00:00:00:00:11，MTU 为 1500，已启用（UP）且有载波（LOWER_UP）。"
  `);
});

test("each finding", () => {
  const sentences = tryFindings(check, {
    "no-namespace": (facts) => {
      facts.places["host1/pod1"] = { status: "absent" };
    },
    absent: (facts) => void removeLink(facts, "host1/pod1:eth0"),
    elsewhere: (facts) => moveEth0(facts, "host1"),
    "wrong-type": (facts) => {
      linkIn(facts, "host1/pod1:eth0").type = "dummy";
    },
    "wrong-peer": (facts) => {
      linkIn(facts, "host1/pod1:eth0").peer = { index: 4 };
      linkIn(facts, "host1/pod2:eth0").peer = { index: 3 };
    },
    "wrong-mac": (facts) => {
      linkIn(facts, "host1/pod1:eth0").mac = macs.pod2;
    },
    "wrong-mtu": (facts) => {
      linkIn(facts, "host1/pod1:eth0").mtu = 1480;
    },
    down: (facts) => {
      Object.assign(linkIn(facts, "host1/pod1:eth0"), { up: false, carrier: false });
    },
    "no-carrier": (facts) => {
      linkIn(facts, "host1/pod1:eth0").carrier = false;
    },
  });
  expect(sentences).toMatchInlineSnapshot(`
    "no-namespace: There is no network namespace pod1. | 网络命名空间 pod1 不存在。
    absent: There is no device eth0 in pod1. | pod1 中没有设备 eth0。
    elsewhere: There is no device eth0 in pod1. There is one on host1. | pod1 中没有设备 eth0。host1 上有一个同名设备。
    wrong-type: eth0 in pod1 is of type dummy. | pod1 的 eth0 的类型是 dummy。
    wrong-peer: The other end of eth0 in pod1 is eth0-p2 on host1. | pod1 的 eth0 的对端是 host1 的 eth0-p2。
    wrong-mac: The MAC of eth0 in pod1 is 0a:00:00:00:00:12. | pod1 的 eth0 的 MAC 是 0a:00:00:00:00:12。
    wrong-mtu: The MTU of eth0 in pod1 is 1480. | pod1 的 eth0 的 MTU 是 1480。
    down: eth0 in pod1 is down. | pod1 的 eth0 没有启用（DOWN）。
    no-carrier: eth0 in pod1 is up, but has no carrier. | pod1 的 eth0 已启用，但没有载波（NO-CARRIER）。"
  `);
});

test("a missing device may be there under another name", () => {
  const facts = labFacts((changed) => {
    linkIn(changed, "host1/pod1:eth0").name = "veth0";
  });
  expect(judged(check, facts)).toMatchObject({
    finding: "absent",
    observed: { en: "There is no device eth0 in pod1, only veth0.", "zh-Hans": "pod1 中没有设备 eth0，只有 veth0。" },
  });
});

test("what the check does not ask for is free", () => {
  const lax = checkOf("link", { device: "host1/pod1:eth0", up: false });
  const facts = labFacts((changed) => {
    Object.assign(linkIn(changed, "host1/pod1:eth0"), {
      type: "dummy",
      peer: null,
      mtu: 68,
      mac: macs.stranger,
      up: false,
      carrier: false,
    });
  });
  expect(judged(lax, facts)).toMatchObject({ status: "passed" });
});

test("a device without a carrier whose other end is down", () => {
  const facts = labFacts((changed) => {
    linkIn(changed, "host1/pod1:eth0").carrier = false;
    linkIn(changed, "host1:eth0-p1").up = false;
  });
  const observed = { en: "eth0 in pod1 is up, but has no carrier: its other end is down." };
  expect(judged(check, facts)).toMatchObject({ finding: "no-carrier", observed });
});

test("a device without a carrier that has no other end", () => {
  const bridge = checkOf("link", { device: "host1:br0" });
  const facts = labFacts((changed) => {
    linkIn(changed, "host1:br0").carrier = false;
  });
  expect(judged(bridge, facts)).toMatchObject({ finding: "no-carrier", observed: { en: "br0 on host1 is up, but has no carrier." } });
});

describe("the other end", () => {
  const observed = (change: (facts: Facts) => void): unknown => judged(check, labFacts(change));

  test("ifindexes repeat between namespaces: one end's word is not enough", () => {
    const claimed = observed((facts) => {
      linkIn(facts, "host1:eth0-p1").peer = { index: 9 };
    });
    expect(claimed).toMatchObject({ status: "failed", finding: "wrong-peer", observed: { en: expect.stringContaining("does not name") } });
  });

  test("a device that is no veth has none", () => {
    const single = observed((facts) => {
      linkIn(facts, "host1/pod1:eth0").peer = null;
    });
    expect(single).toMatchObject({ finding: "wrong-peer", observed: { en: "eth0 in pod1 is no end of a veth pair." } });
  });

  test("both ends in one namespace are named by name", () => {
    const pair = checkOf("link", { device: "host1:a", peer: "host1:b" });
    const facts = labFacts((changed) => {
      presentIn(changed, "host1").links.push(linkOf(8, "a", { peer: { name: "b" } }), linkOf(9, "b", { peer: { name: "a" } }));
    });
    expect(judged(pair, facts)).toMatchObject({ status: "passed" });
  });

  test("a namesake of the other end in another namespace is not it", () => {
    const pair = checkOf("link", { device: "host1:a", peer: "host1/pod1:b" });
    const facts = labFacts((changed) => {
      presentIn(changed, "host1").links.push(linkOf(8, "a", { peer: { name: "b" } }), linkOf(9, "b", { peer: { name: "a" } }));
      presentIn(changed, "host1/pod1").links.push(linkOf(9, "b", { peer: { index: 8 } }));
    });
    expect(judged(pair, facts)).toMatchObject({ finding: "wrong-peer", observed: { en: "The other end of a on host1 is b on host1." } });
  });

  test("a place that was not observed is the lab's fault", () => {
    const unseen = observed((facts) => {
      delete facts.places.host1;
    });
    expect(unseen).toMatchObject({ status: "errored" });
  });
});

describe("a namesake elsewhere", () => {
  const findingWithout = (fields: object, change: (facts: Facts) => void): unknown => judged(checkOf("link", fields), labFacts(change));

  test("another pod's own eth0 is not pod1's", () => {
    const outcome = findingWithout({ device: "host1/pod1:eth0" }, (facts) => void removeLink(facts, "host1/pod1:eth0"));
    expect(outcome).toMatchObject({ finding: "absent" });
  });

  test("with the right peer, it is pod1's even in pod2", () => {
    const outcome = findingWithout(fields, (facts) => moveEth0(facts, "host1/pod2"));
    expect(outcome).toMatchObject({ finding: "elsewhere", observed: { en: expect.stringContaining("in pod2") } });
  });

  test("a host's device that was moved into a pod", () => {
    const outcome = findingWithout({ device: "host1:eth0-p1" }, (facts) => {
      presentIn(facts, "host1/pod1").links.push({ ...removeLink(facts, "host1:eth0-p1"), peer: null });
    });
    expect(outcome).toMatchObject({ finding: "elsewhere" });
  });

  test("another host's device does not count", () => {
    const outcome = findingWithout({ device: "host1/pod1:eth0" }, (facts) => {
      removeLink(facts, "host1/pod1:eth0");
      facts.places.host2 = { ...presentIn(labFacts(), "host1/pod1"), inode: 200 };
    });
    expect(outcome).toMatchObject({ finding: "absent" });
  });
});
