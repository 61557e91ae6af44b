import type { ExerciseManifest } from "lab-check";

type Text = ExerciseManifest["title"];
type Check = ExerciseManifest["checks"][number];
type Pod = { netns: string; end: string; ip: string };
type Host = { name: string; ip: string; pods: [Pod, Pod] };

const host1: Host = {
  name: "host1",
  ip: "192.168.30.211",
  pods: [
    { netns: "pod1", end: "eth0-p1", ip: "10.96.30.11" },
    { netns: "pod2", end: "eth0-p2", ip: "10.96.30.12" },
  ],
};
const host2: Host = {
  name: "host2",
  ip: "192.168.30.212",
  pods: [
    { netns: "pod1", end: "eth0-p1", ip: "10.96.30.13" },
    { netns: "pod2", end: "eth0-p2", ip: "10.96.30.14" },
  ],
};
const [p11, p12] = host1.pods;
const [p13, p14] = host2.pods;
const gateway = "169.254.1.1";
const networkRouter = "192.168.30.2";
/** Nobody's address (TEST-NET-1): where a host sends what it has no better route for. */
const nowhere = "192.0.2.1";

function text(en: string, zh: string): Text {
  return { en, "zh-Hans": zh };
}

/** The last number of an address, by which ids call a pod: `13`. */
function short(pod: Pod): string {
  return pod.ip.slice(pod.ip.lastIndexOf(".") + 1);
}

