import type { ExerciseManifest } from "lab-check";

type Text = ExerciseManifest["title"];
type Check = ExerciseManifest["checks"][number];
type Node = {
  /** In front of the node's check ids. */
  id: string;
  name: string;
  ip: string;
  podIp: string;
};

const master: Node = { id: "master", name: "k8s-master-1", ip: "192.168.0.11", podIp: "10.70.1.1" };
const worker: Node = { id: "node", name: "k8s-node-1", ip: "192.168.0.12", podIp: "10.70.2.1" };

const gateway = "169.254.1.1";
const nodesRouter = "192.168.0.2";
/** Nobody's address (TEST-NET-1): where a node sends what it has no better route for. */
const nowhere = "192.0.2.1";

const pod = (node: Node) => `${node.name}/ns1`;
const podEth0 = (node: Node) => `${pod(node)}:eth0`;
const veth1 = (node: Node) => `${node.name}:veth1`;
const ens160 = (node: Node) => `${node.name}:ens160`;

function text(en: string, zh: string): Text {
  return { en, "zh-Hans": zh };
}

/** The pod, its wire, and its two routes. */
function podChecks(node: Node, other: Node): Check[] {
  return [
    {
      id: `${node.id}-veth`,
      kind: "link",
      title: text(
        `ns1 on ${node.name} has eth0, its other end is veth1 on the node, and both ends are up`,
        `${node.name} 的 ns1 里有 eth0，另一端是节点上的 veth1，两端都已启用`,
      ),
      points: 3,
      device: podEth0(node),
      type: "veth",
      peer: veth1(node),
      hints: {
        "no-namespace": text(
          `Start with the pod itself: a network namespace called exactly ns1, made on ${node.name}. \`ip netns list\` shows what there is.`,
          `先把 Pod 本身建出来：在 ${node.name} 上新建一个网络命名空间，名字必须正好是 ns1。用 \`ip netns list\` 看看现在有哪些。`,
        ),
        absent: text(
          "The pod has no eth0 yet. Make a veth pair: one end stays on the node as veth1, the other is eth0 in ns1.",
          "Pod 里还没有 eth0。建一对 veth：一端留在节点上，叫 veth1，另一端在 ns1 里叫 eth0。",
        ),
        elsewhere: text(
          "eth0 was made, but it is not in the pod. `ip link set eth0 netns ns1` moves it there.",
          "eth0 已经建好，但不在 Pod 里。用 `ip link set eth0 netns ns1` 把它移进去。",
        ),
        down: text(
          "eth0 is switched off. A device that changed its namespace is down again: switch it on inside ns1, `ip -n ns1 link set eth0 up`.",
          "eth0 没有启用。换了命名空间的设备会重新变成关闭：请在 ns1 里启用它，`ip -n ns1 link set eth0 up`。",
        ),
        "no-carrier": text(
          `eth0 is up but has no carrier: veth1, the other end, is still switched off. \`ip link show veth1\` on ${node.name} says DOWN.`,
          `eth0 已启用却没有载波：它的另一端 veth1 还没有启用。在 ${node.name} 上执行 \`ip link show veth1\`，会看到 DOWN。`,
        ),
        "wrong-peer": text(
          "eth0's other end is not veth1. `ip link` shows after the @ which end belongs to which.",
          "eth0 的另一端不是 veth1。`ip link` 输出里 @ 后面的内容说明哪一端和哪一端相连。",
        ),
      },
    },
    {
      id: `${node.id}-address`,
      kind: "address",
      title: text(`eth0 in ns1 on ${node.name} has the address ${node.podIp}/24`, `${node.name} 的 ns1 中，eth0 的地址是 ${node.podIp}/24`),
      points: 2,
      needs: [`${node.id}-veth`],
      device: podEth0(node),
      address: `${node.podIp}/24`,
      hints: {
        absent: text(
          "eth0 in ns1 has no address. Moving a device to another namespace takes its addresses away, so give it one after the move.",
          "ns1 里的 eth0 没有地址。设备移到别的命名空间时会丢掉地址，所以要在移动之后再配置。",
        ),
        "wrong-prefix-length": text(
          `The address is right, the length after the slash is not. The two pods are in two networks, 10.70.1.0/24 and 10.70.2.0/24: that is why the pod takes its gateway to the other one and does not ask for it by ARP.`,
          `地址对了，斜杠后面的长度不对。两个 Pod 在两个网段里，10.70.1.0/24 和 10.70.2.0/24：正因如此，Pod 去找对方时会走网关，而不是直接用 ARP 查询对方。`,
        ),
        "wrong-address": text(
          `Each node has a network of its own for its pods: ${master.podIp} lives on ${master.name}, ${worker.podIp} on ${worker.name}. Was one node's script copied to the other?`,
          `每个节点的 Pod 有自己的网段：${master.podIp} 在 ${master.name} 上，${worker.podIp} 在 ${worker.name} 上。是不是把一个节点的脚本原样拷到了另一个？`,
        ),
        elsewhere: text(
          "That address is on another device. It belongs on eth0 inside ns1, and nowhere else.",
          "这个地址配到了别的设备上。它只应该出现在 ns1 里的 eth0 上。",
        ),
      },
    },
    {
      id: `${node.id}-gateway`,
      kind: "lookup",
      title: text(
        `ns1 on ${node.name} finds ${gateway} directly behind eth0`,
        `${node.name} 的 ns1 知道 ${gateway} 就在 eth0 的直连链路上`,
      ),
      points: 3,
      needs: [`${node.id}-veth`],
      from: pod(node),
      to: gateway,
      device: "eth0",
      via: "direct",
      hints: {
        unreachable: text(
          `The pod knows no way to ${gateway}: it lies outside the pod's /24. A route to this one address must say that it is right behind eth0; such a route has the scope link.`,
          `Pod 不知道怎么到 ${gateway}，因为它不在 Pod 的 /24 里。要有一条只到这个地址的路由，说明它就在 eth0 的链路上；这样的路由 scope 是 link。`,
        ),
        "wrong-gateway": text(
          `The pod would go to ${gateway} through a gateway, but ${gateway} is to be the gateway itself. It needs a route of its own, without \`via\`; compare the address digit by digit in \`ip -n ns1 route\`.`,
          `Pod 会经过某个网关去 ${gateway}，可它自己才是网关。要单独给它一条不带 \`via\` 的路由；请在 \`ip -n ns1 route\` 里逐位核对地址。`,
        ),
      },
    },
    {
      id: `${node.id}-default`,
      kind: "lookup",
      title: text(
        `ns1 on ${node.name} sends packets for ${other.podIp} via ${gateway}`,
        `${node.name} 的 ns1 把发往 ${other.podIp} 的包交给 ${gateway}`,
      ),
      points: 3,
      needs: [`${node.id}-address`, `${node.id}-gateway`],
      from: pod(node),
      to: other.podIp,
      device: "eth0",
      via: gateway,
      hints: {
        unreachable: text(
          "The pod has no default route. The kernel takes a gateway only if it already knows a direct way to it, so the order of the two routes matters.",
          "Pod 没有默认路由。内核只接受已经知道如何直达的网关，所以两条路由的先后顺序很重要。",
        ),
        "wrong-gateway": text(
          `The pod's packets for the other node take another way than ${gateway}. Look at \`ip -n ns1 route\`: beside the pod's own /24 two lines are enough, the one to ${gateway} and the default route via it.`,
          `Pod 发往另一个节点的包没有经过 ${gateway}。看看 \`ip -n ns1 route\`：除了 Pod 自己的 /24，只要两行就够了，一行到 ${gateway}，一行是经过它的默认路由。`,
        ),
      },
    },
  ];
}

