import { expect, it } from "vitest";
import type { Localized } from "../exercise/localized.ts";
import { MachineError } from "./machine-error.ts";
import { attributed, reasons } from "./reasons.ts";

/** Every reason, of a system that speaks English. */
const samples: Record<keyof typeof reasons, Localized> = {
  notLinux: reasons.notLinux("darwin"),
  missingPrograms: reasons.missingPrograms(["ip", "bridge"]),
  noSandbox: reasons.noSandbox("unshare: Operation not permitted"),
  noTrial: reasons.noTrial("unshare: Operation not permitted"),
  missingNeeds: reasons.missingNeeds(["bridge", "ipip"]),
  strangeSetting: reasons.strangeSetting("net.ipv4.ip_forward", "1"),
  noTunnel: reasons.noTunnel(reasons.labClosed),
  labClosed: reasons.labClosed,
  labTimeout: reasons.labTimeout(2500),
  shellEnded: reasons.shellEnded("Killed"),
  shellEndedWith: reasons.shellEndedWith("137"),
  programFailed: reasons.programFailed("Killed"),
  programFailedWith: reasons.programFailedWith("3", "Killed"),
  noTerminalCommand: reasons.noTerminalCommand,
  kernelStopped: reasons.kernelStopped("Kernel panic"),
  emulatorFailed: reasons.emulatorFailed("unreachable"),
  imageDamaged: reasons.imageDamaged("/image", "unreachable"),
  noWebAssembly: reasons.noWebAssembly,
  notLoaded: reasons.notLoaded("/image", reasons.httpStatus(404)),
  httpStatus: reasons.httpStatus(404),
  moreBytes: reasons.moreBytes(9),
  fewerBytes: reasons.fewerBytes(5, 9),
};

it.each(Object.entries(samples))("says in each language, and in no other: %s", (_, { en, "zh-Hans": chinese }) => {
  expect(en).not.toMatch(/\p{Script=Han}/u);
  expect(chinese).toMatch(/\p{Script=Han}/u);
});

it("leaves what a system said as it is, and says where it said nothing", () => {
  expect(reasons.noSandbox("unshare: 不允许的操作\n")).toEqual({
    en: "this system does not allow the sandbox (unshare: 不允许的操作)",
    "zh-Hans": "系统不允许建立沙箱（unshare: 不允许的操作）",
  });
  expect(reasons.programFailed(" \n")).toEqual({ en: "A lab program failed: it said nothing", "zh-Hans": "实验程序出错：没有任何输出" });
});

it("says whose a reason is", () => {
  expect(attributed("native", reasons.missingNeeds(["bridge", "ipip"]))).toEqual({
    en: "native: this kernel does not offer bridge, ipip",
    "zh-Hans": "native：这个内核不支持 bridge、ipip",
  });
});

it("is in English where an error has one message", () => {
  expect(new MachineError("lab-died", reasons.labClosed)).toMatchObject({ message: "The lab was closed.", text: reasons.labClosed });
});
