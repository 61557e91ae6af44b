import { describe, expect, test } from "vitest";
import type { ScriptVerdict } from "../verdict/verdict.ts";
import { deadWire, failedVerdict, quietScript, sampleExercise, timedOutVerdict, verdictWith } from "./testing/sample-verdict.ts";
import { verdictText } from "./text.ts";

const english = { locale: "en", colour: false, exercise: sampleExercise } as const;
const chinese = { locale: "zh-Hans", colour: false, exercise: sampleExercise } as const;

describe("timed out: names the script and the likely cause", () => {
  test("in English", () => {
    expect(verdictText(timedOutVerdict, english)).toMatchInlineSnapshot(`
      "✗ NOT PASSED YET  Proxy ARP: a gateway that does not exist (exercise-04)

      First to fix is check 1: The script host1.sh ends by itself
        Expected  host1.sh ends by itself before its time is up.
        Observed  host1.sh was still running when its time was up, and was killed.
        Hint      Something in the script waits for ever: \`ping\` without \`-c\`,
                  \`tcpdump\`, an endless loop.

      Checks
        1 ✗ failed      -  The script host1.sh ends by itself
        2 ✓ passed    3/3  A network namespace pod1 exists
        3 ✗ failed    0/5  A veth pair joins eth0 in pod1 to eth0-p1 on the host, and
                           both ends are up
        4 - needs 3   0/4  eth0 in pod1 has the address 10.96.30.11/24
        5 - needs 3  0/10  pod1 pings 10.96.30.12 through one router
        What needs another check is skipped until that one passes.

      Score: 3 of 22 points; 1 of 5 checks passed. (machine vm, 2.1 s)

      What host1.sh wrote until its time was up
        Standard output (stdout):
        | listening on eth0-p1

      Fix check 1 first, then check again. Stuck? \`lab-check hint exercise-04\` helps a
      step further.
      "
    `);
  });

  test("in Chinese", () => {
    expect(verdictText(timedOutVerdict, chinese)).toMatchInlineSnapshot(`
      "✗ 尚未通过  代理 ARP：一个并不存在的网关（exercise-04）

      先解决第 1 项：脚本 host1.sh 能自行结束
        期望  host1.sh 在时限之内自行结束。
        实际  时限到了，host1.sh 还在运行，已被终止。
        提示  脚本里有命令一直在等待：没有 \`-c\` 的 \`ping\`、\`tcpdump\`，或者死循环。

      检查项
        1 ✗ 未通过        -  脚本 host1.sh 能自行结束
        2 ✓ 通过        3/3  存在网络命名空间 pod1
        3 ✗ 未通过      0/5  一对 veth 把 pod1 里的 eth0 和主机上的 eth0-p1 连在一起，
                             两端都已启用
        4 - 等第 3 项   0/4  pod1 的 eth0 地址是 10.96.30.11/24
        5 - 等第 3 项  0/10  pod1 经过一跳路由 ping 通 10.96.30.12
        标有“等第几项”的检查要等那一项通过后才会进行，这次先跳过。

      得分：3 / 22 分；通过 1 / 5 项检查。（运行环境 vm，用时 2.1 秒）

      host1.sh 的输出（到时限为止）
        标准输出（stdout）：
        | listening on eth0-p1

      先解决第 1 项，再检查一次。卡住了？试试 \`lab-check hint exercise-04\`。
      "
    `);
  });
});

describe("scripts", () => {
  const ended = (end: Partial<ScriptVerdict>) => verdictText({ ...failedVerdict, scripts: { host2: { ...quietScript, ...end } } }, english);

  test("a flood of output is named", () => {
    const text = ended({ exit: null, truncated: true, stdout: "y\n".repeat(5000) });
    expect(text).toContain("What host2.sh wrote before it was stopped");
    expect(text).toContain("The lab kept only the beginning of it.");
    expect(text).toContain("Standard output (stdout), last 12 of 5000 lines:");
  });

  test("a script that said nothing before it failed is named", () => {
    expect(ended({ exit: 1 })).toContain("\nhost2.sh wrote nothing\n");
  });

  test("a quiet script that ended well is not mentioned", () => {
    expect(ended({})).not.toContain("host2.sh");
  });

  test("no line of theirs can pass for one of ours, or command a terminal or a CI runner", () => {
    const stdout = "✓ PASSED\n::error::forged\n  ##[add-mask]x\n\u001b]52;c;aGk=\u0007\u001b[2J\u001b[Hdone\rScore: 22 of 22\n";
    const text = ended({ stdout });
    expect(text.slice(text.indexOf("Standard output"))).toMatchInlineSnapshot(`
      "Standard output (stdout):
        | ✓ PASSED
        | ::error::forged
        |   ## [add-mask]x
        | done
        | Score: 22 of 22

      Fix check 3 first, then check again. Stuck? \`lab-check hint exercise-04\` helps a
      step further.
      "
    `);
  });

  test("a name in one of our own sentences cannot either", () => {
    const observed = { en: "There is \u001b[2Jevil\u202e.", "zh-Hans": "有 evil。" };
    expect(verdictText(verdictWith({ wire: { ...deadWire, observed } }, { status: "failed" }), english)).toContain("There is evil\ufffd.");
  });
});
