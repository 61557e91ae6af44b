import { describe, expect, test } from "vitest";
import type { Facts, Neighbour } from "../facts/facts.ts";
import { checkOf, judged, labFacts, linkIn, macs, neighbourOf, removeLink, stageIn, tryFindings, tryPass } from "./test-support.ts";

const ip = "10.96.30.12";
const fields = { stage: "one", in: "host1/pod1", ip, device: "eth0" };
const learned = checkOf("neighbour", { ...fields, entry: { macOf: "host1:eth0-p1" } });
const unanswered = checkOf("neighbour", { ...fields, entry: "unanswered" });
const none = checkOf("neighbour", { ...fields, entry: "none" });

const setTable =
  (...entries: Neighbour[]) =>
  (facts: Facts) => {
    stageIn(facts).neighbours["host1/pod1"] = entries;
  };
const noNamespace = (facts: Facts) => {
  facts.places["host1/pod1"] = { status: "absent" };
};
const noDevice = (facts: Facts) => void removeLink(facts, "host1/pod1:eth0");

describe("a learned entry", () => {
  test("passes", () => {
    expect(tryPass(learned)).toMatchInlineSnapshot(`
      "pod1's neighbour table has learned on eth0 that 10.96.30.12 is at the MAC of eth0-p1 on host1 (0a:00:00:00:00:01). | pod1 的邻居表在 eth0 上学到：10.96.30.12 对应 host1 的 eth0-p1 的 MAC（0a:00:00:00:00:01）。
      On eth0, 10.96.30.12 is at 0a:00:00:00:00:01 (eth0-p1 on host1), learned. | 在 eth0 上，10.96.30.12 对应 0a:00:00:00:00:01（host1 的 eth0-p1），是学到的。"
    `);
  });

  test("each finding", () => {
    const sentences = tryFindings(learned, {
      "no-namespace": noNamespace,
      "no-device": noDevice,
      "no-station": (facts) => void removeLink(facts, "host1:eth0-p1"),
      absent: setTable(neighbourOf("10.96.30.13", "eth0", macs.p1)),
      "wrong-device": setTable(neighbourOf(ip, "eth1", macs.p1)),
      unanswered: setTable(neighbourOf(ip, "eth0", null, "FAILED")),
      configured: setTable(neighbourOf(ip, "eth0", macs.p1, "PERMANENT")),
      "wrong-mac": setTable(neighbourOf(ip, "eth0", macs.pod2)),
    });
    expect(sentences).toMatchInlineSnapshot(`
      "no-namespace: There is no network namespace pod1. | 网络命名空间 pod1 不存在。
      no-device: There is no device eth0 in pod1. | pod1 中没有设备 eth0。
      no-station: There is no device eth0-p1 on host1. | host1 上没有设备 eth0-p1。
      absent: pod1's neighbour table has no entry for 10.96.30.12 on eth0. | pod1 的邻居表里没有 eth0 上 10.96.30.12 的表项。
      wrong-device: On eth1, 10.96.30.12 is at 0a:00:00:00:00:01 (eth0-p1 on host1), learned. | 在 eth1 上，10.96.30.12 对应 0a:00:00:00:00:01（host1 的 eth0-p1），是学到的。
      unanswered: Nobody answered for 10.96.30.12 on eth0 (FAILED or INCOMPLETE). | 在 eth0 上没有人应答 10.96.30.12（FAILED 或 INCOMPLETE）。
      configured: On eth0, 10.96.30.12 is at 0a:00:00:00:00:01 (eth0-p1 on host1), set by hand (PERMANENT). | 在 eth0 上，10.96.30.12 对应 0a:00:00:00:00:01（host1 的 eth0-p1），是手工设置的（PERMANENT）。
      wrong-mac: On eth0, 10.96.30.12 is at 0a:00:00:00:00:12 (eth0 in pod2), learned. | 在 eth0 上，10.96.30.12 对应 0a:00:00:00:00:12（pod2 的 eth0），是学到的。"
    `);
  });

  test.each(["REACHABLE", "STALE", "DELAY", "PROBE"])("is learned at the age %s", (state) => {
    expect(judged(learned, labFacts(setTable(neighbourOf(ip, "eth0", macs.p1, state))))).toMatchObject({ status: "passed" });
  });

  test.each(["FAILED", "INCOMPLETE", "NONE"])("is none in the state %s, whatever MAC was known before", (state) => {
    expect(judged(learned, labFacts(setTable(neighbourOf(ip, "eth0", macs.p1, state))))).toMatchObject({ finding: "unanswered" });
  });

  test("an entry that failed is not described by the MAC it once had", () => {
    const facts = labFacts(setTable(neighbourOf(ip, "eth0", macs.p1, "FAILED")));
    expect(judged(learned, facts)).toMatchObject({ observed: { en: `Nobody answered for ${ip} on eth0 (FAILED or INCOMPLETE).` } });
  });

  test("a proxy entry is no entry", () => {
    const facts = labFacts(setTable({ ...neighbourOf(ip, "eth0", macs.p1), proxy: true }));
    expect(judged(learned, facts)).toMatchObject({ finding: "absent" });
  });

  test("several devices may share the expected MAC", () => {
    const facts = labFacts((changed) => {
      for (const ref of ["host1:eth0-p1", "host1:eth0-p2"]) linkIn(changed, ref).mac = "ee:ee:ee:ee:ee:ee";
      setTable(neighbourOf(ip, "eth0", "ee:ee:ee:ee:ee:ee"))(changed);
    });
    expect(judged(learned, facts)).toMatchObject({
      status: "passed",
      observed: { en: `On eth0, ${ip} is at ee:ee:ee:ee:ee:ee (eth0-p1 on host1, eth0-p2 on host1), learned.` },
    });
  });

  test("a stranger's MAC is said to be one", () => {
    const facts = labFacts(setTable(neighbourOf(ip, "eth0", macs.stranger)));
    expect(judged(learned, facts)).toMatchObject({ observed: { en: expect.stringContaining("no device that the lab knows") } });
  });
});