/** One pod by itself: wire, address, and its two routes. */
function podChecks(host: Host, pod: Pod, other: Host): Check[] {
  const id = `${host.name}-${pod.netns}`;
  const place = `${host.name}/${pod.netns}`;
  return [
    {
      id: `${id}-link`,
      kind: "link",
      title: text(
        `${pod.netns} on ${host.name} has eth0, its other end is ${pod.end} on ${host.name}, and both ends are up`,
        `${host.name} 的 ${pod.netns} 里有 eth0，另一端是 ${host.name} 上的 ${pod.end}，两端都已启用`,
      ),
      points: 2,
      device: `${place}:eth0`,
      type: "veth",
      peer: `${host.name}:${pod.end}`,
      hints: {
        "no-namespace": text(
          `Start with the pod itself: a network namespace called exactly ${pod.netns}, made on ${host.name}.`,
          `先把 Pod 本身建出来：在 ${host.name} 上新建一个网络命名空间，名字必须正好是 ${pod.netns}。`,
        ),
        absent: text(
          "The pod has no eth0 yet. Make a veth pair: one end goes into the pod and is called eth0 there, the other stays on the host.",
          "Pod 里还没有 eth0。建一对 veth：一端放进 Pod，在里面叫 eth0，另一端留在主机上。",
        ),
        elsewhere: text(
          "eth0 was made, but it is not in this pod. `ip link set … netns …` moves an end; `peer name eth0 netns …` lets it begin its life there.",
          "eth0 已经建好，但不在这个 Pod 里。`ip link set … netns …` 可以把一端移过去；`peer name eth0 netns …` 则让它一开始就建在那里。",
        ),
        down: text(
          "eth0 is switched off. A new device is down, and one that changed its namespace is down again: switch it on inside the pod.",
          "eth0 没有启用。新建的设备是关闭的，换了命名空间的设备也会重新变成关闭：请在 Pod 里启用它。",
        ),
        "no-carrier": text(
          `eth0 is up but has no carrier, because a veth end only has one while the other end is up too. Look at ${pod.end} on ${host.name}.`,
          `eth0 已启用却没有载波：只有另一端也启用了，veth 的这一端才有载波。看看 ${host.name} 上的 ${pod.end}。`,
        ),
        "wrong-peer": text(
          `The cables are mixed up: this eth0 belongs together with ${pod.end}. \`ip link\` shows after the @ which end belongs to which.`,
          `线接错了：这个 eth0 应该和 ${pod.end} 是一对。\`ip link\` 输出里 @ 后面的内容说明哪一端和哪一端相连。`,
        ),
      },
    },
    {
      id: `${id}-address`,
      kind: "address",
      title: text(
        `eth0 of ${pod.netns} on ${host.name} has the address ${pod.ip}/24`,
        `${host.name} 的 ${pod.netns} 中，eth0 的地址是 ${pod.ip}/24`,
      ),
      points: 1,
      needs: [`${id}-link`],
      device: `${place}:eth0`,
      address: `${pod.ip}/24`,
      hints: {
        absent: text(
          "eth0 has no address. A device loses its addresses when it moves to another namespace, so give it one after the move.",
          "eth0 没有地址。设备移到别的命名空间时会丢掉地址，所以要在移动之后再配置。",
        ),
        "wrong-address": text(
          `Each pod has an address of its own: ${p11.ip} and ${p12.ip} on host1, ${p13.ip} and ${p14.ip} on host2. Was one host's script copied to the other?`,
          `每个 Pod 都有自己的地址：host1 上是 ${p11.ip} 和 ${p12.ip}，host2 上是 ${p13.ip} 和 ${p14.ip}。是不是把一台主机的脚本原样拷到了另一台？`,
        ),
        "wrong-prefix-length": text(
          "The address is right, the length after the slash is not. All four pods believe that they share one /24; that is why they ask for each other by ARP.",
          "地址对了，斜杠后面的长度不对。这里的四个 Pod 都以为大家同在一个 /24 网段，所以才会用 ARP 互相查询。",
        ),
        elsewhere: text(
          `That address is on another device. It belongs on eth0 inside ${pod.netns} of ${host.name}, and nowhere else: were two pods' addresses swapped?`,
          `这个地址配到了别的设备上。它只应该出现在 ${host.name} 的 ${pod.netns} 里的 eth0 上：是不是两个 Pod 的地址弄反了？`,
        ),
      },
    },
    {
      id: `${id}-gateway`,
      kind: "lookup",
      title: text(
        `${pod.netns} on ${host.name} finds 169.254.1.1 directly behind eth0`,
        `${host.name} 的 ${pod.netns} 知道 169.254.1.1 就在 eth0 的直连链路上`,
      ),
      points: 1,
      needs: [`${id}-link`],
      from: place,
      to: "169.254.1.1",
      device: "eth0",
      via: "direct",
      hints: {
        unreachable: text(
          "The pod knows no way to 169.254.1.1: it lies outside 10.96.30.0/24. Tell the pod that this one address is right behind eth0; such a route has the scope link.",
          "Pod 不知道怎么到 169.254.1.1，因为它不在 10.96.30.0/24 里。告诉 Pod：这个地址就在 eth0 的链路上；这样的路由 scope 是 link。",
        ),
        "wrong-gateway": text(
          "The pod would go to 169.254.1.1 through a gateway, but 169.254.1.1 is to be the gateway itself. It needs a route of its own, without `via`.",
          "Pod 会经过某个网关去 169.254.1.1，可它自己才是网关。要单独给它一条不带 `via` 的路由。",
        ),
      },
    },
    {
      id: `${id}-default`,
      kind: "lookup",
      title: text(
        `${pod.netns} on ${host.name} sends everything outside its /24 via 169.254.1.1`,
        `${host.name} 的 ${pod.netns} 把 /24 以外的流量都交给 169.254.1.1`,
      ),
      points: 1,
      needs: [`${id}-gateway`],
      from: place,
      to: other.ip,
      device: "eth0",
      via: "169.254.1.1",
      hints: {
        unreachable: text(
          "The pod has no default route. The kernel takes a gateway only if it already knows a direct way to it, so the order of the two routes matters.",
          "Pod 没有默认路由。内核只接受已经知道如何直达的网关，所以两条路由的先后顺序很重要。",
        ),
        "wrong-gateway": text(
          "The pod's default route names another gateway than 169.254.1.1, or none at all. Nobody here owns 10.96.30.1 either: look at `ip route` in the pod.",
          "Pod 的默认路由写的不是 169.254.1.1，或者根本没写网关。这里也没有谁拥有 10.96.30.1：在 Pod 里看看 `ip route`。",
        ),
      },
    },
    {
      id: `${id}-route`,
      kind: "lookup",
      title: text(`${host.name} sends ${pod.ip} directly into ${pod.end}`, `${host.name} 把发往 ${pod.ip} 的包直接送进 ${pod.end}`),
      points: 2,
      needs: [`${id}-link`],
      from: host.name,
      to: pod.ip,
      device: pod.end,
      via: "direct",
      hints: {
        "wrong-device": text(
          `${host.name} would send packets for this pod somewhere else: with no better route, the default route takes them out of ens33. Point this one address at ${pod.end}.`,
          `${host.name} 会把发给这个 Pod 的包送到别处：没有更合适的路由时，默认路由会让它们从 ens33 出去。请把这一个地址指向 ${pod.end}。`,
        ),
        "wrong-gateway": text(
          `The pod is right behind ${pod.end}: no gateway stands between, so the route needs no \`via\`.`,
          `Pod 就在 ${pod.end} 后面，中间没有网关，所以这条路由不需要 \`via\`。`,
        ),
        local: text(
          "The host believes that this address is its own. It belongs on eth0 inside the pod, not on a device of the host.",
          "主机以为这个地址是它自己的。地址应该配在 Pod 里的 eth0 上，而不是主机的设备上。",
        ),
        otherwise: text(
          `Ask the host itself: \`ip route get ${pod.ip}\` on ${host.name} must say \`dev ${pod.end}\`.`,
          `问问主机自己：在 ${host.name} 上执行 \`ip route get ${pod.ip}\`，结果应该是 \`dev ${pod.end}\`。`,
        ),
      },
    },
  ];
}

