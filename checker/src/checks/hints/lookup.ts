import type { CheckOf } from "../../exercise/check.ts";
import { code, en, say, zh } from "../../exercise/sentence.ts";
import type { HintTable } from "../judged.ts";
import type { LookupFinding } from "../lookup.ts";
import { ipIn } from "../names.ts";
import { makeNamespace } from "./common.ts";

type LookupCheck = CheckOf<"lookup">;

export const lookupHints: HintTable<LookupFinding, LookupCheck> = {
  "no-namespace": (check) => makeNamespace(check.from),
  unreachable: (check) =>
    say(
      en`${ask(check)} fails: no route covers the address, or the one that does refuses it. A connected route comes with an address only while the device is up; every other route you must add. Look at ${routes(check)}.`,
      zh`${ask(check)} 失败：没有路由覆盖这个地址，或者覆盖它的路由拒绝发送。直连路由随地址而来，但只在设备启用时才有；其他路由都要自己添加。看看 ${routes(check)}。`,
    ),
  blackhole: (check) =>
    say(
      en`A blackhole route is the longest match for the address, so the kernel drops the packet. ${routes(check)} shows it; a longer prefix beside it wins.`,
      zh`对这个地址来说，黑洞路由是最长匹配，所以内核会丢弃数据包。${routes(check)} 能看到它；更长的前缀会优先于它。`,
    ),
  local: (check) =>
    say(
      en`The kernel keeps such packets for itself and nothing leaves. Find the device that carries the address with ${code(`${ipIn(check.from)} -4 addr`)}, and look at ${code(`${ipIn(check.from)} route show table local`)}.`,
      zh`内核会自己收下这些数据包，不会发出去。用 ${code(`${ipIn(check.from)} -4 addr`)} 找出是哪个设备带着这个地址，并看看 ${code(`${ipIn(check.from)} route show table local`)}。`,
    ),
  "wrong-type": (check) =>
    say(
      en`Only a unicast route forwards packets. ${ask(check)} shows the type of the route that was chosen.`,
      zh`只有单播路由才会转发数据包。${ask(check)} 会显示选中的路由是什么类型。`,
    ),
  "wrong-device": (check) =>
    say(
      en`${ask(check)} tells the device. The longest prefix wins, then the lowest metric: which line of ${routes(check)} is it?`,
      zh`${ask(check)} 会显示出口设备。先比前缀，最长者优先，再比 metric，最小者优先：选中的是 ${routes(check)} 里的哪一行？`,
    ),
  "wrong-gateway": (check) =>
    say(
      en`${ask(check)} tells the gateway after ${code("via")}; without one the kernel asks by ARP for the destination itself. Find the line in ${routes(check)}.`,
      zh`${ask(check)} 在 ${code("via")} 后面显示网关；没有网关时，内核会直接用 ARP 询问目的地址本身。在 ${routes(check)} 里找到对应的那一行。`,
    ),
};

function ask(check: LookupCheck): string {
  return code(`${ipIn(check.from)} route get ${check.to}`);
}

function routes(check: LookupCheck): string {
  return code(`${ipIn(check.from)} route`);
}