/** The node as a router: into its own pod, and to the other node. */
function nodeChecks(node: Node, other: Node): Check[] {
  return [
    {
      id: `${node.id}-pod-route`,
      kind: "lookup",
      title: text(`${node.name} sends ${node.podIp} directly into veth1`, `${node.name} 把发往 ${node.podIp} 的包直接送进 veth1`),
      points: 4,
      needs: [`${node.id}-veth`],
      from: node.name,
      to: node.podIp,
      device: "veth1",
      via: "direct",
      hints: {
        "wrong-device": text(
          `${node.name} would send packets for its own pod out of another device: with no better route, the default route takes them out of ens160. \`ip route\` on the node must have a line for just this address, to veth1.`,
          `${node.name} 会把发给自己 Pod 的包从别的设备送出去：没有更合适的路由时，默认路由会让它们从 ens160 出去。节点的 \`ip route\` 里应该有一行只到这个地址、指向 veth1。`,
        ),
        "wrong-gateway": text(
          "The pod is right behind veth1: no gateway stands between, so the route needs no `via`.",
          "Pod 就在 veth1 后面，中间没有网关，所以这条路由不需要 `via`。",
        ),
        local: text(
          "The node believes that this address is its own. It belongs on eth0 inside ns1, not on a device of the node.",
          "节点以为这个地址是它自己的。地址应该配在 ns1 里的 eth0 上，而不是节点的设备上。",
        ),
        otherwise: text(
          `Ask the node itself: \`ip route get ${node.podIp}\` on ${node.name} must say \`dev veth1\`, without \`via\`.`,
          `问问节点自己：在 ${node.name} 上执行 \`ip route get ${node.podIp}\`，结果应该是 \`dev veth1\`，没有 \`via\`。`,
        ),
      },
    },
    {
      id: `${node.id}-to-other`,
      kind: "lookup",
      title: text(
        `${node.name} hands packets for ${other.podIp} to ${other.name} (${other.ip})`,
        `${node.name} 把发往 ${other.podIp} 的包交给 ${other.name}（${other.ip}）`,
      ),
      points: 5,
      from: node.name,
      to: other.podIp,
      device: "ens160",
      via: other.ip,
      hints: {
        "wrong-gateway": text(
          `Out of ens160 is right, but to whom? With no route of its own the packet goes to the default gateway ${nodesRouter}, which has never heard of the pods. A next hop outside the node's own network is refused: did the script print “Nexthop has invalid gateway”? A route with no \`via\` at all makes the node ask the network for the pod's address, and no card out there has it. And one that the script adds in the background, with \`&\`, comes too late: what still runs when the script ends is stopped.`,
          `从 ens160 出去是对的，可是交给谁？没有专门的路由，包会交给默认网关 ${nodesRouter}，而它从没听说过这些 Pod。不在节点自己网段里的下一跳会被内核拒绝：脚本有没有输出 “Nexthop has invalid gateway”？完全不写 \`via\`，节点就会在网络上查询 Pod 的地址，而外面没有哪块网卡拥有它。用 \`&\` 放到后台去添加的路由来不及生效：脚本一结束，还在运行的都会被终止。`,
        ),
        "wrong-device": text(
          `The packet would not leave by ens160. If the route leads into a tunnel device: there is no need of one, both nodes stand in the same network. The other node's address on ens160 is next hop enough. Which line of \`ip route\` catches ${other.podIp}?`,
          `包不会从 ens160 出去。如果路由指向隧道设备：这里用不着隧道，两个节点就在同一个网络里，把对方节点 ens160 的地址作为下一跳就够了。看看 \`ip route\` 里是哪一行匹配了 ${other.podIp}。`,
        ),
        local: text(
          `${node.name} believes that ${other.podIp} is its own address. It belongs to the pod of ${other.name}.`,
          `${node.name} 以为 ${other.podIp} 是自己的地址，其实它属于 ${other.name} 的 Pod。`,
        ),
        otherwise: text(
          `Ask the kernel: \`ip route get ${other.podIp}\` on ${node.name} must say \`via ${other.ip} dev ens160\`.`,
          `问问内核：在 ${node.name} 上执行 \`ip route get ${other.podIp}\`，结果应该有 \`via ${other.ip} dev ens160\`。`,
        ),
      },
    },
    {
      id: `${node.id}-forwarding`,
      kind: "sysctl",
      title: text(`${node.name} still forwards packets that are not for itself`, `${node.name} 仍然会转发不是发给自己的包`),
      points: 2,
      in: node.name,
      key: "net.ipv4.conf.ens160.forwarding",
      value: "1",
      hints: {
        otherwise: text(
          "Forwarding was on before your script ran, and it is off now. Hardening lists recommend that for servers; a node with pods is a router, and one that does not forward answers no ARP for others either. Look for `ip_forward` or `forwarding` in the script.",
          "脚本运行之前转发是打开的，现在却关了。加固清单会建议普通服务器关掉转发，但带 Pod 的节点是路由器；不转发的节点也不会替别人应答 ARP。在脚本里找找 `ip_forward` 或 `forwarding`。",
        ),
      },
    },
  ];
}

