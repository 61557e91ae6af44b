import { expect, test } from "vitest";
import type { ScriptRun } from "../facts/facts.ts";
import { evaluateScript, scriptChecks, scriptFindings } from "./script.ts";
import { labFacts } from "./test-support.ts";

const [check = { id: "", host: "", title: { en: "", "zh-Hans": "" } }] = scriptChecks(["host1"]);

function outcomeOf(end: ScriptRun["end"]) {
  const facts = labFacts((changed) => {
    changed.scripts = { host1: { end, stdout: { text: "", truncated: false }, stderr: { text: "", truncated: false } } };
  });
  return evaluateScript(check, facts);
}

test("one host's check has a plain name, several have one each", () => {
  expect(scriptChecks(["host1"]).map(({ id }) => id)).toEqual(["script-ended"]);
  expect(scriptChecks(["host1", "host2"]).map(({ id }) => id)).toEqual(["script-ended-host1", "script-ended-host2"]);
});

test.each([0, 1, 255])("status %i passes", (status) => {
  expect(outcomeOf({ kind: "exited", status })).toMatchObject({
    status: "passed",
    observed: { en: `host1.sh ended with status ${status}.` },
  });
});

test("each finding", () => {
  const outcomes = scriptFindings.map((kind) => outcomeOf({ kind }));
  expect(outcomes).toMatchInlineSnapshot(`
    [
      {
        "expected": {
          "en": "host1.sh ends by itself before its time is up.",
          "zh-Hans": "host1.sh 在时限之内自行结束。",
        },
        "finding": "deadline",
        "hint": {
          "en": "Something in the script waits for ever: \`ping\` without \`-c\`, \`tcpdump\`, an endless loop. What the script had built by then was judged all the same.",
          "zh-Hans": "脚本里有命令一直在等待：没有 \`-c\` 的 \`ping\`、\`tcpdump\`，或者死循环。脚本在那之前搭建的内容仍然做了检查。",
        },
        "observed": {
          "en": "host1.sh was still running when its time was up, and was killed.",
          "zh-Hans": "时限到了，host1.sh 还在运行，已被终止。",
        },
        "status": "failed",
      },
      {
        "expected": {
          "en": "host1.sh ends by itself before its time is up.",
          "zh-Hans": "host1.sh 在时限之内自行结束。",
        },
        "finding": "output-limit",
        "hint": {
          "en": "Some command prints without end, perhaps in a loop. What the script had built by then was judged all the same.",
          "zh-Hans": "有命令在不停地输出，也许是在循环里。脚本在那之前搭建的内容仍然做了检查。",
        },
        "observed": {
          "en": "host1.sh printed more than 1 MiB, and was killed.",
          "zh-Hans": "host1.sh 的输出超过了 1 MiB，已被终止。",
        },
        "status": "failed",
      },
    ]
  `);
});

test("a host whose end is not known is the lab's fault", () => {
  const facts = labFacts((changed) => {
    changed.scripts = {};
  });
  expect(evaluateScript(check, facts)).toMatchObject({ status: "errored" });
});