function forwardingCheck(host: Host): Check {
  return {
    id: `${host.name}-forwarding`,
    kind: "sysctl",
    title: text(`${host.name} forwards packets that are not for itself`, `${host.name} 会转发不是发给自己的包`),
    points: 3,
    in: host.name,
    key: "net.ipv4.conf.ens33.forwarding",
    value: "1",
    hints: {
      otherwise: text(
        `${host.name} still throws away every packet that is not for itself, and an interface that does not forward answers no ARP for others either. One sysctl of IPv4 switches it on, on each host for itself.`,
        `${host.name} 现在会丢掉所有不是发给自己的包；不转发的接口也不会替别人应答 ARP。用一个 IPv4 的 sysctl 打开转发，每台主机都要各自打开。`,
      ),
    },
  };
}

/** The way from a host to a pod of the other host. */
function crossRouteCheck(from: Host, to: Host, pod: Pod): Check {
  return {
    id: `${from.name}-to-${short(pod)}`,
    kind: "lookup",
    title: text(
      `${from.name} hands packets for ${pod.ip} to ${to.name} (${to.ip})`,
      `${from.name} 把发往 ${pod.ip} 的包交给 ${to.name}（${to.ip}）`,
    ),
    points: 3,
    from: from.name,
    to: pod.ip,
    device: "ens33",
    via: to.ip,
    hints: {
      "wrong-gateway": text(
        `Out of ens33 is right, but to whom? Without a route of its own the packet goes to the default gateway; with a route but no \`via\`, ${from.name} asks the network for the pod's address, and no card out there has it. Name the machine that has the pod. (A route that the script adds in the background, with \`&\`, comes too late: what still runs when the script ends is stopped.)`,
        `从 ens33 出去是对的，可是交给谁？没有专门的路由，包会交给默认网关；有路由却没有 \`via\`，${from.name} 会在网络上查询 Pod 的地址，而外面没有哪块网卡拥有它。要写明 Pod 在哪台机器上。（用 \`&\` 放到后台去添加的路由来不及生效：脚本一结束，还在运行的都会被终止。）`,
      ),
      "wrong-device": text(
        `This pod lives on ${to.name}, so its packets must leave ${from.name} by ens33. Another route of ${from.name} catches the address first: look at \`ip route\`.`,
        `这个 Pod 在 ${to.name} 上，所以包必须从 ${from.name} 的 ens33 出去。${from.name} 上有别的路由先匹配了这个地址：看看 \`ip route\`。`,
      ),
      local: text(
        `${from.name} believes that ${pod.ip} is its own address. It belongs to a pod of ${to.name}.`,
        `${from.name} 以为 ${pod.ip} 是自己的地址，其实它属于 ${to.name} 的 Pod。`,
      ),
      otherwise: text(
        `Ask the kernel: \`ip route get ${pod.ip}\` on ${from.name} must name ens33 and ${to.name}'s address there.`,
        `问问内核：在 ${from.name} 上执行 \`ip route get ${pod.ip}\`，结果里应该有 ens33 和 ${to.name} 在那里的地址。`,
      ),
    },
  };
}

/** What a pod believes about the other pod of its host after a ping: the host's end answered for it. */
function proxyArpCheck(host: Host, pod: Pod, neighbour: Pod): Check {
  const id = `${host.name}-${pod.netns}`;
  return {
    id: `${id}-proxy-arp`,
    kind: "neighbour",
    title: text(
      `${pod.end} on ${host.name} answers ${pod.netns}'s ARP with its own MAC, whoever is asked for`,
      `不论 ${pod.netns} 用 ARP 查询谁，${host.name} 上的 ${pod.end} 都用自己的 MAC 应答`,
    ),
    points: 3,
    needs: [`${id}-address`, `${host.name}-${neighbour.netns}-route`, `${host.name}-forwarding`],
    stage: "all-pairs",
    in: `${host.name}/${pod.netns}`,
    ip: neighbour.ip,
    device: "eth0",
    entry: { macOf: `${host.name}:${pod.end}` },
    hints: {
      unanswered: text(
        `The pod asked "who has ${neighbour.ip}?" and heard nothing. Behind eth0 there is only ${pod.end}: it has to answer on behalf of the others. Which switch of that device allows it?`,
        `Pod 问了“谁是 ${neighbour.ip}？”，没有人回答。eth0 对面只有 ${pod.end}，应该由它替别人回答。这个设备的哪个开关允许它这样做？`,
      ),
      "wrong-mac": text(
        `Somebody else answered. The pods must not be on one wire: each has its own pair of devices, and only ${pod.end} hears what ${pod.netns} asks.`,
        `回答的是别人。几个 Pod 不应该在同一条链路上：每个 Pod 有自己的一对设备，只有 ${pod.end} 能听到 ${pod.netns} 的查询。`,
      ),
      configured: text(
        `This entry was written by hand. Take it out and let ${pod.end} answer the question: then every address works, also the ones that nobody thought of.`,
        `这个条目是手工写进去的。把它删掉，让 ${pod.end} 来应答：这样所有地址都能用，包括没有事先想到的地址。`,
      ),
      otherwise: text(
        `Ping ${neighbour.ip} from ${pod.netns}, then look at \`ip neigh\` there: the MAC must be the one of ${pod.end}.`,
        `从 ${pod.netns} ping ${neighbour.ip}，再在里面看 \`ip neigh\`：MAC 应该是 ${pod.end} 的。`,
      ),
    },
  };
}

