import { describe, expect, test } from "vitest";
import {
  deadWire,
  erroredVerdict,
  failedVerdict,
  passedVerdict,
  quietScript,
  sampleExercise,
  verdictWith,
} from "./testing/sample-verdict.ts";
import { verdictText } from "./text.ts";

const english = { locale: "en", colour: false, exercise: sampleExercise } as const;
const chinese = { locale: "zh-Hans", colour: false, exercise: sampleExercise } as const;

describe("passed: short and warm", () => {
  test("in English", () => {
    expect(verdictText(passedVerdict, english)).toMatchInlineSnapshot(`
      "✓ PASSED  Proxy ARP: a gateway that does not exist (exercise-04)

      Well done! You built it with your own hands, and the kernel agrees.

      Score: 22 of 22 points; 5 of 5 checks passed. (machine vm, 2.1 s)
      "
    `);
  });

  test("in Chinese", () => {
    expect(verdictText(passedVerdict, chinese)).toMatchInlineSnapshot(`
      "✓ 通过  代理 ARP：一个并不存在的网关（exercise-04）

      做得好！你亲手把它搭起来了，内核也认可。

      得分：22 / 22 分；通过 5 / 5 项检查。（运行环境 vm，用时 2.1 秒）
      "
    `);
  });

  test("shows what the script complained of all the same", () => {
    const scripts = { host1: { ...quietScript, stdout: "noise\n", stderr: "RTNETLINK answers: File exists\n" } };
    expect(verdictText({ ...passedVerdict, scripts }, english)).toMatchInlineSnapshot(`
      "✓ PASSED  Proxy ARP: a gateway that does not exist (exercise-04)

      Well done! You built it with your own hands, and the kernel agrees.

      Score: 22 of 22 points; 5 of 5 checks passed. (machine vm, 2.1 s)

      What host1.sh wrote
        Error output (stderr):
        | RTNETLINK answers: File exists
      "
    `);
  });
});

describe("failed: the first thing to fix, then everything", () => {
  test("in English", () => {
    expect(verdictText(failedVerdict, english)).toMatchInlineSnapshot(`
      "✗ NOT PASSED YET  Proxy ARP: a gateway that does not exist (exercise-04)

      First to fix is check 3: A veth pair joins eth0 in pod1 to eth0-p1 on the host,
      and both ends are up
        Expected  pod1 has a device eth0, of type veth, whose other end is eth0-p1 in
                  host1, up and with a carrier.
        Observed  eth0 in pod1 is up, but has no carrier.
        Hint      A veth has a carrier only while both of its ends are up. Look at the
                  other end: \`ip link show dev eth0-p1\`.

      Checks
        1 ✓ passed      -  The script host1.sh ends by itself
        2 ✓ passed    3/3  A network namespace pod1 exists
        3 ✗ failed    0/5  A veth pair joins eth0 in pod1 to eth0-p1 on the host, and
                           both ends are up
        4 - needs 3   0/4  eth0 in pod1 has the address 10.96.30.11/24
        5 - needs 3  0/10  pod1 pings 10.96.30.12 through one router
        What needs another check is skipped until that one passes.

      Score: 3 of 22 points; 2 of 5 checks passed. (machine vm, 2.1 s)

      Warnings
        ! host1.sh ended with status 2: some command failed. What counts is the state
          that it left.
        ! host1.sh has Windows line ends; they were taken out.

      What host1.sh wrote
        Error output (stderr):
        | RTNETLINK answers: File exists
        Standard output (stdout), last 12 of 40 lines:
        | step 29
        | step 30
        | step 31
        | step 32
        | step 33
        | step 34
        | step 35
        | step 36
        | step 37
        | step 38
        | step 39
        | step 40

      Fix check 3 first, then check again. Stuck? \`lab-check hint exercise-04\` helps a
      step further.
      "
    `);
  });

  test("in Chinese", () => {
    expect(verdictText(failedVerdict, chinese)).toMatchInlineSnapshot(`
      "✗ 尚未通过  代理 ARP：一个并不存在的网关（exercise-04）

      先解决第 3 项：一对 veth 把 pod1 里的 eth0 和主机上的 eth0-p1 连在一起，两端都已
      启用
        期望  pod1 中有设备 eth0，类型为 veth，对端是 host1 的 eth0-p1，已启用（UP）且
              有载波（LOWER_UP）。
        实际  pod1 的 eth0 已启用，但没有载波。
        提示  veth 的两端都启用时才有载波。去看看另一端：\`ip link show dev eth0-p1\`。

      检查项
        1 ✓ 通过          -  脚本 host1.sh 能自行结束
        2 ✓ 通过        3/3  存在网络命名空间 pod1
        3 ✗ 未通过      0/5  一对 veth 把 pod1 里的 eth0 和主机上的 eth0-p1 连在一起，
                             两端都已启用
        4 - 等第 3 项   0/4  pod1 的 eth0 地址是 10.96.30.11/24
        5 - 等第 3 项  0/10  pod1 经过一跳路由 ping 通 10.96.30.12
        标有“等第几项”的检查要等那一项通过后才会进行，这次先跳过。

      得分：3 / 22 分；通过 2 / 5 项检查。（运行环境 vm，用时 2.1 秒）

      注意
        ! host1.sh 的退出状态为 2：有命令执行失败。评判只看它留下的状态。
        ! host1.sh 使用了 Windows 换行符，已自动去除。

      host1.sh 的输出
        错误输出（stderr）：
        | RTNETLINK answers: File exists
        标准输出（stdout），共 40 行，最后 12 行：
        | step 29
        | step 30
        | step 31
        | step 32
        | step 33
        | step 34
        | step 35
        | step 36
        | step 37
        | step 38
        | step 39
        | step 40

      先解决第 3 项，再检查一次。卡住了？试试 \`lab-check hint exercise-04\`。
      "
    `);
  });

  test("without the manifest, skipped checks say no more than that", () => {
    expect(verdictText(failedVerdict, { locale: "en", colour: false })).toMatch(/4 - skipped {3}0\/4 {2}eth0 in pod1/);
  });
});