/** What the pod's neighbour table says after its own ping: the gateway that does not exist, and not the pod that it pinged. */
function tableChecks(node: Node, other: Node, stage: string): Check[] {
  return [
    {
      id: `${node.id}-proxy-arp`,
      kind: "neighbour",
      title: text(
        `ns1 on ${node.name} asks for ${gateway}, and veth1 answers with its own MAC`,
        `${node.name} 的 ns1 查询 ${gateway}，由 veth1 用自己的 MAC 应答`,
      ),
      points: 7,
      needs: [`${node.id}-default`, `${node.id}-pod-route`, `${node.id}-forwarding`],
      stage,
      in: pod(node),
      ip: gateway,
      device: "eth0",
      entry: { macOf: veth1(node) },
      hints: {
        unanswered: text(
          `The pod asked "who has ${gateway}?" and heard nothing. No device has that address, so ${node.name} must answer on its behalf, and it does so only if proxy ARP is on for veth1 (on the node, not in ns1: \`sysctl net.ipv4.conf.veth1.proxy_arp\`) and the node itself would send packets for ${gateway} out of another device than veth1. Its default route is enough for that; if \`ip route get ${gateway}\` on the node names veth1, or finds no way at all, it keeps silent.`,
          `Pod 问了“谁是 ${gateway}？”，没有人回答。没有设备拥有这个地址，只能由 ${node.name} 代答，而它代答有两个条件：veth1 打开了代理 ARP（在节点上，不是在 ns1 里：\`sysctl net.ipv4.conf.veth1.proxy_arp\`）；节点自己发往 ${gateway} 的包会从 veth1 以外的设备出去，有默认路由就够了。如果在节点上执行 \`ip route get ${gateway}\`，结果是 veth1，或者根本没有路，它就不会作声。`,
        ),
        configured: text(
          "This entry was written by hand. The pod is to learn it: take the line with `neigh` out of the script, and switch proxy ARP on for veth1, so that it answers.",
          "这个条目是手工写进去的。应该让 Pod 自己学到它：删掉脚本里带 `neigh` 的那一行，给 veth1 打开代理 ARP，由它来应答。",
        ),
        "wrong-mac": text(
          "Another MAC than veth1's stands there. Who else is on this wire?",
          "那里写的不是 veth1 的 MAC。这条链路上还有谁？",
        ),
        otherwise: text(
          `Ping ${other.podIp} from ns1, then look at \`ip -n ns1 neigh\`: ${gateway} must stand there with the MAC of veth1.`,
          `从 ns1 里 ping ${other.podIp}，再看 \`ip -n ns1 neigh\`：应该有 ${gateway}，MAC 是 veth1 的。`,
        ),
      },
    },
    {
      id: `${node.id}-no-other-pod`,
      kind: "neighbour",
      title: text(
        `After its ping, ns1 on ${node.name} still has no neighbour entry for ${other.podIp}`,
        `ping 过之后，${node.name} 的 ns1 的邻居表里仍然没有 ${other.podIp}`,
      ),
      points: 4,
      needs: [`${node.id}-proxy-arp`],
      stage,
      in: pod(node),
      ip: other.podIp,
      device: "eth0",
      entry: "none",
      hints: {
        unexpected: text(
          `A pod needs the MAC of its next hop only, and that is ${gateway}'s. ${other.podIp} is two routers away: its MAC never comes here, and an entry for it in \`ip -n ns1 neigh\` was written by hand. Take it out.`,
          `Pod 只需要下一跳的 MAC，也就是 ${gateway} 的。${other.podIp} 隔着两个路由器，它的 MAC 不会传到这里；\`ip -n ns1 neigh\` 里如果有它，就是手工写进去的。把它删掉。`,
        ),
      },
    },
  ];
}

