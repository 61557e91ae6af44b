import type { CheckOf } from "../../exercise/check.ts";
import { code, en, say, zh } from "../../exercise/sentence.ts";
import type { HintTable } from "../judged.ts";
import { commandIn, ipIn } from "../names.ts";
import type { NeighbourFinding } from "../neighbour.ts";
import { makeDevice, makeNamespace, makeStation } from "./common.ts";

type NeighbourCheck = CheckOf<"neighbour">;

export const neighbourHints: HintTable<NeighbourFinding, NeighbourCheck> = {
  "no-namespace": (check) => makeNamespace(check.in),
  "no-device": (check) => makeDevice(`${check.in}:${check.device}`),
  "no-station": (check) => makeStation(check.entry),
  absent: (check) =>
    say(
      en`The kernel never asked for ${check.ip}, so it took another next hop or had no route at all. ${route(check)} tells which; ${show(check)} is the table.`,
      zh`内核从来没有询问过 ${check.ip}：它用了另一个下一跳，或者根本没有路由。${route(check)} 会告诉你是哪一种；邻居表用 ${show(check)} 查看。`,
    ),
  "wrong-device": (check) =>
    say(
      en`The kernel looks for ${check.ip} behind another device. ${route(check)} tells which device the routes choose.`,
      zh`内核在另一个设备后面寻找 ${check.ip}。${route(check)} 会显示路由选中了哪个设备。`,
    ),
  unanswered: (check) =>
    say(
      en`The ARP request went out and no reply came back. Watch it with ${dump(check)} while you ping: does it reach the other end, and has whoever should answer a reason to (the address itself, or proxy ARP with a route to it by another device)?`,
      zh`ARP 请求发出去了，但没有应答回来。一边 ping 一边用 ${dump(check)} 观察：请求到达另一端了吗？该应答的一方有应答的理由吗（自己有这个地址，或者开了代理 ARP 并且有经由另一个设备到它的路由）？`,
    ),
  configured: (check) =>
    say(
      en`${show(check)} marks the entry as set by hand. Take it away with ${code("ip neigh del")}: here the kernel is to find out by ARP.`,
      zh`${show(check)} 显示这一项是手工设置的。用 ${code("ip neigh del")} 删掉它：这里要让内核自己通过 ARP 得知。`,
    ),
  "wrong-mac": (check) =>
    say(
      en`Somebody else answered the ARP request. ${dump(check)} shows who: which device has that MAC, and why does it speak for ${check.ip} (an address of its own, or proxy ARP)?`,
      zh`应答 ARP 请求的是别的设备。${dump(check)} 会显示是谁：哪个设备有这个 MAC，它为什么替 ${check.ip} 应答（自己有这个地址，还是代理 ARP）？`,
    ),
  answered: (check) =>
    say(
      en`Somebody answered for an address that nobody should have. ${dump(check)} shows whose MAC it is: look for the address itself, and for proxy ARP.`,
      zh`有设备应答了一个本不该有人用的地址。${dump(check)} 会显示是谁的 MAC：找找这个地址配在了哪里，以及哪里开了代理 ARP。`,
    ),
  unexpected: (check) =>
    say(
      en`${show(check)} shows that the kernel asked for ${check.ip} on that link itself. ${route(check)} tells why: a route without a gateway makes the kernel look for the destination on the link.`,
      zh`${show(check)} 说明内核在这条链路上直接询问了 ${check.ip}。${route(check)} 会告诉你原因：没有网关的路由会让内核在链路上直接寻找目的地址。`,
    ),
};

function show(check: NeighbourCheck): string {
  return code(`${ipIn(check.in)} neigh`);
}

function route(check: NeighbourCheck): string {
  return code(`${ipIn(check.in)} route get ${check.ip}`);
}

function dump(check: NeighbourCheck): string {
  return code(commandIn(check.in, `tcpdump -eni ${check.device} arp`));
}