describe("an unanswered entry", () => {
  test("passes", () => {
    expect(tryPass(unanswered, labFacts(setTable(neighbourOf(ip, "eth0", null, "INCOMPLETE"))))).toMatchInlineSnapshot(`
      "pod1's neighbour table says that nobody answered for 10.96.30.12 on eth0. | pod1 的邻居表显示：在 eth0 上没有人应答 10.96.30.12。
      Nobody answered for 10.96.30.12 on eth0 (FAILED or INCOMPLETE). | 在 eth0 上没有人应答 10.96.30.12（FAILED 或 INCOMPLETE）。"
    `);
  });

  test("each finding", () => {
    const sentences = tryFindings(unanswered, {
      "no-namespace": noNamespace,
      "no-device": noDevice,
      absent: setTable(),
      "wrong-device": setTable(neighbourOf(ip, "eth1", null, "FAILED")),
      configured: setTable(neighbourOf(ip, "eth0", macs.p1, "PERMANENT")),
      answered: setTable(neighbourOf(ip, "eth0", macs.p1)),
    });
    expect(sentences).toMatchInlineSnapshot(`
      "no-namespace: There is no network namespace pod1. | 网络命名空间 pod1 不存在。
      no-device: There is no device eth0 in pod1. | pod1 中没有设备 eth0。
      absent: pod1's neighbour table has no entry for 10.96.30.12 on eth0. | pod1 的邻居表里没有 eth0 上 10.96.30.12 的表项。
      wrong-device: Nobody answered for 10.96.30.12 on eth1 (FAILED or INCOMPLETE). | 在 eth1 上没有人应答 10.96.30.12（FAILED 或 INCOMPLETE）。
      configured: On eth0, 10.96.30.12 is at 0a:00:00:00:00:01 (eth0-p1 on host1), set by hand (PERMANENT). | 在 eth0 上，10.96.30.12 对应 0a:00:00:00:00:01（host1 的 eth0-p1），是手工设置的（PERMANENT）。
      answered: On eth0, 10.96.30.12 is at 0a:00:00:00:00:01 (eth0-p1 on host1), learned. | 在 eth0 上，10.96.30.12 对应 0a:00:00:00:00:01（host1 的 eth0-p1），是学到的。"
    `);
  });
});

describe("no entry", () => {
  test("passes, whatever stands for other addresses and on other devices", () => {
    const facts = labFacts(setTable(neighbourOf("10.96.30.13", "eth0", macs.p1), neighbourOf(ip, "eth1", macs.p1)));
    expect(tryPass(none, facts)).toMatchInlineSnapshot(`
      "pod1's neighbour table has no entry for 10.96.30.12 on eth0. | pod1 的邻居表里没有 eth0 上 10.96.30.12 的表项。
      pod1's neighbour table has no entry for 10.96.30.12 on eth0. | pod1 的邻居表里没有 eth0 上 10.96.30.12 的表项。"
    `);
  });

  test("each finding", () => {
    const sentences = tryFindings(none, {
      "no-namespace": noNamespace,
      "no-device": noDevice,
      unexpected: setTable(neighbourOf(ip, "eth0", null, "FAILED")),
    });
    expect(sentences).toMatchInlineSnapshot(`
      "no-namespace: There is no network namespace pod1. | 网络命名空间 pod1 不存在。
      no-device: There is no device eth0 in pod1. | pod1 中没有设备 eth0。
      unexpected: Nobody answered for 10.96.30.12 on eth0 (FAILED or INCOMPLETE). | 在 eth0 上没有人应答 10.96.30.12（FAILED 或 INCOMPLETE）。"
    `);
  });
});

test.each([learned, unanswered, none])("a table or a stage that was not read is the lab's fault", (check) => {
  const noTable = labFacts((facts) => {
    stageIn(facts).neighbours = {};
  });
  const noStage = labFacts((facts) => {
    facts.stages = {};
  });
  expect([judged(check, noTable).status, judged(check, noStage).status]).toEqual(["errored", "errored"]);
});