/** The default route was given, and is not the way to the other pod. */
function outsideCheck(node: Node): Check {
  return {
    id: `${node.id}-outside`,
    kind: "lookup",
    title: text(
      `${node.name} still sends ${nowhere}, an address outside, to its default gateway ${nodesRouter}`,
      `${node.name} 仍然把发往外部地址 ${nowhere} 的包交给默认网关 ${nodesRouter}`,
    ),
    points: 1,
    needs: [`${node.id}-proxy-arp`],
    from: node.name,
    to: nowhere,
    device: "ens160",
    via: nodesRouter,
    hints: {
      otherwise: text(
        `\`ip route get ${nowhere}\` on ${node.name} shows which route takes it. The default route via ${nodesRouter} was there before your script and stays as it is; the other pod gets a route of its own beside it.`,
        `在 ${node.name} 上执行 \`ip route get ${nowhere}\`，看看走的是哪条路由。经 ${nodesRouter} 的默认路由在脚本运行之前就有，要保持原样；对方的 Pod 另外加一条路由。`,
      ),
    },
  };
}

function pingCheck(from: Node, to: Node): Check {
  return {
    id: `ping-${from.id}-to-${to.id}`,
    kind: "ping",
    title: text(`ns1 on ${from.name} pings ${to.podIp}: ttl 62`, `${from.name} 的 ns1 能 ping 通 ${to.podIp}：ttl 62`),
    points: 7,
    needs: [from, to].flatMap(({ id }) => [`${id}-proxy-arp`, `${id}-to-other`]),
    probe: `${from.id}-to-${to.id}`,
    expect: { outcome: "reply", ttl: 62 },
    hints: {
      lost: text(
        "Both pods find their gateway, and both nodes know the way. Follow the packet with `tcpdump -ni any icmp` on both nodes: is it the request that gets lost or the reply, and where was it last? A firewall on a node drops without a word, and a pod can be told to ignore pings.",
        "两个 Pod 都找得到网关，两个节点也都认识路。在两个节点上用 `tcpdump -ni any icmp` 跟着包走：丢的是请求还是应答？最后出现在哪里？节点上的防火墙丢包时一声不响，Pod 也可能被设置成不理会 ping。",
      ),
      "host-unreachable": text(
        "A router on the way asked for the next machine by ARP and heard nothing. The address in ping's message tells which node says so: look at `ip neigh` there.",
        "路上的某个路由器用 ARP 查询下一台机器，没有得到回答。ping 输出里的地址告诉你是哪个节点报告的：到那里看看 `ip neigh`。",
      ),
      "ttl-exceeded": text(
        "The packet goes in a circle: each node believes that the other one has this pod. Compare `ip route` on both.",
        "包在兜圈子：两个节点都以为这个 Pod 在对方那里。比较一下两边的 `ip route`。",
      ),
      "wrong-ttl": text(
        `Every router takes one from the ttl of 64. Here ${master.name} and ${worker.name} route, nobody else: 62.`,
        `每个路由器会把初始值 64 的 ttl 减一。这里只有 ${master.name} 和 ${worker.name} 两个路由器，所以应该是 62。`,
      ),
    },
  };
}

