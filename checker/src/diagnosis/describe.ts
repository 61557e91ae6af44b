import { commandIn, deviceName, ipIn, isHost, placeName } from "../checks/names.ts";
import { describeMac } from "../checks/station.ts";
import { type DeviceRef, type Place, splitDeviceRef } from "../exercise/address.ts";
import type { Localized } from "../exercise/localized.ts";
import { code, en, join, say, zh } from "../exercise/sentence.ts";
import type { RuleCount } from "../facts/counters.ts";
import type { Facts } from "../facts/facts.ts";
import { bestRouteIn } from "./best-route.ts";
import type { Cause, Diagnosis, Silence } from "./diagnosis.ts";

/** A diagnosis in words: what got how far, what stops it there, and the command that shows it. */
export function describeDiagnosis({ way, path, place, cause, from, to }: Omit<Diagnosis, "says">, facts: Facts): Localized {
  const name = placeName(place, facts);
  const ping = say(en`${placeName(from, facts)} pings ${to}`, zh`${placeName(from, facts)} ping ${to}`);
  const journey = say(en`${ping}: ${journeyOf(way, path, place, facts)}`, zh`${ping}：${journeyOf(way, path, place, facts)}`);
  return join([journey, describeCause(cause, place, name, facts)], " ", "");
}

function journeyOf(way: Diagnosis["way"], path: readonly DeviceRef[], place: Place, facts: Facts): Localized {
  const [what, last] = [
    way === "there" ? say("the request", "请求") : say("the request arrives; its reply", "请求到达了目的地；应答"),
    path.at(-1),
  ];
  if (last === undefined) {
    const name = placeName(place, facts);
    return say(en`${what} never leaves ${name}.`, zh`${what}根本没有离开 ${name}。`);
  }
  const device = deviceName(last, facts);
  return say(en`${what} was seen last on ${device}.`, zh`${what}最后出现在 ${device}。`);
}

function describeCause(cause: Cause, place: Place, name: string, facts: Facts): Localized {
  const on = (device: string): Localized => deviceName(`${place}:${device}`, facts);
  const ip = ipIn(place);
  switch (cause.kind) {
    case "loopback-down":
      return say(
        en`A packet to one's own address goes through lo, and lo in ${name} is down: ${code(`${ip} link show lo`)}.`,
        zh`发给自己地址的包要经过 lo，而 ${name} 的 lo 没有启用：${code(`${ip} link show lo`)}。`,
      );
    case "no-route":
      return say(
        en`${name} has no route to ${cause.to}: ${code(`${ip} route get ${cause.to}`)}.`,
        zh`${name} 没有到 ${cause.to} 的路由：${code(`${ip} route get ${cause.to}`)}。`,
      );
    case "refusing-route":
      return say(
        en`The best route that ${name} has for ${cause.to} is ${code(`${cause.type} ${cause.route}`)}, which throws the packet away: no route with a longer prefix takes it before.`,
        zh`${name} 上最匹配 ${cause.to} 的路由是 ${code(`${cause.type} ${cause.route}`)}，包就此被丢弃：没有前缀更长的路由可以先匹配它。`,
      );
    case "device-down":
      return say(
        en`${on(cause.device)} is down, and its routes are out of use: ${code(`${ip} link show ${cause.device}`)}.`,
        zh`${on(cause.device)} 没有启用，它的路由也就不起作用：${code(`${ip} link show ${cause.device}`)}。`,
      );
    case "no-carrier":
      return describeCarrier(on(cause.device), cause.peer, facts);
    case "not-forwarding":
      return say(
        en`${name} is not the packet's destination and does not forward: ${code("net.ipv4.ip_forward")} is 0 there.`,
        zh`${name} 不是这个包的目的地，又不转发：那里的 ${code("net.ipv4.ip_forward")} 是 0。`,
      );
    case "reverse-path":
      return say(
        en`The reverse path filter of ${name} drops it: the way back to ${cause.source} does not lead out of ${cause.device} (${code("rp_filter")}).`,
        zh`${name} 的反向路径过滤丢弃了它：回到 ${cause.source} 的路不是从 ${cause.device} 出去的（${code("rp_filter")}）。`,
      );
    case "firewall":
      return say(
        en`The firewall of ${name} drops it: ${ruleName(cause.rule)} has counted it. See ${code(commandIn(place, `iptables -t ${cause.rule.table} -vnL ${cause.rule.chain}`))}.`,
        zh`${name} 的防火墙丢弃了它：${ruleName(cause.rule)}的计数增加了。用 ${code(commandIn(place, `iptables -t ${cause.rule.table} -vnL ${cause.rule.chain}`))} 查看。`,
      );
    case "unanswered":
      return describeUnanswered(cause, name, facts);
    case "not-for-this-station":
      return say(
        en`The frame is addressed to ${describeMac(cause.mac, facts)}, and nobody on that wire has this MAC: see ${code("ip neigh")} where it was sent.`,
        zh`这个帧的目的 MAC 是 ${describeMac(cause.mac, facts)}，而这根线上没有谁是这个 MAC：到发出它的地方看看 ${code("ip neigh")}。`,
      );
    case "not-bridged":
      return say(
        en`The bridge ${cause.bridge} took it in by its port ${cause.device} and let it out by no other: which ports does ${code("bridge link")} show, and are they up?`,
        zh`网桥 ${cause.bridge} 从端口 ${cause.device} 收下了它，却没有从别的端口送出：${code("bridge link")} 显示了哪些端口，它们都启用了吗？`,
      );
    case "address-on-port":
      return say(
        en`${name} would send it by ${cause.device}, which is a port of the bridge ${cause.bridge}: whatever comes in there, the answer to an ARP question too, goes to the bridge and not to the port's own address. See ${code(`${ip} -d link show ${cause.device}`)}.`,
        zh`${name} 本应把它从 ${cause.device} 送出，而这个设备是网桥 ${cause.bridge} 的端口：从那里进来的一切，包括 ARP 应答，都交给网桥，不会交给端口自己的地址。用 ${code(`${ip} -d link show ${cause.device}`)} 查看。`,
      );
    case "echo-ignored":
      return say(
        en`It has arrived, but ${name} answers no ping at all: ${code("net.ipv4.icmp_echo_ignore_all")} is 1 there.`,
        zh`它已经到达，但 ${name} 不应答任何 ping：那里的 ${code("net.ipv4.icmp_echo_ignore_all")} 是 1。`,
      );
    case "not-unwrapped":
      return say(
        en`It arrived wrapped in an outer IP header, and no tunnel device of ${name} that is up unwraps it: ${code(`${ip} -d link show type ipip`)}.`,
        zh`它带着外层 IP 头到达，而 ${name} 上没有启用的隧道设备来解封装：${code(`${ip} -d link show type ipip`)}。`,
      );
    case "vanished":
      return describeVanished(cause.device === null ? null : on(cause.device), place, name);
  }
}

