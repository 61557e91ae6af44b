import { expect, test } from "vitest";
import { checkOf, judged, labFacts, presentIn, tryFindings, tryPass } from "./test-support.ts";

const check = checkOf("namespace", { place: "host1/pod1" });

test("a namespace of its own passes", () => {
  expect(tryPass(check)).toMatchInlineSnapshot(`
    "pod1 is a network namespace of its own. | pod1 是一个独立的网络命名空间。
    pod1 exists. | pod1 存在。"
  `);
});

test("each finding", () => {
  const sentences = tryFindings(check, {
    absent: (facts) => {
      facts.places["host1/pod1"] = { status: "absent" };
    },
    shared: (facts) => {
      presentIn(facts, "host1/pod1").inode = presentIn(facts, "host1/pod2").inode;
    },
  });
  expect(sentences).toMatchInlineSnapshot(`
    "absent: There is no network namespace pod1. | 网络命名空间 pod1 不存在。
    shared: pod1 and pod2 are one and the same namespace. | pod1 和 pod2 是同一个网络命名空间。"
  `);
});

test("a name for the host's own namespace is shared, too", () => {
  const facts = labFacts((changed) => {
    presentIn(changed, "host1/pod1").inode = presentIn(changed, "host1").inode;
  });
  expect(judged(check, facts)).toMatchObject({ status: "failed", finding: "shared" });
});