/** One crossing of ens160: the pods' own packet, between the nodes' cards. */
function plainFrame(name: string, at: Node, type: "echo-request" | "echo-reply", from: Node, to: Node) {
  const word = type === "echo-request" ? text("request", "请求") : text("reply", "应答");
  return {
    name,
    says: text(
      `plain echo ${word.en} ${from.podIp} → ${to.podIp} on ${at.name}'s ens160, between the nodes' MACs`,
      `${at.name} 的 ens160 上原样的 ICMP ${word["zh-Hans"]} ${from.podIp} → ${to.podIp}，MAC 是两个节点的`,
    ),
    at: ens160(at),
    from: { macOf: ens160(from) },
    to: { macOf: ens160(to) },
    outer: "none" as const,
    packet: { kind: "icmp" as const, type, src: from.podIp, dst: to.podIp, ttl: 63 },
  };
}

function wrappedFrame(at: Node) {
  return {
    name: `ipip-on-${at.id}`,
    says: text(`on ens160 of ${at.name} an IP-in-IP packet (protocol 4)`, `${at.name} 的 ens160 上有 IP-in-IP 包（协议号 4）`),
    at: ens160(at),
    packet: { kind: "ipv4" as const, protocol: 4 },
  };
}

/** One ping between the pods, as ens160 carries it there and back. */
function wireCheck(from: Node, to: Node, { id, stage, points, needs }: Pick<Check, "id" | "points" | "needs"> & { stage: string }): Check {
  return {
    id,
    kind: "capture",
    title: text(
      `When ${from.podIp} pings ${to.podIp}, ens160 carries the pods' packets as they are: plain ICMP, no IP-in-IP`,
      `${from.podIp} ping ${to.podIp} 时，ens160 上是 Pod 原样的包：普通 ICMP，没有 IP-in-IP`,
    ),
    points,
    needs,
    stage,
    sequence: [
      plainFrame(`request-leaves-${from.id}`, from, "echo-request", from, to),
      plainFrame(`request-enters-${to.id}`, to, "echo-request", from, to),
      plainFrame(`reply-leaves-${to.id}`, to, "echo-reply", to, from),
      plainFrame(`reply-enters-${from.id}`, from, "echo-reply", to, from),
    ],
    never: [wrappedFrame(master), wrappedFrame(worker)],
    hints: {
      missing: text(
        `The ping works, but not by plain routing: on ens160 the packet has other addresses, or another packet around it. Watch it with \`tcpdump -eni ens160\` while you ping. Other addresses come from a NAT rule (\`iptables -t nat -nvL\`, most likely on ${from.name}, where this ping begins), a wrapper from a tunnel (\`ip -d link\`, \`ip rule\`). Take it away, and let the nodes simply route.`,
        `ping 是通的，但走的不是普通路由：ens160 上的包换了地址，或者外面又包了一层。一边 ping 一边用 \`tcpdump -eni ens160\` 观察。换了地址，是 NAT 规则造成的（\`iptables -t nat -nvL\`，多半在发起这个 ping 的 ${from.name} 上）；包了一层，是隧道造成的（\`ip -d link\`、\`ip rule\`）。把它们去掉，让节点只做路由。`,
      ),
      forbidden: text(
        "A packet inside a packet crosses ens160: somebody built an IP-in-IP tunnel. That is exercise-07; here the nodes only route. Which device is it (`ip -d link`), and which route or rule (`ip route`, `ip rule`) leads there?",
        "ens160 上有包着包的包：有人建了 IP-in-IP 隧道。那是 exercise-07 的内容，这里节点只做路由。是哪个设备（`ip -d link`）？哪条路由或规则（`ip route`、`ip rule`）通向它？",
      ),
    },
  };
}