function describeCarrier(device: Localized, peer: DeviceRef | null, facts: Facts): Localized {
  if (peer === null)
    return say(en`${device} has no carrier: the other end of its cable is down.`, zh`${device} 没有载波：网线的另一端没有启用。`);
  const other = deviceName(peer, facts);
  return say(
    en`${device} has no carrier, since the other end of its cable, ${other}, is down: ${code(`${ipIn(splitDeviceRef(peer).place)} link show ${splitDeviceRef(peer).device}`)}.`,
    zh`${device} 没有载波，因为网线的另一端 ${other} 没有启用：${code(`${ipIn(splitDeviceRef(peer).place)} link show ${splitDeviceRef(peer).device}`)}。`,
  );
}

function describeVanished(device: Localized | null, place: Place, name: string): Localized {
  const capture = code(commandIn(place, "tcpdump -ne -i any"));
  if (device === null) return say(en`What ${name} does with it cannot be seen: ${capture}.`, zh`看不出 ${name} 怎么处理了它：${capture}。`);
  return say(
    en`${name} would send it by ${device}, where it is not seen again. No rule of iptables counted it: is there a table of ${code("nft list ruleset")} that drops it?`,
    zh`${name} 本应把它从 ${device} 送出，之后却再也看不到它。iptables 的规则都没有计数：是不是 ${code("nft list ruleset")} 里有哪张表丢弃了它？`,
  );
}

function ruleName({ chain, rule }: RuleCount): Localized {
  if (rule !== null) return say(en`the rule ${code(rule)}`, zh`规则 ${code(rule)} `);
  return say(en`the policy DROP of its chain ${chain}`, zh`${chain} 链的默认策略 DROP `);
}

function describeUnanswered({ device, ip, route, silence }: Extract<Cause, { kind: "unanswered" }>, name: string, facts: Facts): Localized {
  const reason = describeSilence(silence, ip, facts);
  const question = say(
    en`${name} asks on ${device} who has ${ip}, and nobody answers: ${reason}`,
    zh`${name} 在 ${device} 上询问谁是 ${ip}，没有人应答：${reason}`,
  );
  if (route === null) return question;
  return say(
    en`The best route that ${name} has for it is ${code(route)}. So ${question}`,
    zh`${name} 上最匹配的路由是 ${code(route)}，于是 ${question}`,
  );
}

function describeUnheard(peer: DeviceRef | null, facts: Facts): Localized {
  if (peer === null) return say("nobody on that network has this address.", "那个网络里没有谁是这个地址。");
  const other = deviceName(peer, facts);
  return say(en`the question never arrives at ${other}, the other end of that wire.`, zh`提问没有到达这根线的另一端 ${other}。`);
}

