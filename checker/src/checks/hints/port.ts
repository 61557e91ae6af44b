import { splitDeviceRef } from "../../exercise/address.ts";
import type { CheckOf } from "../../exercise/check.ts";
import { code, en, say, zh } from "../../exercise/sentence.ts";
import type { HintTable } from "../judged.ts";
import { commandIn, ipIn } from "../names.ts";
import type { PortFinding } from "../port.ts";
import { makeDevice, makeNamespace } from "./common.ts";

type PortCheck = CheckOf<"port">;

export const portHints: HintTable<PortFinding, PortCheck> = {
  "no-namespace": (check) => makeNamespace(splitDeviceRef(check.device).place),
  "no-device": (check) => makeDevice(check.device),
  "no-bridge": (check) =>
    say(
      en`${code(`${ip(check)} -d link show type bridge`)} lists the bridges: ${check.bridge} must be one of them.`,
      zh`${code(`${ip(check)} -d link show type bridge`)} 会列出网桥，其中应该有 ${check.bridge}。`,
    ),
  "not-a-port": (check) =>
    say(
      en`${ports(check)} lists every bridge's ports. A device becomes one with ${code("ip link set … master …")}; being moved to another namespace undoes that.`,
      zh`${ports(check)} 会列出各个网桥的端口。${code("ip link set … master …")} 让设备成为端口；把设备移到另一个命名空间会取消这层关系。`,
    ),
  "wrong-bridge": (check) =>
    say(
      en`${ports(check)} names each port's bridge after ${code("master")}. Two bridges are two separate links.`,
      zh`${ports(check)} 在 ${code("master")} 后面显示端口所属的网桥。两个网桥就是两个互不相通的二层网络。`,
    ),
  down: (check) =>
    say(
      en`A port that is down takes no frames. Look for ${code("UP")} in ${show(check)}.`,
      zh`没有启用的端口不收发任何帧。看看 ${show(check)} 里有没有 ${code("UP")}。`,
    ),
  "bridge-down": (check) =>
    say(
      en`A bridge is a device too, and new devices are down: while it is down it passes nothing on. Look at ${code(`${ip(check)} link show dev ${check.bridge}`)}.`,
      zh`网桥本身也是设备，而新建的设备都处于停用状态：网桥停用时不会转发任何帧。看看 ${code(`${ip(check)} link show dev ${check.bridge}`)}。`,
    ),
  "not-forwarding": (check) =>
    say(
      en`${ports(check)} shows the port's state. It is disabled while the other end of the veth is down; it listens and learns for some seconds where spanning tree is on.`,
      zh`${ports(check)} 会显示端口状态。veth 的另一端停用时，端口是 disabled；开启了生成树（STP）时，端口要先经过数秒的 listening 和 learning。`,
    ),
};

function ip(check: PortCheck): string {
  return ipIn(splitDeviceRef(check.device).place);
}

function ports(check: PortCheck): string {
  return code(commandIn(splitDeviceRef(check.device).place, "bridge link"));
}

function show(check: PortCheck): string {
  const { place, device } = splitDeviceRef(check.device);
  return code(`${ipIn(place)} link show dev ${device}`);
}