/** What a pod believes about its gateway, which nobody owns, after a ping out of its /24. */
function gatewayArpCheck(host: Host, pod: Pod): Check {
  const id = `${host.name}-${pod.netns}`;
  return {
    id: `${id}-gateway-arp`,
    kind: "neighbour",
    title: text(
      `${pod.netns} on ${host.name} asks for ${gateway}, and ${pod.end} answers with its own MAC`,
      `${host.name} 的 ${pod.netns} 查询 ${gateway}，由 ${pod.end} 用自己的 MAC 应答`,
    ),
    points: 1,
    needs: [`${id}-default`, `${id}-proxy-arp`],
    stage: "all-pairs",
    in: `${host.name}/${pod.netns}`,
    ip: gateway,
    device: "eth0",
    entry: { macOf: `${host.name}:${pod.end}` },
    hints: {
      unanswered: text(
        `The pod asked "who has ${gateway}?" and heard nothing, although ${pod.end} answers for the other pod. It answers only for an address that ${host.name} itself would send out of another device than ${pod.end}: what does \`ip route get ${gateway}\` say on ${host.name}? The given default route is all that it takes. And if you named the addresses to answer for one by one (\`ip neigh show proxy\`), name this one too.`,
        `Pod 问了“谁是 ${gateway}？”，没有人回答，尽管 ${pod.end} 会替另一个 Pod 应答。它只替这样的地址应答：${host.name} 自己发往那里的包会从 ${pod.end} 以外的设备出去。在 ${host.name} 上执行 \`ip route get ${gateway}\`，结果是什么？有原来的默认路由就够了。如果代答的地址是你逐个写明的（\`ip neigh show proxy\`），这个地址也要写上。`,
      ),
      configured: text(
        `The gateway's MAC was written by hand. Take the entry out and let ${pod.end} answer for ${gateway}.`,
        `网关的 MAC 是手工写进去的。把这个条目删掉，让 ${pod.end} 替 ${gateway} 应答。`,
      ),
      otherwise: text(
        `Ping ${host.ip} from ${pod.netns}, then look at \`ip -n ${pod.netns} neigh\` on ${host.name}: ${gateway} must stand there with the MAC of ${pod.end}.`,
        `从 ${pod.netns} ping ${host.ip}，再在 ${host.name} 上看 \`ip -n ${pod.netns} neigh\`：应该有 ${gateway}，MAC 是 ${pod.end} 的。`,
      ),
    },
  };
}

/** The default route was given, and is not the way to the other host's pods. */
function outsideCheck(host: Host): Check {
  return {
    id: `${host.name}-outside`,
    kind: "lookup",
    title: text(
      `${host.name} still sends ${nowhere}, an address outside, to its default gateway ${networkRouter}`,
      `${host.name} 仍然把发往外部地址 ${nowhere} 的包交给默认网关 ${networkRouter}`,
    ),
    points: 1,
    needs: host.pods.map(({ netns }) => `${host.name}-${netns}-gateway-arp`),
    from: host.name,
    to: nowhere,
    device: "ens33",
    via: networkRouter,
    hints: {
      otherwise: text(
        `\`ip route get ${nowhere}\` on ${host.name} shows which route takes it. The default route via ${networkRouter} was there before your script and stays; the other host's two pods get routes of their own beside it.`,
        `在 ${host.name} 上执行 \`ip route get ${nowhere}\`，看看走的是哪条路由。经 ${networkRouter} 的默认路由在脚本运行之前就有，要保留；对方的两个 Pod 另外各加一条路由。`,
      ),
    },
  };
}