describe("errored: our failure, never a zero", () => {
  test("in English", () => {
    expect(verdictText(erroredVerdict, english)).toMatchInlineSnapshot(`
      "! COULD NOT CHECK  Proxy ARP: a gateway that does not exist (exercise-04)

      The checker failed here, not you: what could not be checked says nothing about
      your script. (Exit code 3.)
        Checks      4-5
        Why         The lab did not observe host1/pod1.
        What to do  Run it again. If it stays so, \`lab-check doctor\` says what works
                    on this computer; please report it to us with what
                    \`lab-check exercise-04 --format json\` prints.

      Checks
        1 ✓ passed          -  The script host1.sh ends by itself
        2 ✓ passed        3/3  A network namespace pod1 exists
        3 ✓ passed        5/5  A veth pair joins eth0 in pod1 to eth0-p1 on the host,
                               and both ends are up
        4 ! not checked   ?/4  eth0 in pod1 has the address 10.96.30.11/24
        5 ! not checked  ?/10  pod1 pings 10.96.30.12 through one router

      No score: 2 of 5 checks could not be made. The others have earned 8 points so
      far. (machine vm, 2.1 s)
      "
    `);
  });

  test("in Chinese", () => {
    expect(verdictText(erroredVerdict, chinese)).toMatchInlineSnapshot(`
      "! 无法检查  代理 ARP：一个并不存在的网关（exercise-04）

      这是检查程序的故障，不是你的错：未能检查的各项并不说明你的脚本有问题。（退出码
       3）
        检查项  4-5
        原因    The lab did not observe host1/pod1.
        怎么办  请再运行一次。如果还是这样，\`lab-check doctor\` 会说明这台电脑上哪些可
                用；也请把 \`lab-check exercise-04 --format json\` 的输出报告给我们。

      检查项
        1 ✓ 通过         -  脚本 host1.sh 能自行结束
        2 ✓ 通过       3/3  存在网络命名空间 pod1
        3 ✓ 通过       5/5  一对 veth 把 pod1 里的 eth0 和主机上的 eth0-p1 连在一起，
                            两端都已启用
        4 ! 未能检查   ?/4  pod1 的 eth0 地址是 10.96.30.11/24
        5 ! 未能检查  ?/10  pod1 经过一跳路由 ping 通 10.96.30.12

      没有得分：5 项检查中有 2 项未能进行。其余各项目前得 8 分。（运行环境 vm，用时
      2.1 秒）
      "
    `);
  });

  test("a failure that is certain is told as well", () => {
    const mixed = verdictWith({ wire: deadWire, address: { status: "errored" } }, { status: "errored" });
    const text = verdictText(mixed, english);
    expect(text).toContain("Why         No reason is known.");
    expect(text).toContain("One thing is certain all the same. To fix is check 3:");
  });
});
