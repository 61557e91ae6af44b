import { splitDeviceRef } from "../../exercise/address.ts";
import type { CheckOf } from "../../exercise/check.ts";
import { code, en, say, zh } from "../../exercise/sentence.ts";
import type { AddressFinding } from "../address.ts";
import type { HintTable } from "../judged.ts";
import { ipIn } from "../names.ts";
import { makeDevice, makeNamespace } from "./common.ts";

type AddressCheck = CheckOf<"address">;

export const addressHints: HintTable<AddressFinding, AddressCheck> = {
  "no-namespace": (check) => makeNamespace(splitDeviceRef(check.device).place),
  "no-device": (check) => makeDevice(check.device),
  "wrong-prefix-length": (check) =>
    say(
      en`The number after the slash decides which neighbours the kernel looks for on the link itself, and so which route it adds. Compare ${show(check)} with the task.`,
      zh`斜杠后面的数字决定内核把哪些地址当作链路上的邻居，也就决定它会添加哪条直连路由。把 ${show(check)} 的输出和任务要求对照一下。`,
    ),
  elsewhere: (check) =>
    say(
      en`The address answers from a device where it does not belong. Compare ${show(check)} with the device that has it now.`,
      zh`这个地址配在了不该配的设备上。对照 ${show(check)} 和现在拥有它的那个设备。`,
    ),
  "wrong-address": (check) =>
    say(en`Compare ${show(check)} with the addresses of the task, digit by digit.`, zh`把 ${show(check)} 的输出和任务里的地址逐位对照。`),
  absent: (check) =>
    say(
      en`${show(check)} shows none. A device loses its addresses when it is moved to another namespace: give them after the move.`,
      zh`${show(check)} 没有显示地址。设备移到另一个命名空间时会丢失地址，所以要在移动之后再配置。`,
    ),
};

function show(check: AddressCheck): string {
  const { place, device } = splitDeviceRef(check.device);
  return code(`${ipIn(place)} -4 addr show dev ${device}`);
}