function localPingCheck(host: Host): Check {
  const [one, two] = host.pods;
  return {
    id: `ping-${short(one)}-${short(two)}`,
    kind: "ping",
    title: text(
      `On ${host.name}, ${one.ip} reaches ${two.ip} through one router: ttl 63`,
      `在 ${host.name} 上，${one.ip} 经过一个路由器 ping 通 ${two.ip}：ttl 63`,
    ),
    points: 3,
    needs: [`${host.name}-pod1-proxy-arp`, `${host.name}-pod2-proxy-arp`],
    probe: `${short(one)}-${short(two)}`,
    expect: { outcome: "reply", ttl: 63 },
    hints: {
      lost: text(
        `The ARP is fine on both sides, so follow the packet: capture on eth0-p1 and on eth0-p2 of ${host.name}, and see where it is last seen. If it goes into a pod and no reply comes out, the pod itself keeps silent (\`icmp_echo_ignore_all\`).`,
        `两边的 ARP 都没有问题，那就跟着包走：在 ${host.name} 的 eth0-p1 和 eth0-p2 上抓包，看它最后出现在哪里。如果进了 Pod 却没有应答出来，就是 Pod 自己不作声（\`icmp_echo_ignore_all\`）。`,
      ),
      "wrong-ttl": text(
        "Every router takes one from the ttl of 64. 64 means that nobody routed (a bridge?), 62 that two did; between two pods of one host it is one.",
        "每个路由器会把初始值 64 的 ttl 减一。64 说明没有路由器（用了网桥？），62 说明有两个；同一主机的两个 Pod 之间应该正好是一个。",
      ),
    },
  };
}

function crossPingCheck(from: [Host, Pod], to: [Host, Pod]): Check {
  const [fromHost, fromPod] = from;
  const [toHost, toPod] = to;
  return {
    id: `ping-${short(fromPod)}-${short(toPod)}`,
    kind: "ping",
    title: text(
      `${fromPod.ip} on ${fromHost.name} reaches ${toPod.ip} on ${toHost.name} through two routers: ttl 62`,
      `${fromHost.name} 上的 ${fromPod.ip} 经过两个路由器 ping 通 ${toHost.name} 上的 ${toPod.ip}：ttl 62`,
    ),
    points: 4,
    needs: [
      `${fromHost.name}-${fromPod.netns}-route`,
      `${fromHost.name}-${fromPod.netns}-proxy-arp`,
      `${toHost.name}-${toPod.netns}-route`,
      `${toHost.name}-${toPod.netns}-proxy-arp`,
      `${fromHost.name}-to-${short(toPod)}`,
      `${toHost.name}-to-${short(fromPod)}`,
    ],
    probe: `${short(fromPod)}-${short(toPod)}`,
    expect: { outcome: "reply", ttl: 62 },
    hints: {
      lost: text(
        "No answer came back, and that does not say that the request never arrived. `tcpdump -ni ens33 icmp` on both hosts shows which of the two got lost.",
        "没有收到应答，但这不等于请求没有到达。在两台主机上执行 `tcpdump -ni ens33 icmp`，就能看出丢的是请求还是应答。",
      ),
      "host-unreachable": text(
        "A router on the way asked for the next machine by ARP and heard nothing. Who says so? The address in ping's message tells which host to look at.",
        "路上的某个路由器用 ARP 查询下一台机器，没有得到回答。是谁报告的？ping 输出里的地址告诉你该看哪台主机。",
      ),
      "ttl-exceeded": text(
        "The packet goes in a circle: each host believes that the other one has this pod. Compare the routes of both hosts.",
        "包在兜圈子：两台主机都以为这个 Pod 在对方那里。比较一下两边的路由。",
      ),
      "wrong-ttl": text(
        "Every router takes one from the ttl of 64. Here host1 and host2 route, nobody else: 62.",
        "每个路由器会把初始值 64 的 ttl 减一。这里只有 host1 和 host2 两个路由器，所以应该是 62。",
      ),
    },
  };
}

const ens33 = (host: Host) => `${host.name}:ens33`;

/** One crossing of ens33 in plain ICMP, between the hosts' cards. */
function plainFrame(name: string, at: Host, sender: [Host, Pod], receiver: [Host, Pod], type: "echo-request" | "echo-reply") {
  const [fromHost, fromPod] = sender;
  const [toHost, toPod] = receiver;
  const word = type === "echo-request" ? text("request", "请求") : text("reply", "应答");
  return {
    name,
    says: text(
      `plain echo ${word.en} ${fromPod.ip} → ${toPod.ip} on ${at.name}'s ens33, between the hosts' MACs`,
      `${at.name} 的 ens33 上原样的 ICMP ${word["zh-Hans"]} ${fromPod.ip} → ${toPod.ip}，MAC 是两台主机的`,
    ),
    at: ens33(at),
    from: { macOf: ens33(fromHost) },
    to: { macOf: ens33(toHost) },
    outer: "none" as const,
    packet: { kind: "icmp" as const, type, src: fromPod.ip, dst: toPod.ip, ttl: 63 },
  };
}

type Flow = { from: [Host, Pod]; to: [Host, Pod]; stage: "one-ping" | "all-pairs" };