function describeSilence(silence: Silence, ip: string, facts: Facts): Localized {
  if (silence.kind === "unheard") return describeUnheard(silence.peer, facts);
  const { place, device } = splitDeviceRef(silence.heard);
  const [name, at] = [placeName(place, facts), deviceName(silence.heard, facts)];
  const heard = say(en`${at} hears the question`, zh`${at} 听到了提问`);
  switch (silence.kind) {
    case "bridge-down":
      return say(
        en`${heard}, but the bridge ${silence.bridge} that it is plugged into is down: ${code(`${ipIn(place)} link show ${silence.bridge}`)}.`,
        zh`${heard}，但它所接的网桥 ${silence.bridge} 没有启用：${code(`${ipIn(place)} link show ${silence.bridge}`)}。`,
      );
    case "not-behind-bridge":
      return say(
        en`${heard}, and the bridge ${silence.bridge} passes it on to its other ports, but ${ip} is behind none of them: ${code("bridge link")}.`,
        zh`${heard}，网桥 ${silence.bridge} 也把它转给了其他端口，但 ${ip} 不在任何一个端口后面：${code("bridge link")}。`,
      );
    case "not-proxying":
      if (!couldProxy(ip, place, device, facts))
        return say(en`${heard}, but ${name} does not have that address.`, zh`${heard}，但 ${name} 没有这个地址。`);
      return say(
        en`${heard}, but ${name} does not have that address, and does not answer for others there (${code(`net.ipv4.conf.${device}.proxy_arp`)} is 0).`,
        zh`${heard}，但 ${name} 没有这个地址，也不在那里代别人应答（${code(`net.ipv4.conf.${device}.proxy_arp`)} 是 0）。`,
      );
    case "not-forwarding":
      return say(
        en`${heard}, and proxy_arp is on, but the kernel answers for others only where it also forwards (${code("net.ipv4.ip_forward")} is 0).`,
        zh`${heard}，proxy_arp 也打开了，但内核只有在转发时才代别人应答（${code("net.ipv4.ip_forward")} 是 0）。`,
      );
    case "no-route":
      return say(
        en`${heard}, and proxy_arp is on, but ${name} answers only for addresses that it has a route to: ${code(`${ipIn(place)} route get ${ip}`)}.`,
        zh`${heard}，proxy_arp 也打开了，但 ${name} 只代有路由可达的地址应答：${code(`${ipIn(place)} route get ${ip}`)}。`,
      );
    case "same-device":
      return say(
        en`${heard}, and proxy_arp is on, but the route of ${name} to that address leads back out of ${device}, where the asker could find it alone.`,
        zh`${heard}，proxy_arp 也打开了，但 ${name} 到这个地址的路由又从 ${device} 出去，提问者自己就能在那里找到它。`,
      );
    case "asker-without-address":
      return say(
        en`${heard}, but it says \`tell 0.0.0.0\`: the asker has no address of its own, so there is nobody to answer.`,
        zh`${heard}，但提问里写的是 \`tell 0.0.0.0\`：提问者自己没有地址，也就没有谁可以应答。`,
      );
    case "address-taken":
      return say(
        en`${heard}, and proxy_arp is on, but ${name} has the asker's own address too, and takes the question for a forged one: ${code(`${ipIn(place)} address`)}.`,
        zh`${heard}，proxy_arp 也打开了，但 ${name} 自己也有提问者的地址，于是把这个提问当作伪造的：${code(`${ipIn(place)} address`)}。`,
      );
    case "no-way-back":
      return say(
        en`${heard} and has the address, but ${name} has no way back to the asker that its reverse path filter accepts.`,
        zh`${heard}，也有这个地址，但 ${name} 没有一条反向路径过滤认可的、回到提问者的路。`,
      );
    case "arp-ignored":
      return say(
        en`${heard} and has the address, but ${code("arp_ignore")} keeps ${name} silent.`,
        zh`${heard}，也有这个地址，但 ${code("arp_ignore")} 让 ${name} 不应答。`,
      );
    case "unexplained":
      return say(
        en`${heard}, and ${name} keeps silent: is ARP off there (NOARP in ${code(`${ipIn(place)} link show ${device}`)})?`,
        zh`${heard}，但 ${name} 没有应答：是不是那里关掉了 ARP（${code(`${ipIn(place)} link show ${device}`)} 显示 NOARP）？`,
      );
  }
}

/** Whether proxy ARP would make a host answer, or come near it: of others it is not worth saying that it is off. */
function couldProxy(ip: string, place: Place, device: string, facts: Facts): boolean {
  const route = bestRouteIn(place, ip, facts);
  return isHost(place) && route?.type === "unicast" && route.device !== device;
}
