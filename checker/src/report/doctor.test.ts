import { expect, test } from "vitest";
import { reasons } from "../machine/reasons.ts";
import { doctorText, type MachineReport } from "./doctor.ts";
import { tooWide } from "./testing/lines.ts";

const forbidden = reasons.noSandbox("unshare: write /proc/self/uid_map: Operation not permitted");
const native: MachineReport = {
  machine: "native",
  exercises: [
    { id: "exercise-01", usable: false, reason: forbidden },
    { id: "exercise-02", usable: false, reason: forbidden },
    { id: "exercise-03", usable: false, reason: reasons.missingNeeds(["ipip"]) },
  ],
};
const vm: MachineReport = { machine: "vm", exercises: native.exercises.map(({ id }) => ({ id, usable: true })) };
const halfVm: MachineReport = {
  machine: "vm",
  exercises: [
    { id: "exercise-01", usable: true },
    { id: "exercise-02", usable: false },
  ],
};

test("says each reason once", () => {
  const text = doctorText([native, vm], { locale: "en", colour: false });
  expect(text).toMatchInlineSnapshot(`
    "Where each exercise can be checked on this computer

      Exercise      native     vm
      exercise-01   ✗ no [1]   ✓ yes
      exercise-02   ✗ no [1]   ✓ yes
      exercise-03   ✗ no [2]   ✓ yes

      [1] native: this system does not allow the sandbox (unshare: write
          /proc/self/uid_map: Operation not permitted)
      [2] native: this kernel does not offer ipip

    All is well: every exercise can be checked here. \`--machine auto\`, the default,
    takes a machine that works.
    "
  `);
  expect(tooWide(text)).toEqual([]);
});

test("names what cannot be checked anywhere, and what to do", () => {
  const text = doctorText([native, halfVm], { locale: "zh-Hans", colour: false });
  expect(text).toMatchInlineSnapshot(`
    "各个练习在这台电脑上能用哪些运行环境检查

      练习          native         vm
      exercise-01   ✗ 不可用 [1]   ✓ 可用
      exercise-02   ✗ 不可用 [1]   ✗ 不可用
      exercise-03   ✗ 不可用 [2]   - 未尝试

      [1] native：系统不允许建立沙箱（unshare: write /proc/self/uid_map: Operation
          not permitted）
      [2] native：这个内核不支持 ipip

    这里无法检查：exercise-02、exercise-03。只要有一个运行环境可用就行：请消除上面的
    某个原因（\`vm\` 要求最少，只需要 Node 和它的虚拟机镜像），然后再运行
    \`lab-check doctor\`。
    "
  `);
  expect(tooWide(text)).toEqual([]);
});

test("says when nothing was tried", () => {
  expect(doctorText([], { locale: "en", colour: false })).toBe("No machine was tried.\n");
});