/** One ping from host to host, as ens33 carries it there and back. */
function wireCheck(id: string, { from, to, stage }: Flow, more: Pick<Check, "points" | "needs">): Check {
  const [[fromHost, fromPod], [toHost, toPod]] = [from, to];
  return {
    id,
    kind: "capture",
    title: text(
      `When ${fromPod.ip} pings ${toPod.ip}, ens33 carries the pods' packets as they are: plain ICMP, inside the hosts' MACs`,
      `${fromPod.ip} ping ${toPod.ip} 时，ens33 上是 Pod 原样的包：普通 ICMP，MAC 则是两台主机的`,
    ),
    ...more,
    stage,
    sequence: [
      plainFrame(`request-leaves-${fromHost.name}`, fromHost, from, to, "echo-request"),
      plainFrame(`request-enters-${toHost.name}`, toHost, from, to, "echo-request"),
      plainFrame(`reply-leaves-${toHost.name}`, toHost, to, from, "echo-reply"),
      plainFrame(`reply-enters-${fromHost.name}`, fromHost, to, from, "echo-reply"),
    ],
    hints: {
      missing: text(
        `The ping works, but not by plain routing: on ens33 the packet has other addresses, or another packet around it. Other addresses come from a NAT rule (\`iptables -t nat -nvL\`, most likely on ${fromHost.name}, where this ping begins), a wrapper from a tunnel (\`ip -d link\`). Take it away, and let the hosts simply route.`,
        `ping 是通的，但走的不是普通路由：ens33 上的包换了地址，或者外面又包了一层。换了地址，是 NAT 规则造成的（\`iptables -t nat -nvL\`，多半在发起这个 ping 的 ${fromHost.name} 上）；包了一层，是隧道造成的（\`ip -d link\`）。把它去掉，让主机只做路由。`,
      ),
    },
  };
}

/** What a pod that was pinged from the other host knows of the asker: to answer, it had to ask. */
function knowsCheck({ from, to, stage }: Flow, wire: string): Check {
  const [[fromHost, asker], [host, pod]] = [from, to];
  const id = `${host.name}-${pod.netns}`;
  return {
    id: `${id}-knows-${short(asker)}`,
    kind: "neighbour",
    title: text(
      `${pod.netns} on ${host.name} asks by ARP for ${asker.ip} of ${fromHost.name}, and ${pod.end} answers for it`,
      `${host.name} 的 ${pod.netns} 用 ARP 查询 ${fromHost.name} 的 ${asker.ip}，由 ${pod.end} 代为应答`,
    ),
    points: 1,
    needs: [wire],
    stage,
    in: `${host.name}/${pod.netns}`,
    ip: asker.ip,
    device: "eth0",
    entry: { macOf: `${host.name}:${pod.end}` },
    hints: {
      configured: text(
        `This entry was written by hand. Take it out and let ${pod.end} answer for ${asker.ip} too: by proxy ARP it can answer for every address that ${host.name} has a route to.`,
        `这个条目是手工写进去的。把它删掉，让 ${pod.end} 也替 ${asker.ip} 应答：凡是 ${host.name} 有路由可达的地址，代理 ARP 都可以代答。`,
      ),
      absent: text(
        `${pod.netns} answered the ping from ${asker.ip} without asking for that address. Does it have a route for it beside its /24 (\`ip -n ${pod.netns} route\`), or does a rule of ${host.name} rewrite where the request comes from (\`iptables -t nat -nvL\`)?`,
        `${pod.netns} 应答了来自 ${asker.ip} 的 ping，却没有查询过这个地址。是它除了自己的 /24 之外还有到那里的路由（\`ip -n ${pod.netns} route\`），还是 ${host.name} 上有规则改写了请求的源地址（\`iptables -t nat -nvL\`）？`,
      ),
      otherwise: text(
        `Ping ${pod.ip} from ${asker.ip}, then look at \`ip -n ${pod.netns} neigh\` on ${host.name}: ${asker.ip} must stand there with the MAC of ${pod.end}.`,
        `从 ${asker.ip} ping ${pod.ip}，再在 ${host.name} 上看 \`ip -n ${pod.netns} neigh\`：应该有 ${asker.ip}，MAC 是 ${pod.end} 的。`,
      ),
    },
  };
}

/** A question that must not be heard on ens33: the pods are not there. */
function askedFor(pod: Pod) {
  return {
    name: `asks-for-${short(pod)}`,
    says: text(`somebody asks on ens33 who has ${pod.ip}`, `ens33 上有人查询谁是 ${pod.ip}`),
    at: ens33(host1),
    packet: { kind: "arp" as const, op: "request" as const, who: pod.ip },
  };
}

const flows = {
  "11-13": { from: [host1, p11], to: [host2, p13], stage: "one-ping" },
  "12-14": { from: [host1, p12], to: [host2, p14], stage: "all-pairs" },
  "13-12": { from: [host2, p13], to: [host1, p12], stage: "all-pairs" },
  "14-11": { from: [host2, p14], to: [host1, p11], stage: "all-pairs" },
} satisfies Record<string, Flow>;

const ping = (from: [Host, Pod], to: Pod) => ({
  kind: "ping" as const,
  id: `${short(from[1])}-${short(to)}`,
  from: `${from[0].name}/${from[1].netns}`,
  to: to.ip,
});

