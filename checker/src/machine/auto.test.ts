import { expect, it } from "vitest";
import { openFirst } from "./auto.ts";
import type { LabShell, Machine, Opening } from "./machine.ts";
import { MachineError } from "./machine-error.ts";
import { reasons } from "./reasons.ts";

const machine = (name: Machine["name"], opening: Opening) => async (): Promise<Machine> => ({ name, open: async () => opening });
const native = machine("native", { status: "unavailable", reason: reasons.missingNeeds(["ipip"]) });
const lab: LabShell = {
  run: async () => new Uint8Array(),
  openTerminal: () => Promise.reject(new Error("It has none.")),
  [Symbol.asyncDispose]: async () => undefined,
};

it("opens a lab on the first machine that can", async () => {
  const opened = await openFirst([native, machine("vm", { status: "opened", lab })], [], () => undefined);
  expect(opened).toEqual({ machine: "vm", lab });
});

it("says each machine's reason in the reader's language where none can", async () => {
  const vm = machine("vm", { status: "unavailable", reason: reasons.noTunnel(reasons.programFailed("")) });
  await expect(openFirst([native, vm], [], () => undefined)).rejects.toMatchObject({
    code: "machine-unavailable",
    text: {
      en: `native: this kernel does not offer ipip
vm: the virtual machine's kernel cannot make an ipip tunnel (A lab program failed: it said nothing)`,
      "zh-Hans": `native：这个内核不支持 ipip
vm：虚拟机的内核无法创建 ipip 隧道（实验程序出错：没有任何输出）`,
    },
  });
});

it("counts a machine that fails to open among those that cannot, and keeps the error", async () => {
  const broken = new MachineError("image-unavailable", { en: "There is no image.", "zh-Hans": "没有镜像。" });
  const vm = async (): Promise<Machine> => ({ name: "vm", open: () => Promise.reject(broken) });
  await expect(openFirst([native, vm], [], () => undefined)).rejects.toMatchObject({
    code: "machine-unavailable",
    text: { en: "native: this kernel does not offer ipip\nvm: There is no image." },
    cause: broken,
  });
  await expect(openFirst([vm], [], () => undefined)).rejects.toBe(broken);
});
