import { splitDeviceRef } from "../../exercise/address.ts";
import type { CheckOf } from "../../exercise/check.ts";
import { code, en, say, zh } from "../../exercise/sentence.ts";
import type { HintTable } from "../judged.ts";
import type { LinkFinding } from "../link.ts";
import { ipIn } from "../names.ts";
import { makeDevice, makeNamespace } from "./common.ts";

type LinkCheck = CheckOf<"link">;

export const linkHints: HintTable<LinkFinding, LinkCheck> = {
  "no-namespace": (check) => makeNamespace(splitDeviceRef(check.device).place),
  absent: (check) => makeDevice(check.device),
  elsewhere: (check) =>
    say(
      en`The device exists, but in another namespace. ${code("ip link set … netns …")} moves it; on the way it loses its addresses and goes down, so configure it afterwards. Compare ${show(check)}.`,
      zh`设备已经存在，但在另一个命名空间里。${code("ip link set … netns …")} 可以移动它；移动时它会丢失地址并被停用，所以要在移动之后再配置。对照 ${show(check)} 的输出。`,
    ),
  "wrong-type": (check) =>
    say(
      en`${show(check)} names the type in its second line. A device keeps its type for life: delete it and make it with ${code("ip link add … type …")}.`,
      zh`${show(check)} 会显示设备的类型。类型在创建时就定了，不能更改：先删除，再用 ${code("ip link add … type …")} 重新创建。`,
    ),
  "wrong-peer": (check) =>
    say(
      en`In ${show(check)}, the name ends in ${code("@")} and the other end: a name if it is in the same namespace, else ${code("if")} and its index there. Were the two ends swapped, or moved to the wrong namespaces?`,
      zh`在 ${show(check)} 的输出里，设备名后面的 ${code("@")} 指出对端：同一命名空间里是名字，否则是 ${code("if")} 加上对端的编号。看看两端是不是弄反了，或者移到了错误的命名空间。`,
    ),
  "wrong-mac": (check) =>
    say(
      en`${show(check)} shows the MAC after ${code("link/ether")}; ${code("ip link set … address …")} changes it.`,
      zh`${show(check)} 在 ${code("link/ether")} 后面显示 MAC；${code("ip link set … address …")} 可以修改它。`,
    ),
  "wrong-mtu": (check) =>
    say(
      en`${show(check)} shows the MTU; ${code("ip link set … mtu …")} changes it. A tunnel's header needs room in the uplink's MTU.`,
      zh`${show(check)} 会显示 MTU；${code("ip link set … mtu …")} 可以修改它。隧道的包头要占用物理链路 MTU 的一部分。`,
    ),
  down: (check) =>
    say(
      en`New devices are down, and so are devices that were just moved. Look for ${code("UP")} between the angle brackets of ${show(check)}.`,
      zh`新建的设备和刚移动过的设备都处于停用状态。看看 ${show(check)} 的尖括号里有没有 ${code("UP")}。`,
    ),
  "no-carrier": (check) =>
    say(
      en`${show(check)} says ${code("NO-CARRIER")}: a veth has a carrier only while both of its ends are up, a bridge only while one of its ports forwards. Look at the other end.`,
      zh`${show(check)} 显示 ${code("NO-CARRIER")}：veth 的两端都启用时才有载波，网桥至少有一个端口在转发时才有载波。去看看另一端。`,
    ),
};

function show(check: LinkCheck): string {
  const { place, device } = splitDeviceRef(check.device);
  return code(`${ipIn(place)} -d link show dev ${device}`);
}
