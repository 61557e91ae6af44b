import { describe, expect, test } from "vitest";
import { linkIn } from "../checks/test-support.ts";
import { toJson, verdictSchema } from "./json.ts";
import { judged, scriptRun } from "./test-support.ts";

describe("a whole verdict", () => {
  test("of a right solution", () => {
    expect(toJson(judged(), "en")).toMatchInlineSnapshot(`
      {
        "checks": [
          {
            "expected": "host1.sh ends by itself before its time is up.",
            "hint": null,
            "id": "script-ended",
            "observed": "host1.sh ended with status 0.",
            "points": 0,
            "status": "passed",
            "title": "The script host1.sh ends by itself",
          },
          {
            "expected": "pod1 is a network namespace of its own.",
            "hint": null,
            "id": "pod1",
            "observed": "pod1 exists.",
            "points": 1,
            "status": "passed",
            "title": "There is a pod1.",
          },
          {
            "expected": "There is a device eth0 in pod1, up and with a carrier.",
            "hint": null,
            "id": "wire",
            "observed": "There is a device eth0 in pod1, up and with a carrier.",
            "points": 2,
            "status": "passed",
            "title": "pod1's eth0 is up",
          },
          {
            "expected": "10.96.30.12 answers pod1's ping with ttl 63.",
            "hint": null,
            "id": "ping",
            "observed": "10.96.30.12 answered with ttl 63.",
            "points": 4,
            "status": "passed",
            "title": "pod1 reaches pod2",
          },
        ],
        "diagnosis": null,
        "durationMs": 1234,
        "exercise": "exercise-04",
        "hosts": {
          "host1": {
            "script": {
              "exit": 0,
              "stderr": "",
              "stdout": "",
              "timedOut": false,
              "truncated": false,
            },
          },
        },
        "machine": "vm",
        "schema": "lab-check/verdict/v1",
        "score": {
          "earned": 7,
          "possible": 7,
        },
        "status": "passed",
        "warnings": [],
      }
    `);
  });

  test("of a wrong one, in Chinese", () => {
    const verdict = judged((facts) => {
      linkIn(facts, "host1/pod1:eth0").up = false;
      facts.scripts.host1 = scriptRun({ kind: "exited", status: 2 }, "hello\n", true);
    });
    expect(toJson(verdict, "zh-Hans")).toMatchInlineSnapshot(`
      {
        "checks": [
          {
            "expected": "host1.sh 在时限之内自行结束。",
            "hint": null,
            "id": "script-ended",
            "observed": "host1.sh 已结束，退出状态为 2。",
            "points": 0,
            "status": "passed",
            "title": "脚本 host1.sh 能自行结束",
          },
          {
            "expected": "pod1 是一个独立的网络命名空间。",
            "hint": null,
            "id": "pod1",
            "observed": "pod1 存在。",
            "points": 1,
            "status": "passed",
            "title": "有 pod1。",
          },
          {
            "expected": "pod1 中有设备 eth0，已启用（UP）且有载波（LOWER_UP）。",
            "hint": "把它启用。",
            "id": "wire",
            "observed": "pod1 的 eth0 没有启用（DOWN）。",
            "points": 2,
            "status": "failed",
            "title": "pod1 的 eth0 已启用",
          },
          {
            "expected": null,
            "hint": null,
            "id": "ping",
            "observed": "未检查，因为它依赖的检查没有通过：“pod1 的 eth0 已启用”。",
            "points": 4,
            "status": "skipped",
            "title": "pod1 能到达 pod2",
          },
        ],
        "diagnosis": null,
        "durationMs": 1234,
        "exercise": "exercise-04",
        "hosts": {
          "host1": {
            "script": {
              "exit": 2,
              "stderr": "",
              "stdout": "hello
      ",
              "timedOut": false,
              "truncated": true,
            },
          },
        },
        "machine": "vm",
        "schema": "lab-check/verdict/v1",
        "score": {
          "earned": 1,
          "possible": 7,
        },
        "status": "failed",
        "warnings": [
          "host1.sh 的退出状态为 2：有命令执行失败。评判只看它留下的状态。",
          "host1.sh 的输出过长，只保留了前面一部分。",
        ],
      }
    `);
  });

  test("is what the schema says", () => {
    const failed = judged((facts) => {
      facts.places["host1/pod1"] = { status: "absent" };
    });
    for (const verdict of [judged(), failed]) expect(verdictSchema.parse(toJson(verdict, "en"))).toEqual(toJson(verdict, "en"));
  });
});
