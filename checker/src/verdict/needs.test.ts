import { describe, expect, test } from "vitest";
import { linkIn } from "../checks/test-support.ts";
import type { Facts } from "../facts/facts.ts";
import { judged, statuses, text } from "./test-support.ts";

describe("needs", () => {
  const absent = (facts: Facts) => {
    facts.places["host1/pod1"] = { status: "absent" };
  };

  test("a check is skipped if what it needs did not pass, and so on", () => {
    const verdict = judged(absent);
    expect(statuses(verdict)).toEqual({ "script-ended": "passed", pod1: "failed", wire: "skipped", ping: "skipped" });
    expect(verdict.checks.at(-1)).toMatchObject({
      observed: text(
        "Not checked, as it rests on what did not pass: “pod1's eth0 is up”.",
        "未检查，因为它依赖的检查没有通过：“pod1 的 eth0 已启用”。",
      ),
      finding: null,
      hint: null,
    });
  });

  test("a check that passes beside the failed one is judged", () => {
    const verdict = judged((facts) => {
      linkIn(facts, "host1/pod1:eth0").up = false;
    });
    expect(statuses(verdict)).toMatchObject({ pod1: "passed", wire: "failed", ping: "skipped" });
  });

  test("a check that could not be told is needed in vain, too", () => {
    const verdict = judged((facts) => {
      delete facts.places["host1/pod1"];
    });
    expect(statuses(verdict)).toMatchObject({ pod1: "errored", wire: "skipped", ping: "skipped" });
    expect(verdict.status).toBe("errored");
  });
});
