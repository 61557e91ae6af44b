import type { CheckOf } from "../../exercise/check.ts";
import { code, en, say, zh } from "../../exercise/sentence.ts";
import type { HintTable } from "../judged.ts";
import { ipIn } from "../names.ts";
import type { RouteFinding } from "../route.ts";
import { makeNamespace } from "./common.ts";

type RouteCheck = CheckOf<"route">;

export const routeHints: HintTable<RouteFinding, RouteCheck> = {
  "no-namespace": (check) => makeNamespace(check.in),
  absent: (check) =>
    say(
      en`${routes(check)} does not list it. A route vanishes with its device and when the device goes down; the kernel also refuses one whose gateway it cannot reach. What did your script print?`,
      zh`${routes(check)} 里没有它。设备被删除或停用时，路由会随之消失；网关不可达时，内核也会拒绝添加。看看你的脚本输出了什么。`,
    ),
  "wrong-prefix-length": (check) =>
    say(
      en`${routes(check)} has a route that covers more or fewer addresses. The longest prefix wins, so the length decides for whom a route speaks; a lone address is a /32.`,
      zh`${routes(check)} 里有一条路由，但它覆盖的地址多了或少了。最长前缀优先，所以前缀长度决定一条路由管哪些地址；单个地址就是 /32。`,
    ),
  "wrong-type": (check) =>
    say(
      en`Look at the first word in ${routes(check)}: ${code("blackhole")} drops packets, a route without such a word sends them on.`,
      zh`看 ${routes(check)} 每行的第一个词：${code("blackhole")} 会丢弃数据包，没有这个词的路由才会把包发出去。`,
    ),
  "wrong-device": (check) =>
    say(
      en`Compare the word after ${code("dev")} in ${routes(check)} with the device behind which these addresses are.`,
      zh`把 ${routes(check)} 里 ${code("dev")} 后面的设备，与这些地址真正所在的那一侧对照。`,
    ),
  "wrong-gateway": (check) =>
    say(
      en`The word after ${code("via")} in ${routes(check)} is the next hop: the kernel asks by ARP for its MAC, not for the destination's. Without ${code("via")} it asks for the destination itself.`,
      zh`${routes(check)} 里 ${code("via")} 后面是下一跳：内核用 ARP 询问的是它的 MAC，而不是目的地址的 MAC。没有 ${code("via")} 时，询问的就是目的地址本身。`,
    ),
  "wrong-scope": (check) =>
    say(
      en`${routes(check)} shows the scope; ${code("scope link")} says that the destination is on the link itself. A gateway must have a route of a narrower scope than its own.`,
      zh`${routes(check)} 会显示 scope；${code("scope link")} 表示目的地址就在这条链路上。要把某个地址用作网关，到它的路由的 scope 必须更窄。`,
    ),
  "not-onlink": (check) =>
    say(
      en`${code("onlink")} tells the kernel that the gateway is on the link although no route says so. Look for the word at the end of the line in ${routes(check)}.`,
      zh`${code("onlink")} 告诉内核：虽然没有路由这么说，但网关就在这条链路上。看看 ${routes(check)} 那一行的末尾有没有这个词。`,
    ),
  onlink: (check) =>
    say(
      en`${routes(check)} says ${code("onlink")}: that takes the gateway's place on the link on trust. Let a route lead to the gateway instead.`,
      zh`${routes(check)} 显示 ${code("onlink")}：它让内核不加验证地认为网关在链路上。应改为用一条路由通向网关。`,
    ),
};

function routes(check: RouteCheck): string {
  return code(`${ipIn(check.in)} route`);
}