/** What a node has learned by the one ping: its own pod's MAC and the other node's, each by asking or by being asked. */
function nextHopChecks(node: Node, other: Node): Check[] {
  const knowsPod = text(
    `${node.name} has learned by ARP that its pod ${node.podIp} has the MAC of eth0 in ns1`,
    `${node.name} 通过 ARP 学到：自己的 Pod ${node.podIp} 的 MAC 是 ns1 里 eth0 的`,
  );
  const knowsOther = text(
    `${node.name} has learned by ARP the MAC of its next hop, ${other.name} (${other.ip})`,
    `${node.name} 通过 ARP 学到了下一跳 ${other.name}（${other.ip}）的 MAC`,
  );
  return [
    learnedCheck(node, { id: `${node.id}-knows-pod`, title: knowsPod, ip: node.podIp, device: "veth1", macOf: podEth0(node) }),
    learnedCheck(node, { id: `${node.id}-knows-other`, title: knowsOther, ip: other.ip, device: "ens160", macOf: ens160(other) }),
  ];
}

type NextHop = { id: string; title: Text; ip: string; device: string; macOf: string };

function learnedCheck(node: Node, { id, title, ip, device, macOf }: NextHop): Check {
  return {
    id,
    kind: "neighbour",
    title,
    points: 2,
    needs: ["ping-master-to-node"],
    stage: "one-ping",
    in: node.name,
    ip,
    device,
    entry: { macOf },
    hints: {
      configured: text(
        `${node.name} did not have to ask: the entry was written by hand, and is wrong as soon as a pod or a card is replaced. Take the line with \`neigh\` out of the script; ARP finds the MAC by itself.`,
        `${node.name} 不用查询就知道：这个条目是手工写的，Pod 或网卡一换就错了。删掉脚本里带 \`neigh\` 的那一行，ARP 自己会找到 MAC。`,
      ),
      otherwise: text(
        `Ping from one pod to the other, then look at \`ip neigh show ${ip}\` on ${node.name}: it must stand there on ${device}.`,
        `从一个 Pod ping 另一个，再在 ${node.name} 上执行 \`ip neigh show ${ip}\`：它应该出现在 ${device} 上。`,
      ),
    },
  };
}