/** Out of the pod's /24, so by its gateway. Only what the pod learns by it is judged. */
const pingHost = ([host, pod]: [Host, Pod]) => ({
  kind: "ping" as const,
  id: `${short(pod)}-host`,
  from: `${host.name}/${pod.netns}`,
  to: host.ip,
});

export default {
  format: 1,
  slug: "05-two-hosts",
  title: text("Pods on two hosts, joined by routes", "用路由连通两台主机上的 Pod"),
  task: text(
    `host1 (ens33 ${host1.ip}/24) and host2 (ens33 ${host2.ip}/24) share one network. Both have a default route via ${networkRouter}, which stays, and neither forwards packets yet. ` +
      `On each host build the two pods of exercise-04: network namespaces pod1 and pod2, in each of them eth0, whose other end on the host is eth0-p1 for pod1 and eth0-p2 for pod2, everything up. ` +
      `Addresses of eth0: ${p11.ip}/24 and ${p12.ip}/24 on host1, ${p13.ip}/24 and ${p14.ip}/24 on host2. ` +
      "Every pod reaches 169.254.1.1 directly behind eth0 and has its default route via 169.254.1.1. The host's ends answer the pods' ARP by proxy, and each host has a route to each of its own pods. No neighbour entry is written into a pod by hand. " +
      "Then join the hosts: each one routes the other host's two pod addresses via the other host's address on ens33. " +
      "At the end every pod pings every other one, with ttl 63 on one host and ttl 62 across. ens33 carries the pods' packets as they are, without tunnel or address translation, and nobody asks there for a pod's address by ARP.",
    `host1（ens33 ${host1.ip}/24）和 host2（ens33 ${host2.ip}/24）在同一个网络里。两台主机都已有经 ${networkRouter} 的默认路由（要保留），但都还没有打开转发。` +
      "先在每台主机上搭好 exercise-04 的两个 Pod：网络命名空间 pod1 和 pod2，里面各有一个 eth0；pod1 的另一端是主机上的 eth0-p1，pod2 的是 eth0-p2，所有设备都要启用。" +
      `eth0 的地址：host1 上是 ${p11.ip}/24 和 ${p12.ip}/24，host2 上是 ${p13.ip}/24 和 ${p14.ip}/24。` +
      "每个 Pod 都能经 eth0 直达 169.254.1.1，默认路由也经过 169.254.1.1。主机一端的设备用代理 ARP 回答 Pod 的查询，每台主机都有到自己每个 Pod 的路由。Pod 里没有手工写的邻居条目。" +
      "然后把两台主机连起来：每台主机都把对方两个 Pod 的地址路由到对方 ens33 的地址。" +
      "最后任意两个 Pod 都能互相 ping 通：同一主机上 ttl 为 63，跨主机 ttl 为 62。ens33 上传输的是 Pod 原样的包，没有隧道，也没有地址转换，而且没有人在上面用 ARP 查询 Pod 的地址。",
  ),
  topology: {
    hosts: [host1, host2].map((host) => ({
      name: host.name,
      uplinks: [{ device: "ens33", address: `${host.ip}/24` }],
      routes: [{ to: "default" as const, via: networkRouter, device: "ens33" }],
      sysctls: { "net.ipv4.ip_forward": "0" },
    })),
  },
  variables: [{ kind: "network", value: "10.96.30" }],
  needs: ["veth"],
  stages: [
    { id: "one-ping", captures: [ens33(host1), ens33(host2)], actions: [ping([host1, p11], p13)] },
    {
      id: "all-pairs",
      captures: [ens33(host1), ens33(host2)],
      actions: [
        ping([host1, p11], p12),
        ping([host1, p12], p11),
        ping([host2, p13], p14),
        ping([host2, p14], p13),
        ping([host1, p12], p14),
        ping([host2, p13], p12),
        ping([host2, p14], p11),
        pingHost([host1, p11]),
        pingHost([host1, p12]),
        pingHost([host2, p13]),
        pingHost([host2, p14]),
      ],
    },
  ],
  checks: [
    ...[p11, p12].flatMap((pod) => podChecks(host1, pod, host2)),
    ...[p13, p14].flatMap((pod) => podChecks(host2, pod, host1)),
    forwardingCheck(host1),
    forwardingCheck(host2),
    proxyArpCheck(host1, p11, p12),
    proxyArpCheck(host1, p12, p11),
    proxyArpCheck(host2, p13, p14),
    proxyArpCheck(host2, p14, p13),
    gatewayArpCheck(host1, p11),
    gatewayArpCheck(host1, p12),
    gatewayArpCheck(host2, p13),
    gatewayArpCheck(host2, p14),
    outsideCheck(host1),
    outsideCheck(host2),
    localPingCheck(host1),
    localPingCheck(host2),
    crossRouteCheck(host1, host2, p13),
    crossRouteCheck(host1, host2, p14),
    crossRouteCheck(host2, host1, p11),
    crossRouteCheck(host2, host1, p12),
    crossPingCheck([host1, p11], [host2, p13]),
    crossPingCheck([host1, p12], [host2, p14]),
    crossPingCheck([host2, p13], [host1, p12]),
    crossPingCheck([host2, p14], [host1, p11]),
    wireCheck("wire-icmp", flows["11-13"], { points: 4, needs: ["ping-11-13"] }),
    wireCheck("wire-12-14", flows["12-14"], { points: 1, needs: ["wire-icmp", "ping-12-14"] }),
    wireCheck("wire-13-12", flows["13-12"], { points: 1, needs: ["wire-icmp", "ping-13-12"] }),
    wireCheck("wire-14-11", flows["14-11"], { points: 1, needs: ["wire-13-12", "ping-14-11"] }),
    knowsCheck(flows["14-11"], "wire-14-11"),
    knowsCheck(flows["13-12"], "wire-13-12"),
    knowsCheck(flows["11-13"], "wire-icmp"),
    knowsCheck(flows["12-14"], "wire-12-14"),
    {
      id: "wire-arp",
      kind: "capture",
      title: text(
        "On ens33 the hosts ask by ARP only for each other, never for a pod",
        "在 ens33 上，主机只用 ARP 查询对方主机的地址，从不查询 Pod",
      ),
      points: 3,
      needs: ["ping-11-13"],
      stage: "one-ping",
      sequence: [
        {
          name: "host1-asks-for-host2",
          says: text(`host1 asks on ens33 who has ${host2.ip}`, `host1 在 ens33 上查询谁是 ${host2.ip}`),
          at: ens33(host1),
          from: { macOf: ens33(host1) },
          to: "broadcast",
          packet: { kind: "arp", op: "request", who: host2.ip },
        },
        {
          name: "host2-answers",
          says: text("host2 answers with its own MAC", "host2 用自己的 MAC 应答"),
          at: ens33(host1),
          from: { macOf: ens33(host2) },
          to: { macOf: ens33(host1) },
          packet: { kind: "arp", op: "reply", who: host2.ip },
        },
      ],
      never: [p11, p12, p13, p14].map(askedFor),
      hints: {
        missing: text(
          "host1 never asked who has host2's address. Is there an entry for it in host1's neighbour table that was written by hand? Hosts find each other by themselves.",
          "host1 没有查询 host2 的地址。host1 的邻居表里是不是有手工写入的条目？主机之间会自己找到对方。",
        ),
        forbidden: text(
          "Somebody asks on ens33 for a pod's address, but no card there has it. Such a route lacks its next hop: `via` and the other host's address.",
          "ens33 上有人查询 Pod 的地址，可那里没有哪块网卡拥有它。这样的路由缺少下一跳：`via` 加上对方主机的地址。",
        ),
      },
    },
  ],
  hints: [
    text(
      "Do not start with the whole. First make one host right as in exercise-04, until its two pods ping each other with ttl 63; then the other host; only then join them.",
      "不要一口气做完。先像 exercise-04 那样把一台主机做好，直到它的两个 Pod 以 ttl 63 互相 ping 通；再做另一台；最后才把它们连起来。",
    ),
    text(
      "What does a host do with a packet for a pod that it does not have? Ask it: `ip route get 10.96.30.13` on host1. At first the answer is the default gateway, and 192.168.30.2 has never heard of your pods.",
      "主机收到发往别处 Pod 的包会怎么办？问问它：在 host1 上执行 `ip route get 10.96.30.13`。一开始的答案是默认网关，而 192.168.30.2 从没听说过你的 Pod。",
    ),
    text(
      "A ping needs a way there and a way back. Each host must know the pods of the other one; a route on one side only gives you silence, although the request does arrive.",
      "ping 既要有去路，也要有回路。每台主机都必须知道对方的 Pod；只在一边加路由，得到的只是沉默，尽管请求其实已经到达。",
    ),
    text(
      "A next hop must be a machine that the host reaches directly: for host1 that is host2's address on ens33, not one of host2's pods. The kernel refuses others with “invalid gateway”.",
      "下一跳必须是主机能直接到达的机器：对 host1 来说，是 host2 在 ens33 上的地址，而不是 host2 的某个 Pod。别的地址内核会以 “invalid gateway” 拒绝。",
    ),
    text(
      "Two routes on each host do it: `ip route add <pod of the other host> via <the other host's ens33 address> dev ens33`. And `net.ipv4.ip_forward` is needed on both.",
      "每台主机加两条路由就够了：`ip route add <对方的 Pod> via <对方 ens33 的地址> dev ens33`。另外两台主机都要打开 `net.ipv4.ip_forward`。",
    ),
  ],
} satisfies ExerciseManifest;
