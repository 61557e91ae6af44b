import type { Localized } from "../../exercise/localized.ts";
import type { CheckVerdict, ScriptVerdict, Verdict } from "../../verdict/verdict.ts";
import type { VerdictTextOptions } from "../text.ts";

const same = (text: string): Localized => ({ en: text, "zh-Hans": text });

const blank = { finding: null, expected: null, observed: null, hint: null };

/** The checks of a small exercise, all of them passed. */
const checks: CheckVerdict[] = [
  {
    ...blank,
    id: "script-ended",
    title: { en: "The script host1.sh ends by itself", "zh-Hans": "脚本 host1.sh 能自行结束" },
    status: "passed",
    points: 0,
  },
  {
    ...blank,
    id: "namespace",
    title: { en: "A network namespace pod1 exists", "zh-Hans": "存在网络命名空间 pod1" },
    status: "passed",
    points: 3,
  },
  {
    ...blank,
    id: "wire",
    title: {
      en: "A veth pair joins eth0 in pod1 to eth0-p1 on the host, and both ends are up",
      "zh-Hans": "一对 veth 把 pod1 里的 eth0 和主机上的 eth0-p1 连在一起，两端都已启用",
    },
    status: "passed",
    points: 5,
  },
  {
    ...blank,
    id: "address",
    title: { en: "eth0 in pod1 has the address 10.96.30.11/24", "zh-Hans": "pod1 的 eth0 地址是 10.96.30.11/24" },
    status: "passed",
    points: 4,
  },
  {
    ...blank,
    id: "ping",
    title: { en: "pod1 pings 10.96.30.12 through one router", "zh-Hans": "pod1 经过一跳路由 ping 通 10.96.30.12" },
    status: "passed",
    points: 10,
  },
];

/** What the manifest adds. */
export const sampleExercise: NonNullable<VerdictTextOptions["exercise"]> = {
  title: { en: "Proxy ARP: a gateway that does not exist", "zh-Hans": "代理 ARP：一个并不存在的网关" },
  checks: [
    { id: "namespace", needs: [] },
    { id: "wire", needs: ["namespace"] },
    { id: "address", needs: ["wire"] },
    { id: "ping", needs: ["address"] },
  ],
};

export const quietScript: ScriptVerdict = { exit: 0, timedOut: false, stdout: "", stderr: "", truncated: false };

export const passedVerdict: Verdict = {
  exercise: "exercise-04",
  machine: "vm",
  status: "passed",
  score: { earned: 22, possible: 22 },
  checks,
  warnings: [],
  diagnosis: null,
  durationMs: 2134,
  scripts: { host1: quietScript },
};

/** A verdict some of whose checks turned out otherwise. */
export function verdictWith(changes: Record<string, Partial<CheckVerdict>>, rest: Partial<Verdict>): Verdict {
  return { ...passedVerdict, ...rest, checks: checks.map((check) => ({ ...check, ...changes[check.id] })) };
}

export const deadWire: Partial<CheckVerdict> = {
  status: "failed",
  finding: "no-carrier",
  expected: {
    en: "pod1 has a device eth0, of type veth, whose other end is eth0-p1 in host1, up and with a carrier.",
    "zh-Hans": "pod1 中有设备 eth0，类型为 veth，对端是 host1 的 eth0-p1，已启用（UP）且有载波（LOWER_UP）。",
  },
  observed: { en: "eth0 in pod1 is up, but has no carrier.", "zh-Hans": "pod1 的 eth0 已启用，但没有载波。" },
  hint: {
    en: "A veth has a carrier only while both of its ends are up. Look at the other end: `ip link show dev eth0-p1`.",
    "zh-Hans": "veth 的两端都启用时才有载波。去看看另一端：`ip link show dev eth0-p1`。",
  },
};

export const failedVerdict = verdictWith(
  { wire: deadWire, address: { status: "skipped" }, ping: { status: "skipped" } },
  {
    status: "failed",
    score: { earned: 3, possible: 22 },
    warnings: [
      {
        en: "host1.sh ended with status 2: some command failed. What counts is the state that it left.",
        "zh-Hans": "host1.sh 的退出状态为 2：有命令执行失败。评判只看它留下的状态。",
      },
      { en: "host1.sh has Windows line ends; they were taken out.", "zh-Hans": "host1.sh 使用了 Windows 换行符，已自动去除。" },
    ],
    scripts: {
      host1: {
        exit: 2,
        timedOut: false,
        stdout: Array.from({ length: 40 }, (_, index) => `step ${index + 1}`).join("\n"),
        stderr: "\u001b[31mRTNETLINK answers: File exists\u001b[0m\n",
        truncated: false,
      },
      host2: quietScript,
    },
  },
);

/** The script waited for packets until the lab stopped it. */
export const timedOutVerdict = verdictWith(
  {
    "script-ended": {
      status: "failed",
      finding: "deadline",
      expected: { en: "host1.sh ends by itself before its time is up.", "zh-Hans": "host1.sh 在时限之内自行结束。" },
      observed: {
        en: "host1.sh was still running when its time was up, and was killed.",
        "zh-Hans": "时限到了，host1.sh 还在运行，已被终止。",
      },
      hint: {
        en: "Something in the script waits for ever: `ping` without `-c`, `tcpdump`, an endless loop.",
        "zh-Hans": "脚本里有命令一直在等待：没有 `-c` 的 `ping`、`tcpdump`，或者死循环。",
      },
    },
    wire: deadWire,
    address: { status: "skipped" },
    ping: { status: "skipped" },
  },
  {
    status: "failed",
    score: { earned: 3, possible: 22 },
    scripts: { host1: { exit: null, timedOut: true, stdout: "listening on eth0-p1\n", stderr: "", truncated: false } },
  },
);

/** No check could be made but the first two. */
export const erroredVerdict = verdictWith(
  {
    address: { status: "errored", observed: same("The lab did not observe host1/pod1.") },
    ping: { status: "errored", observed: same("The lab did not observe host1/pod1.") },
  },
  { status: "errored", score: { earned: 8, possible: 22 } },
);