export default {
  format: 1,
  slug: "06-routed-pods",
  title: text("Pods on two nodes, each in its own subnet, by plain routing", "两个节点、两个网段的 Pod，只靠普通路由连通"),
  task: text(
    `${master.name} (ens160 ${master.ip}/24) and ${worker.name} (ens160 ${worker.ip}/24) share one network; as on every Kubernetes node, IP forwarding is on already, and there is a default route via ${nodesRouter}. Leave both as they are. ` +
      `On each node make the pod, a network namespace called ns1, with eth0, whose other end on the node is veth1, everything up. The pods are in different subnets: eth0 has ${master.podIp}/24 on ${master.name} and ${worker.podIp}/24 on ${worker.name}. ` +
      `In the pod ${gateway} is directly behind eth0, and the default route goes via ${gateway}. No device has that address: veth1 answers for it, by proxy ARP. ` +
      `Each node routes its own pod's address into veth1, and the other pod's address via the other node's address on ens160. ` +
      `At the end the pods ping each other with ttl 62. A pod that pings has learned one MAC for it, ${gateway}'s, which is veth1's, and none for the other pod. On ens160 the packets are plain ICMP between the pods' addresses: no tunnel, no address translation, and no neighbour entry that is written by hand.`,
    `${master.name}（ens160 ${master.ip}/24）和 ${worker.name}（ens160 ${worker.ip}/24）在同一个网络里；和所有 Kubernetes 节点一样，IP 转发已经打开，并有一条经 ${nodesRouter} 的默认路由。这两样都保持原样。` +
      `在每个节点上建一个 Pod，也就是名为 ns1 的网络命名空间，里面有 eth0，另一端是节点上的 veth1，所有设备都要启用。两个 Pod 在不同的网段：${master.name} 上 eth0 的地址是 ${master.podIp}/24，${worker.name} 上是 ${worker.podIp}/24。` +
      `在 Pod 里，${gateway} 就在 eth0 的直连链路上，默认路由经过 ${gateway}。没有设备拥有这个地址，由 veth1 用代理 ARP 替它应答。` +
      `每个节点把自己 Pod 的地址路由到 veth1，把对方 Pod 的地址路由到对方节点 ens160 的地址。` +
      `最后两个 Pod 能互相 ping 通，ttl 为 62。发起 ping 的 Pod 为此只学到一个 MAC：${gateway} 的，也就是 veth1 的；没有对方 Pod 的。ens160 上是两个 Pod 地址之间的普通 ICMP：没有隧道，没有地址转换，也没有手工写的邻居条目。`,
  ),
  topology: {
    hosts: [master, worker].map((node) => ({
      name: node.name,
      uplinks: [{ device: "ens160", address: `${node.ip}/24` }],
      routes: [{ to: "default" as const, via: nodesRouter, device: "ens160" }],
      sysctls: { "net.ipv4.ip_forward": "1" },
    })),
  },
  variables: [
    { kind: "network", value: "10.70.1" },
    { kind: "network", value: "10.70.2" },
  ],
  needs: ["veth"],
  stages: [
    {
      id: "one-ping",
      captures: [ens160(master), ens160(worker)],
      actions: [{ kind: "ping", id: "master-to-node", from: pod(master), to: worker.podIp }],
    },
    {
      id: "other-way-round",
      captures: [ens160(master), ens160(worker)],
      actions: [{ kind: "ping", id: "node-to-master", from: pod(worker), to: master.podIp }],
    },
  ],
  checks: [
    ...podChecks(master, worker),
    ...podChecks(worker, master),
    ...nodeChecks(master, worker),
    ...nodeChecks(worker, master),
    ...tableChecks(master, worker, "one-ping"),
    ...tableChecks(worker, master, "other-way-round"),
    outsideCheck(master),
    outsideCheck(worker),
    pingCheck(master, worker),
    pingCheck(worker, master),
    wireCheck(master, worker, { id: "wire", stage: "one-ping", points: 8, needs: ["ping-master-to-node"] }),
    wireCheck(worker, master, { id: "wire-other-way", stage: "other-way-round", points: 2, needs: ["wire", "ping-node-to-master"] }),
    ...nextHopChecks(master, worker),
    ...nextHopChecks(worker, master),
  ],
  hints: [
    text(
      "One node first: the pod, its two routes, and a veth1 that answers. `ip -n ns1 neigh` after any ping out of the pod shows whether it did. Then the other node; the way between them comes last.",
      "先做一个节点：Pod、它的两条路由，还有会应答的 veth1。从 Pod 里随便往外 ping 一次，`ip -n ns1 neigh` 就会告诉你它有没有应答。再做另一个节点，最后才是两者之间的路。",
    ),
    text(
      "10.70.2.1 is not in 10.70.1.0/24, so the pod does not ask for it: it asks for its gateway. What is the gateway's address good for, if no packet ever carries it?",
      "10.70.2.1 不在 10.70.1.0/24 里，所以 Pod 不会查询它，而是查询网关。既然没有哪个包会带上网关的地址，那要这个地址做什么？",
    ),
    text(
      "A node answers a proxied ARP question only if it is forwarding, and if it would itself send packets for the asked address out of another device than the one that heard the question. For 169.254.1.1 its default route sees to that; a route to 169.254.1.1 into veth1 would spoil it.",
      "节点要代答 ARP，一是自己在做转发，二是它自己发往被查询地址的包会从另一个设备出去，而不是从听到查询的那个设备。对 169.254.1.1 来说，默认路由正好满足这一点；如果在节点上加一条指向 veth1 的 169.254.1.1 路由，反而就不行了。",
    ),
    text(
      "A ping needs a way there and a way back. Silence does not mean that the request never arrived: `tcpdump -ni veth1 icmp` on the other node tells.",
      "ping 既要有去路，也要有回路。没有应答不等于请求没有到达：在对方节点上执行 `tcpdump -ni veth1 icmp` 就知道了。",
    ),
    text(
      "On k8s-master-1 it comes down to `ip route add 10.70.1.1 dev veth1`, `ip route add 10.70.2.1 via 192.168.0.12 dev ens160` and `sysctl -w net.ipv4.conf.veth1.proxy_arp=1`; in ns1 to `ip route add 169.254.1.1 dev eth0 scope link` and `ip route add default via 169.254.1.1 dev eth0`.",
      "在 k8s-master-1 上，归结为 `ip route add 10.70.1.1 dev veth1`、`ip route add 10.70.2.1 via 192.168.0.12 dev ens160` 和 `sysctl -w net.ipv4.conf.veth1.proxy_arp=1`；在 ns1 里则是 `ip route add 169.254.1.1 dev eth0 scope link` 和 `ip route add default via 169.254.1.1 dev eth0`。",
    ),
  ],
} satisfies ExerciseManifest;
