import type { ExerciseManifest } from "lab-check";

type Text = ExerciseManifest["title"];
type Check = ExerciseManifest["checks"][number];
type Pod = { netns: string; cali: string; ip: string };

const busybox: Pod = { netns: "busybox", cali: "cali12242800409", ip: "172.16.196.1" };
const coredns: Pod = { netns: "coredns", cali: "calif57336c1ec9", ip: "172.16.196.2" };

const node = "k8s-master-1";
const nodeIp = "192.168.0.11";
const block = "172.16.196.0/26";
const tunnelIp = "172.16.196.0";
/** In the node's block, and no pod has it. */
const unusedIp = "172.16.196.40";
/** No pod has these either: the one next to the pods' addresses, and the last of the block. */
const edges = { low: "172.16.196.3", last: "172.16.196.63" };

/** In the /26 next to the node's block, which is nobody's. */
const strayIp = "172.16.196.100";

/** The other node: it is there, but it is nobody's to configure, and its pod does not answer. */
const otherNode = {
  name: "k8s-node-1",
  ip: "192.168.0.12",
  block: "172.16.109.64/26",
  podIp: "172.16.109.65",
  lastIp: "172.16.109.127",
  /** In the /26 next to its block, which is nobody's. */
  strayIp: "172.16.109.5",
};
/** The network's router takes every packet that it is given, so what leaks out of the node is seen on the wire. */
const router = { name: "router", ip: "192.168.0.2" };

const gateway = "169.254.1.1";
const caliMac = "ee:ee:ee:ee:ee:ee";

const place = (pod: Pod) => `${node}/${pod.netns}`;
const podEth0 = (pod: Pod) => `${place(pod)}:eth0`;
const caliOf = (pod: Pod) => `${node}:${pod.cali}`;
const ens160 = `${node}:ens160`;
const tunl0 = `${node}:tunl0`;

function text(en: string, zh: string): Text {
  return { en, "zh-Hans": zh };
}

/** The pod and the wire to it. */
function wireChecks(pod: Pod): Check[] {
  return [
    {
      id: `${pod.netns}-veth`,
      kind: "link",
      title: text(
        `${pod.netns} has eth0, its other end is ${pod.cali} on the node, and both ends are up`,
        `${pod.netns} 里有 eth0，另一端是节点上的 ${pod.cali}，两端都已启用`,
      ),
      points: 2,
      device: podEth0(pod),
      type: "veth",
      peer: caliOf(pod),
      hints: {
        "no-namespace": text(
          `Start with the pod itself: a network namespace called exactly ${pod.netns}. \`ip netns list\` shows what there is.`,
          `先把 Pod 本身建出来：新建一个网络命名空间，名字必须正好是 ${pod.netns}。用 \`ip netns list\` 看看现在有哪些。`,
        ),
        absent: text(
          `The pod has no eth0 yet. Make a veth pair: one end stays on the node as ${pod.cali}, the other is eth0 in ${pod.netns}. Two devices called eth0 cannot be on the node at the same time: let each begin its life in its pod (\`peer name eth0 netns ${pod.netns}\`), or move the first before you make the second.`,
          `Pod 里还没有 eth0。建一对 veth：一端留在节点上，叫 ${pod.cali}，另一端在 ${pod.netns} 里叫 eth0。节点上不能同时有两个 eth0：要么让它一开始就建在 Pod 里（\`peer name eth0 netns ${pod.netns}\`），要么先移走第一个再建第二个。`,
        ),
        elsewhere: text(
          `eth0 was made, but it is not in the pod. \`ip link set eth0 netns ${pod.netns}\` moves it there.`,
          `eth0 已经建好，但不在 Pod 里。用 \`ip link set eth0 netns ${pod.netns}\` 把它移进去。`,
        ),
        down: text(
          `eth0 is switched off. A device that changed its namespace is down again: switch it on inside the pod, \`ip -n ${pod.netns} link set eth0 up\`.`,
          `eth0 没有启用。换了命名空间的设备会重新变成关闭：请在 Pod 里启用它，\`ip -n ${pod.netns} link set eth0 up\`。`,
        ),
        "no-carrier": text(
          `eth0 is up but has no carrier: ${pod.cali}, the other end, is still switched off. \`ip link show ${pod.cali}\` says DOWN.`,
          `eth0 已启用却没有载波：它的另一端 ${pod.cali} 还没有启用。\`ip link show ${pod.cali}\` 会显示 DOWN。`,
        ),
        "wrong-peer": text(
          `eth0's other end is not ${pod.cali}. The two cali names are long, and each belongs to one pod: ${busybox.cali} to busybox, ${coredns.cali} to coredns.`,
          `eth0 的另一端不是 ${pod.cali}。两个 cali 名字都很长，而且各属于一个 Pod：${busybox.cali} 属于 busybox，${coredns.cali} 属于 coredns。`,
        ),
      },
    },
    {
      id: `${pod.netns}-cali-mac`,
      kind: "link",
      title: text(`${pod.cali} has the MAC ${caliMac}`, `${pod.cali} 的 MAC 是 ${caliMac}`),
      points: 3,
      needs: [`${pod.netns}-veth`],
      device: caliOf(pod),
      mac: caliMac,
      hints: {
        "wrong-mac": text(
          `Calico gives every such end the same fixed MAC. That two devices of one node share it does no harm: each is alone with its pod on its own wire. \`ip link set ${pod.cali} address …\`, on the node's end alone, not on the pod's.`,
          `Calico 给所有这样的设备同一个固定的 MAC。同一个节点上有两个设备 MAC 相同也没关系：它们各在自己的链路上，对面只有自己的 Pod。用 \`ip link set ${pod.cali} address …\` 设置，只改节点这一端，不要改 Pod 那一端。`,
        ),
      },
    },
    {
      id: `${pod.netns}-pod-mtu`,
      kind: "link",
      title: text(`eth0 in ${pod.netns} has MTU 1480`, `${pod.netns} 中 eth0 的 MTU 是 1480`),
      points: 1,
      needs: [`${pod.netns}-veth`],
      device: podEth0(pod),
      mtu: 1480,
      hints: {
        "wrong-mtu": text(
          "A pod does not know beforehand which of its packets will leave the node in a tunnel, so all must leave room for the outer IPv4 header. ens160 carries 1500 bytes: what is left?",
          "Pod 事先不知道哪些包会经隧道离开节点，所以每个包都要给外层 IPv4 头留出位置。ens160 一次能传 1500 字节：还剩多少？",
        ),
      },
    },
    {
      id: `${pod.netns}-cali-mtu`,
      kind: "link",
      title: text(`${pod.cali} has MTU 1480`, `${pod.cali} 的 MTU 是 1480`),
      points: 1,
      needs: [`${pod.netns}-veth`],
      device: caliOf(pod),
      mtu: 1480,
      hints: {
        "wrong-mtu": text(
          "The two ends of a pair have an MTU each. The node's end gets the same as the pod's.",
          "一对 veth 的两端各有自己的 MTU。节点这一端要和 Pod 那一端相同。",
        ),
      },
    },
  ];
}

/** What the pod believes: it is alone, and everything else is behind a gateway. */
function beliefChecks(pod: Pod, other: Pod): Check[] {
  return [
    {
      id: `${pod.netns}-address`,
      kind: "address",
      title: text(`eth0 in ${pod.netns} has the address ${pod.ip}/32`, `${pod.netns} 中 eth0 的地址是 ${pod.ip}/32`),
      points: 3,
      needs: [`${pod.netns}-veth`],
      device: podEth0(pod),
      address: `${pod.ip}/32`,
      hints: {
        absent: text(
          "eth0 in the pod has no address. Moving a device to another namespace takes its addresses away, so give it one after the move.",
          "Pod 里的 eth0 没有地址。设备移到别的命名空间时会丢掉地址，所以要在移动之后再配置。",
        ),
        "wrong-prefix-length": text(
          `The address is right, its prefix length is not. With /26 or /24 the pod believes that ${other.ip} is on its own wire and asks for it by ARP. A Calico pod is alone in its subnet: the /26 is the node's business.`,
          `地址对了，前缀长度不对。写成 /26 或 /24，Pod 就会以为 ${other.ip} 和自己在同一条链路上，于是用 ARP 查询它。Calico 的 Pod 网段里只有它自己；/26 是节点的事。`,
        ),
        "wrong-address": text(
          `Compare the addresses digit by digit: ${busybox.ip} is busybox's, ${coredns.ip} is coredns's.`,
          `逐位核对地址：${busybox.ip} 是 busybox 的，${coredns.ip} 是 coredns 的。`,
        ),
        elsewhere: text(
          `That address is on another device. It belongs on eth0 inside ${pod.netns}, and nowhere else.`,
          `这个地址配到了别的设备上。它只应该出现在 ${pod.netns} 里的 eth0 上。`,
        ),
      },
    },
    {
      id: `${pod.netns}-gateway`,
      kind: "lookup",
      title: text(`${pod.netns} finds ${gateway} directly behind eth0`, `${pod.netns} 知道 ${gateway} 就在 eth0 的直连链路上`),
      points: 2,
      needs: [`${pod.netns}-veth`],
      from: place(pod),
      to: gateway,
      device: "eth0",
      via: "direct",
      hints: {
        unreachable: text(
          `With a /32 the pod knows no other address at all. Before ${gateway} can be a gateway, a route must say that it is right behind eth0 (scope link).`,
          `地址是 /32 的 Pod 不认识任何别的地址。${gateway} 要当网关，先得有一条路由说明它就在 eth0 的链路上（scope link）。`,
        ),
        "wrong-gateway": text(
          `The pod would go to ${gateway} through a gateway, but it is to be the gateway itself: a route of its own, without \`via\`.`,
          `Pod 会经过某个网关去 ${gateway}，可它自己才是网关：要单独给它一条不带 \`via\` 的路由。`,
        ),
      },
    },
    {
      id: `${pod.netns}-default`,
      kind: "lookup",
      title: text(
        `${pod.netns} sends everything, even for ${other.ip} next door, via ${gateway}`,
        `${pod.netns} 把所有包都交给 ${gateway}，连发往隔壁 ${other.ip} 的也不例外`,
      ),
      points: 2,
      needs: [`${pod.netns}-address`, `${pod.netns}-gateway`],
      from: place(pod),
      to: other.ip,
      device: "eth0",
      via: gateway,
      hints: {
        unreachable: text(
          "The pod has no default route. The kernel only takes a gateway that it can already reach directly, so mind the order.",
          "Pod 没有默认路由。内核只接受已经能直达的网关，所以要注意先后顺序。",
        ),
        "wrong-gateway": text(
          `The pod's packets for its neighbour take another way than ${gateway}. Look at \`ip -n ${pod.netns} route\`: two lines are enough, none of them is about 172.16.196, and the default route names its gateway (\`via\`).`,
          `Pod 发往隔壁的包没有经过 ${gateway}。看看 \`ip -n ${pod.netns} route\`：两行就够了，都和 172.16.196 无关，而且默认路由要写明网关（\`via\`）。`,
        ),
      },
    },
  ];
}

/** The node's side of a pod: the way into it, and the answer to what it asks. */
function nodeSideChecks(pod: Pod, stage: string): Check[] {
  return [
    {
      id: `${pod.netns}-route`,
      kind: "lookup",
      title: text(`The node sends ${pod.ip} directly into ${pod.cali}`, `节点把发往 ${pod.ip} 的包直接送进 ${pod.cali}`),
      points: 4,
      needs: [`${pod.netns}-veth`],
      from: node,
      to: pod.ip,
      device: pod.cali,
      via: "direct",
      hints: {
        blackhole: text(
          `The node throws packets for ${pod.netns} away: only the blackhole covers this address. A route to the single address is longer than the /26, so it wins.`,
          `节点把发给 ${pod.netns} 的包丢掉了：能匹配这个地址的只有黑洞路由。给这一个地址加一条路由，它的前缀比 /26 长，会优先匹配。`,
        ),
        "wrong-device": text(
          `The node would send packets for ${pod.netns} out of another device. \`ip route get ${pod.ip}\` names it; this one address needs a route of its own, into ${pod.cali}.`,
          `节点会把发给 ${pod.netns} 的包从别的设备送出去，\`ip route get ${pod.ip}\` 会告诉你是哪个。这个地址需要单独一条路由，指向 ${pod.cali}。`,
        ),
        local: text(
          `The node believes that ${pod.ip} is its own address. It belongs on eth0 inside ${pod.netns}.`,
          `节点以为 ${pod.ip} 是它自己的地址，其实地址应该配在 ${pod.netns} 里的 eth0 上。`,
        ),
        otherwise: text(
          `\`ip route get ${pod.ip}\` on the node must say \`dev ${pod.cali}\`, without \`via\`.`,
          `在节点上执行 \`ip route get ${pod.ip}\`，结果应该是 \`dev ${pod.cali}\`，没有 \`via\`。`,
        ),
      },
    },
    {
      id: `${pod.netns}-proxy-arp`,
      kind: "neighbour",
      title: text(
        `${pod.netns} asks for ${gateway}, and ${pod.cali} answers with its own MAC`,
        `${pod.netns} 查询 ${gateway}，由 ${pod.cali} 用自己的 MAC 应答`,
      ),
      points: 5,
      needs: [`${pod.netns}-default`, `${pod.netns}-route`],
      stage,
      in: place(pod),
      ip: gateway,
      device: "eth0",
      entry: { macOf: caliOf(pod) },
      hints: {
        unanswered: text(
          `The pod asked "who has ${gateway}?" and heard nothing, because no device has that address. The node answers all the same if three things hold: proxy ARP is on for ${pod.cali} (\`sysctl net.ipv4.conf.${pod.cali}.proxy_arp\`), the node forwards, and it would itself send packets for ${gateway} out of another device (\`ip route get ${gateway}\`; its default route is enough).`,
          `Pod 问了“谁是 ${gateway}？”，没有人回答，因为没有设备拥有这个地址。只要满足三个条件，节点还是会代答：${pod.cali} 打开了代理 ARP（\`sysctl net.ipv4.conf.${pod.cali}.proxy_arp\`）；节点在做转发；节点自己发往 ${gateway} 的包会从另一个设备出去（\`ip route get ${gateway}\`，有默认路由就够了）。`,
        ),
        configured: text(
          `This entry was written by hand. The pod is to learn it: take the entry out and let ${pod.cali} answer.`,
          `这个条目是手工写进去的。应该让 Pod 自己学到它：删掉这个条目，让 ${pod.cali} 来应答。`,
        ),
        "wrong-mac": text(
          `Another MAC than that of ${pod.cali} stands there. Who else is on this wire?`,
          `那里写的不是 ${pod.cali} 的 MAC。这条链路上还有谁？`,
        ),
        otherwise: text(
          `Ping from the pod, then look at \`ip -n ${pod.netns} neigh\`: ${gateway} must stand there with the MAC of ${pod.cali}.`,
          `从 Pod 里 ping 一次，再看 \`ip -n ${pod.netns} neigh\`：应该有 ${gateway}，MAC 是 ${pod.cali} 的。`,
        ),
      },
    },
  ];
}

function pingCheck(from: Pod, to: Pod, points: number): Check {
  return {
    id: `ping-${from.netns}-to-${to.netns}`,
    kind: "ping",
    title: text(`${from.netns} pings ${to.ip} through one router: ttl 63`, `${from.netns} 经过一个路由器 ping 通 ${to.ip}：ttl 63`),
    points,
    needs: [`${from.netns}-proxy-arp`, `${to.netns}-proxy-arp`],
    probe: `${from.netns}-to-${to.netns}`,
    expect: { outcome: "reply", ttl: 63 },
    hints: {
      lost: text(
        `Both pods find their gateway and the node knows the way to both, so follow the packet: \`tcpdump -ni ${from.cali} icmp\`, then \`tcpdump -ni ${to.cali} icmp\`. If it stops in between, the node does not forward it: look at \`iptables -nvL FORWARD\`. If the request arrives and no reply comes, look inside ${to.netns}.`,
        `两个 Pod 都找得到网关，节点也认识两边的路，那就跟着包走：先 \`tcpdump -ni ${from.cali} icmp\`，再 \`tcpdump -ni ${to.cali} icmp\`。如果包停在两者之间，就是节点没有转发：看看 \`iptables -nvL FORWARD\`。如果请求到了却没有应答，就到 ${to.netns} 里面找原因。`,
      ),
      "wrong-ttl": text(
        "The node routes once between the two pods, and a router takes one from the ttl of 64: 63. With 64 the pods hang on a bridge, with 62 or less the packet takes a way round.",
        "节点在两个 Pod 之间路由一次，路由器把初始值 64 的 ttl 减一：63。如果是 64，说明两个 Pod 接在网桥上；如果是 62 或更小，说明包绕了路。",
      ),
    },
  };
}

/** A question on a pod's wire who has an address, and the answer. */
function question(name: string, pod: Pod, asker: string, who: string, says: Text) {
  return { name, says, at: caliOf(pod), from: { macOf: asker }, packet: { kind: "arp" as const, op: "request" as const, who } };
}

function answer(name: string, pod: Pod, answerer: string, who: string, says: Text) {
  return { name, says, at: caliOf(pod), from: { macOf: answerer }, packet: { kind: "arp" as const, op: "reply" as const, who } };
}

/** A packet of the one ping on a pod's wire, from the pod (ttl 64) or, routed once, to it (ttl 63). */
function echo(type: "echo-request" | "echo-reply", pod: Pod, direction: "out" | "in") {
  const word = type === "echo-request" ? text("request", "请求") : text("reply", "应答");
  const other = pod === busybox ? coredns : busybox;
  const [src, dst] = direction === "out" ? [pod, other] : [other, pod];
  const [from, to] = direction === "out" ? [podEth0(pod), caliOf(pod)] : [caliOf(pod), podEth0(pod)];
  const ttl = direction === "out" ? 64 : 63;
  const way = direction === "out" ? text("from the pod", "从 Pod 发出") : text("into the pod", "进入 Pod ");
  return {
    name: `${type}-${direction}`,
    says: text(
      `on ${pod.cali} the echo ${word.en} ${src.ip} → ${dst.ip} ${way.en}, ttl ${ttl}`,
      `${pod.cali} 上，${way["zh-Hans"]}的 ICMP ${word["zh-Hans"]} ${src.ip} → ${dst.ip}，ttl ${ttl}`,
    ),
    at: caliOf(pod),
    from: { macOf: from },
    to: { macOf: to },
    packet: { kind: "icmp" as const, type, src: src.ip, dst: dst.ip, ttl },
  };
}

/** A packet between the two pods where it has no business, wrapped or not. */
function stray(at: string, device: string, from: Pod, to: Pod) {
  return {
    name: `${from.netns}-to-${to.netns}-on-${device}`,
    says: text(`a packet ${from.ip} → ${to.ip} on ${device}`, `${device} 上有 ${from.ip} → ${to.ip} 的包`),
    at,
    packet: { kind: "icmp" as const, src: from.ip, dst: to.ip },
  };
}

/** A pod that has taken the MAC of its own gateway. */
function sharedMac(pod: Pod) {
  return {
    name: `${pod.netns}-has-cali-mac`,
    says: text(`${pod.netns} itself sends from the MAC ${caliMac}`, `${pod.netns} 自己也用 MAC ${caliMac} 发包`),
    at: caliOf(pod),
    from: { mac: caliMac },
    packet: { kind: "ipv4" as const, src: pod.ip },
  };
}

const pathCheck: Check = {
  id: "path",
  kind: "capture",
  title: text(
    `One ping on its whole way: in by ${busybox.cali}, out by ${coredns.cali}, and nothing of it on tunl0 or ens160`,
    `一次 ping 的全程：从 ${busybox.cali} 进，从 ${coredns.cali} 出，tunl0 和 ens160 上什么都没有`,
  ),
  points: 10,
  needs: ["ping-busybox-to-coredns"],
  stage: "same-host",
  sequence: [
    question("busybox-asks", busybox, podEth0(busybox), gateway, text(`busybox asks who has ${gateway}`, `busybox 查询谁是 ${gateway}`)),
    answer(
      "cali-answers",
      busybox,
      caliOf(busybox),
      gateway,
      text(`${busybox.cali} answers for ${gateway} with its own MAC`, `${busybox.cali} 用自己的 MAC 替 ${gateway} 应答`),
    ),
    echo("echo-request", busybox, "out"),
    question(
      "node-asks",
      coredns,
      caliOf(coredns),
      coredns.ip,
      text(`the node asks on ${coredns.cali} who has ${coredns.ip}`, `节点在 ${coredns.cali} 上查询谁是 ${coredns.ip}`),
    ),
    answer(
      "coredns-answers",
      coredns,
      podEth0(coredns),
      coredns.ip,
      text("coredns answers with its real MAC", "coredns 用自己真正的 MAC 应答"),
    ),
    echo("echo-request", coredns, "in"),
    echo("echo-reply", coredns, "out"),
    echo("echo-reply", busybox, "in"),
  ],
  never: [
    sharedMac(busybox),
    sharedMac(coredns),
    stray(tunl0, "tunl0", busybox, coredns),
    stray(tunl0, "tunl0", coredns, busybox),
    stray(ens160, "ens160", busybox, coredns),
    stray(ens160, "ens160", coredns, busybox),
  ],
  hints: {
    missing: text(
      `The ping works, but not as Calico does it: a MAC was known without a question (\`ip neigh\` on the node: PERMANENT?), or an address was changed on the way (\`iptables -t nat -nvL\`). Watch both wires while you ping: \`tcpdump -eni ${busybox.cali}\` and \`tcpdump -eni ${coredns.cali}\`.`,
      `ping 是通的，但和 Calico 的做法不同：要么没有查询就知道了 MAC（节点的 \`ip neigh\` 里有 PERMANENT？），要么地址在路上被改过（\`iptables -t nat -nvL\`）。一边 ping 一边观察两条链路：\`tcpdump -eni ${busybox.cali}\` 和 \`tcpdump -eni ${coredns.cali}\`。`,
    ),
    "forbidden:busybox-has-cali-mac": text(
      `${caliMac} belongs to the node's end alone. busybox's eth0 keeps a MAC of its own; otherwise both ends of the wire carry the same one.`,
      `${caliMac} 只属于节点那一端。busybox 的 eth0 要保留自己的 MAC，否则线的两端就是同一个 MAC 了。`,
    ),
    "forbidden:coredns-has-cali-mac": text(
      `${caliMac} belongs to the node's end alone. coredns's eth0 keeps a MAC of its own; otherwise both ends of the wire carry the same one.`,
      `${caliMac} 只属于节点那一端。coredns 的 eth0 要保留自己的 MAC，否则线的两端就是同一个 MAC 了。`,
    ),
    forbidden: text(
      `The two pods are on the same node, so their packets have no reason to leave it. Which route or rule sends them there? \`ip route get ${coredns.ip} from ${busybox.ip} iif ${busybox.cali}\` on the node, and \`ip rule\`.`,
      `两个 Pod 在同一个节点上，它们的包没有理由离开。是哪条路由或规则把包送到了那里？在节点上看看 \`ip route get ${coredns.ip} from ${busybox.ip} iif ${busybox.cali}\` 和 \`ip rule\`。`,
    ),
  },
};

/** What is for the other node's block leaves by the tunnel. */
const tunnelChecks: Check[] = [
  {
    id: "other-node-wrapped",
    kind: "capture",
    title: text(
      `What busybox sends to the other node's pods leaves wrapped: protocol 4, from ${nodeIp} to ${otherNode.ip}`,
      `busybox 发往另一个节点的 Pod 的包会加上外层头再离开：协议号 4，从 ${nodeIp} 到 ${otherNode.ip}`,
    ),
    points: 7,
    needs: ["busybox-proxy-arp"],
    stage: "beyond",
    sequence: [
      {
        name: "wrapped",
        says: text(
          `an IP-in-IP packet ${nodeIp} → ${otherNode.ip} with the echo request ${busybox.ip} → ${otherNode.podIp} in it leaves ens160`,
          `ens160 发出 IP-in-IP 包 ${nodeIp} → ${otherNode.ip}，里面是 ICMP 请求 ${busybox.ip} → ${otherNode.podIp}`,
        ),
        at: ens160,
        outer: { src: nodeIp, dst: otherNode.ip },
        packet: { kind: "icmp", type: "echo-request", src: busybox.ip, dst: otherNode.podIp },
      },
    ],
    never: [
      {
        name: "plain",
        says: text("the pod's packet leaves ens160 as it is, with no outer header", "Pod 的包没有外层头，原样从 ens160 发出"),
        at: ens160,
        outer: "none",
        packet: { kind: "icmp", type: "echo-request", src: busybox.ip, dst: otherNode.podIp },
      },
    ],
    hints: {
      missing: text(
        `busybox's packet for ${otherNode.podIp} reached the node, and no wrapped one left for ${otherNode.ip}. \`ip route get ${otherNode.podIp}\` on the node tells which route has it: it should be the tunnel device, and its next hop becomes the outer destination. A blackhole for the wrong block eats the packet, a firewall drops it.`,
        `busybox 发往 ${otherNode.podIp} 的包到了节点，却没有封装好、发往 ${otherNode.ip} 的包出去。在节点上执行 \`ip route get ${otherNode.podIp}\`，看看走的是哪条路由：应该是隧道设备，而它的下一跳就是外层的目的地址。黑洞写错了地址块会吞掉这个包，防火墙也会丢掉它。`,
      ),
      forbidden: text(
        `The packet crosses ens160 naked. Either the route to ${otherNode.block} names ens160, or there is none and the default route took over: the kernel refuses a route through a tunnel device that is down, and one whose next hop is no neighbour there unless it says \`onlink\`. What did the script print, and what does \`ip route get ${otherNode.podIp}\` say?`,
        `包在 ens160 上没有外层头。要么是到 ${otherNode.block} 的路由写成了 ens160，要么是没有这条路由，默认路由接手了：隧道设备没有启用，内核会拒绝走它的路由；下一跳不在隧道设备的链路上而又没写 \`onlink\`，内核也会拒绝。脚本输出了什么？\`ip route get ${otherNode.podIp}\` 又怎么说？`,
      ),
    },
  },
  {
    id: "tunnel-address",
    kind: "capture",
    title: text(`The node itself speaks to the other node's pods as ${tunnelIp}`, `节点自己和另一个节点的 Pod 通信时，使用 ${tunnelIp}`),
    points: 4,
    needs: ["other-node-wrapped"],
    stage: "beyond",
    sequence: [
      {
        name: "own-request",
        says: text(
          `the node's own echo request ${tunnelIp} → ${otherNode.podIp} leaves ens160, wrapped`,
          `节点自己的 ICMP 请求 ${tunnelIp} → ${otherNode.podIp} 经封装后从 ens160 发出`,
        ),
        at: ens160,
        outer: { src: nodeIp, dst: otherNode.ip },
        packet: { kind: "icmp", type: "echo-request", src: tunnelIp, dst: otherNode.podIp },
      },
    ],
    hints: {
      missing: text(
        `A packet that the node sends itself gets the address of the device that it leaves by. With no address on the tunnel device, the kernel takes ${nodeIp}, and the answer comes back outside the tunnel. Give the tunnel device ${tunnelIp}/32.`,
        `节点自己发出的包，源地址取自它离开时经过的设备。隧道设备上没有地址，内核就会用 ${nodeIp}，应答也就不走隧道了。给隧道设备配上 ${tunnelIp}/32。`,
      ),
    },
  },
  {
    id: "tunnel-mtu",
    kind: "link",
    title: text("tunl0 has MTU 1480", "tunl0 的 MTU 是 1480"),
    points: 1,
    needs: ["other-node-wrapped"],
    device: tunl0,
    // Whether the tunnel is up shows in the packets that it wraps; a learner may have made another device for them.
    up: false,
    mtu: 1480,
    hints: {
      "wrong-mtu": text(
        "What goes into the tunnel comes out of ens160 20 bytes longer, and ens160 carries 1500. The pods' own wires are narrower already; a full packet of the node's own would have to be cut in pieces.",
        "进入隧道的包，从 ens160 出去时会多 20 字节，而 ens160 一次只能传 1500 字节。Pod 自己的链路本来就更窄，可节点自己发的满长度的包就只能分片了。",
      ),
      absent: text(
        "There is no tunl0 on the node. Loading the ipip module makes one in every namespace; where it has not, `ip link add tunl0 type ipip` does.",
        "节点上没有 tunl0。加载 ipip 模块后，每个命名空间都会自动有一个；没有的话，用 `ip link add tunl0 type ipip` 创建。",
      ),
    },
  },
  {
    id: "whole-block",
    kind: "capture",
    title: text(
      `What goes to the last address of ${otherNode.block}, ${otherNode.lastIp}, leaves wrapped as well`,
      `发往 ${otherNode.block} 最后一个地址 ${otherNode.lastIp} 的包也会加上外层头再离开`,
    ),
    points: 1,
    needs: ["other-node-wrapped"],
    stage: "beyond",
    sequence: [
      {
        name: "to-last-address",
        says: text(
          `an echo request to ${otherNode.lastIp} leaves ens160, wrapped from ${nodeIp} to ${otherNode.ip}`,
          `发往 ${otherNode.lastIp} 的 ICMP 请求从 ens160 发出，外层头是 ${nodeIp} 到 ${otherNode.ip}`,
        ),
        at: ens160,
        outer: { src: nodeIp, dst: otherNode.ip },
        packet: { kind: "icmp", type: "echo-request", dst: otherNode.lastIp },
      },
    ],
    hints: {
      missing: text(
        `The next pod of ${otherNode.name} may get any address of ${otherNode.block}, and the node would not reach all of them. \`ip route get ${otherNode.lastIp}\` shows which route takes this one: look at the prefix length of yours.`,
        `${otherNode.name} 的下一个 Pod 可能得到 ${otherNode.block} 中的任何一个地址，而节点有一部分到不了。执行 \`ip route get ${otherNode.lastIp}\`，看看这个地址走的是哪条路由，再检查你那条路由的前缀长度。`,
      ),
    },
  },
];

/** A packet for an address that nobody has, somewhere on its way out. */
function leak(name: string, at: string, says: Text, dst = unusedIp) {
  return { name, says, at, packet: { kind: "icmp" as const, type: "echo-request" as const, dst } };
}

/** Somebody asks for it on a wire, as if it were there. */
function search(name: string, at: string, device: string) {
  return {
    name,
    says: text(`somebody asks on ${device} who has ${unusedIp}`, `${device} 上有人查询谁是 ${unusedIp}`),
    at,
    packet: { kind: "arp" as const, op: "request" as const, who: unusedIp },
  };
}

/** What is for an address of the own block that no pod has ends on the node, without a word. */
const unusedChecks: Check[] = [
  {
    id: "unused-stays",
    kind: "capture",
    title: text(
      `A packet for ${unusedIp}, which no pod has, goes nowhere: not out of the node, and not into another pod`,
      `发往 ${unusedIp}（没有哪个 Pod 拥有它）的包哪儿也不去：既不离开节点，也不进别的 Pod`,
    ),
    points: 6,
    needs: ["busybox-proxy-arp", "coredns-veth"],
    stage: "beyond",
    sequence: [
      leak(
        "sent",
        caliOf(busybox),
        text(`on ${busybox.cali} busybox's echo request for ${unusedIp}`, `${busybox.cali} 上，busybox 发往 ${unusedIp} 的 ICMP 请求`),
      ),
    ],
    never: [
      leak("leaks", ens160, text(`the packet for ${unusedIp} on ens160`, `ens160 上有发往 ${unusedIp} 的包`)),
      leak("enters-tunnel", tunl0, text(`the packet for ${unusedIp} on tunl0`, `tunl0 上有发往 ${unusedIp} 的包`)),
      search("asked-for-on-ens160", ens160, "ens160"),
      search(`asked-for-in-${busybox.netns}`, caliOf(busybox), busybox.cali),
      search(`asked-for-in-${coredns.netns}`, caliOf(coredns), coredns.cali),
    ],
    hints: {
      "forbidden:leaks": text(
        `Nobody on the node has ${unusedIp}, so the packet followed the next best route out into the network: ask \`ip route get ${unusedIp}\`. Out there it is lost, or worse, the router sends it back and it goes in circles. Calico catches such packets with a route of a special type to the whole ${block}; the pods' own routes are longer, so they still win.`,
        `节点上没有谁拥有 ${unusedIp}，于是包沿着次一级的路由跑到了外面的网络：问问 \`ip route get ${unusedIp}\`。到了外面它就丢了；更糟的是，路由器可能把它送回来，来回兜圈子。Calico 用一条覆盖整个 ${block} 的特殊类型的路由拦住这样的包；各个 Pod 的路由前缀更长，仍然优先。`,
      ),
      "forbidden:enters-tunnel": text(
        `The packet for an address of the node's own block goes into the tunnel device. An address like ${tunnelIp}/26 on it brings a connected route to the whole block; the tunnel device needs a /32. Look at \`ip route\`: which line has the /26?`,
        `发往自己地址块的包进了隧道设备。给它配上 ${tunnelIp}/26 这样的地址，会自动产生一条到整个地址块的直连路由；隧道设备只要 /32。看看 \`ip route\`，带 /26 的是哪一行？`,
      ),
      forbidden: text(
        `The node looks for ${unusedIp} on a wire where nobody has it, and waits. \`ip route get ${unusedIp}\` tells why: some route says that addresses of ${block} are behind that device. Only the pods that exist get a route to a device, each to its own address.`,
        `节点在一条谁也没有 ${unusedIp} 的链路上查找它，还在等应答。\`ip route get ${unusedIp}\` 会告诉你原因：有条路由说 ${block} 的地址在那个设备后面。只有真实存在的 Pod 才有指向设备的路由，而且各自只到一个地址。`,
      ),
    },
  },
  {
    id: "unused-vanishes",
    kind: "ping",
    title: text(
      `busybox's ping of ${unusedIp} vanishes: no answer, and no error either`,
      `busybox ping ${unusedIp}，包无声消失：没有应答，也没有错误报告`,
    ),
    points: 4,
    needs: ["unused-stays"],
    probe: "busybox-to-unused",
    expect: { outcome: "silence" },
    hints: {
      answered: text(
        `Somebody answers for ${unusedIp}, which belongs to nobody. On which device is it, or which rule rewrites it? \`ip -4 addr\` on the node and in the pods, and \`iptables -t nat -nvL\`.`,
        `有人替 ${unusedIp} 应答了，可它不属于任何人。它配在哪个设备上？或者是哪条规则改写了它？看看节点和 Pod 里的 \`ip -4 addr\`，以及 \`iptables -t nat -nvL\`。`,
      ),
      otherwise: text(
        "The packet stays on the node, but the node sends an error back to the pod. There are three types of route that drop: unreachable and prohibit report it, one does not. Which one has Calico? Look at the first word of the /26 line in `ip route`.",
        "包没有离开节点，但节点给 Pod 回了一个错误报告。会丢包的路由有三种类型：unreachable 和 prohibit 会报告，另一种不会。Calico 用的是哪一种？看看 `ip route` 里 /26 那一行的第一个词。",
      ),
    },
  },
  {
    id: "blackhole",
    kind: "route",
    title: text(
      `A blackhole route covers the node's own block ${block}, all of it and no more`,
      `有一条黑洞路由正好覆盖节点自己的地址块 ${block}，不多也不少`,
    ),
    points: 4,
    needs: ["unused-vanishes"],
    in: node,
    to: block,
    type: "blackhole",
    hints: {
      absent: text(
        `${unusedIp} goes nowhere, but no route to ${block} sees to that. A firewall rule or a route to a few addresses catches what you thought of today; a route to the whole block catches every address that no pod has yet. \`ip route\` must show a line for the /26.`,
        `发往 ${unusedIp} 的包确实没有去处，但起作用的不是到 ${block} 的路由。防火墙规则，或者只到几个地址的路由，只能拦住你今天想到的；到整个地址块的路由，才能拦住每一个还没分配给 Pod 的地址。\`ip route\` 里应该有 /26 那一行。`,
      ),
      "wrong-type": text(
        `There is a route to ${block}, but it is not of the type that drops silently. Something else caught ${unusedIp} today, and need not catch the next address.`,
        `有一条到 ${block} 的路由，但不是会悄悄丢包的那种类型。今天 ${unusedIp} 是被别的东西拦住的，换一个地址就未必了。`,
      ),
      "wrong-prefix-length": text(
        `The blackhole must cover the node's own block and nothing else. A wider one swallows the blocks of other nodes when their routes are missing for a moment; a narrower one leaks. It is exactly ${block}.`,
        `黑洞路由应该正好覆盖节点自己的地址块。太宽，其他节点的路由暂时缺失时，它们的地址块也会被吞掉；太窄，就会漏。应该正好是 ${block}。`,
      ),
    },
  },
  {
    id: "unused-edges",
    kind: "capture",
    title: text(
      `What busybox sends to ${edges.low} and ${edges.last}, which no pod has, vanishes as well: it goes nowhere, and nobody answers`,
      `busybox 发往 ${edges.low} 和 ${edges.last}（没有哪个 Pod 拥有它们）的包同样消失：哪儿也不去，也没有应答`,
    ),
    points: 1,
    needs: ["blackhole"],
    stage: "beyond",
    sequence: [
      leak(
        "sent",
        caliOf(busybox),
        text(`on ${busybox.cali} busybox's echo request for ${edges.low}`, `${busybox.cali} 上，busybox 发往 ${edges.low} 的 ICMP 请求`),
        edges.low,
      ),
    ],
    never: [
      leak("enters-tunnel", tunl0, text(`the packet for ${edges.low} on tunl0`, `tunl0 上有发往 ${edges.low} 的包`), edges.low),
      leak("leaks", ens160, text(`the packet for ${edges.low} on ens160`, `ens160 上有发往 ${edges.low} 的包`), edges.low),
      {
        name: "answered",
        says: text(
          `on ${busybox.cali} an echo reply for busybox, though nobody whom it asked in this stage is there`,
          `${busybox.cali} 上有给 busybox 的 ICMP 应答，而它在这个阶段问过的地址都没有人`,
        ),
        at: caliOf(busybox),
        packet: { kind: "icmp", type: "echo-reply", dst: busybox.ip },
      },
    ],
    hints: {
      "forbidden:answered": text(
        `Nobody is to have these addresses, and yet the node or somebody behind it answers. Ask \`ip route get ${edges.low}\` and \`ip route get ${edges.last}\` on the node: for a blackhole they say “Invalid argument”. An address with a prefix shorter than /32 makes the last address of its subnet a broadcast address, which comes before every blackhole: look at \`ip -4 addr\`.`,
        `这两个地址不该属于任何人，却有应答：要么是节点，要么是它后面的谁。在节点上执行 \`ip route get ${edges.low}\` 和 \`ip route get ${edges.last}\`：如果是黑洞，会显示 “Invalid argument”。地址的前缀如果短于 /32，所在网段的最后一个地址就成了广播地址，它比任何黑洞都优先：看看 \`ip -4 addr\`。`,
      ),
      forbidden: text(
        `The blackhole takes ${unusedIp}, but for ${edges.low} another route is chosen: \`ip route get ${edges.low}\` names its device. A longer prefix wins over the /26. An address with a prefix shorter than /32 on a device brings such a route with it, to everything in its subnet.`,
        `黑洞路由拦住了 ${unusedIp}，但发往 ${edges.low} 的包选中的是另一条路由：执行 \`ip route get ${edges.low}\`，会显示它的设备。前缀比 /26 长的路由优先。设备的地址如果前缀短于 /32，就会带来这样一条路由，覆盖所在的整个网段。`,
      ),
    },
  },
  {
    id: "stray",
    kind: "lookup",
    title: text(
      `The node still sends ${strayIp}, which is in neither block, to its default gateway`,
      `${strayIp} 不属于任何一个地址块，节点仍然把它交给默认网关`,
    ),
    points: 1,
    needs: ["tunnel-address", "blackhole"],
    from: node,
    to: strayIp,
    device: "ens160",
    via: router.ip,
    hints: {
      otherwise: text(
        `\`ip route get ${strayIp}\` on the node shows which route takes it. An address with a prefix shorter than /32 on the tunnel device makes a connected route to everything around it.`,
        `在节点上执行 \`ip route get ${strayIp}\`，看看是哪条路由把它带走了。隧道设备的地址如果前缀短于 /32，就会自动产生一条覆盖周围地址的直连路由。`,
      ),
    },
  },
  {
    id: "stray-other",
    kind: "lookup",
    title: text(
      `The node sends no more than ${otherNode.block} to the other node: ${otherNode.strayIp} still goes to its default gateway`,
      `节点只把 ${otherNode.block} 交给另一个节点：${otherNode.strayIp} 仍然交给默认网关`,
    ),
    points: 1,
    needs: ["other-node-wrapped"],
    from: node,
    to: otherNode.strayIp,
    device: "ens160",
    via: router.ip,
    hints: {
      otherwise: text(
        `${otherNode.strayIp} is near the block of ${otherNode.name} and not in it: it may be a pod of a third node. \`ip route get ${otherNode.strayIp}\` on the node shows which device takes it, \`ip route\` the line: does that line cover exactly ${otherNode.block}, or more?`,
        `${otherNode.strayIp} 在 ${otherNode.name} 的地址块附近，却不在里面：它可能属于第三个节点的 Pod。在节点上执行 \`ip route get ${otherNode.strayIp}\`，看看它从哪个设备出去，再用 \`ip route\` 找到那一行：它覆盖的正好是 ${otherNode.block}，还是更多？`,
      ),
    },
  },
];

export default {
  format: 1,
  slug: "08-calico-same-host",
  title: text("Two Calico pods on one node", "同一节点上的两个 Calico Pod"),
  task: text(
    `Build by hand what Calico builds for two pods of one node. ${node} (ens160 ${nodeIp}/24) stands in a network with ${otherNode.name} (${otherNode.ip}), which is not yours to configure; as on every Kubernetes node, IP forwarding is on already, and there is a default route via ${router.ip}. ` +
      `Make the pods, two network namespaces called busybox and coredns, each with eth0: ${busybox.ip}/32 in busybox, ${coredns.ip}/32 in coredns. The other ends on the node are ${busybox.cali} for busybox and ${coredns.cali} for coredns; both have the MAC ${caliMac} and answer their pod's ARP by proxy. All ends are up and have MTU 1480. ` +
      `In each pod ${gateway} is directly behind eth0, and the default route goes via ${gateway}; the node routes each pod's address into its cali device. ` +
      `Beside the pods the node has what it needs for other nodes. Its own block of addresses is ${block}: it has a blackhole route to it. The tunnel device tunl0 is up, has MTU 1480 and the address ${tunnelIp}/32, and the block of ${otherNode.name}, ${otherNode.block}, goes through it: via ${otherNode.ip}, onlink. Where the kernel has made a tunl0 already, use that one. ` +
      `At the end the pods ping each other with ttl 63, and nothing of that is seen on tunl0 or ens160. A packet for ${otherNode.block} leaves wrapped in a second IP header. A packet for an address of the own block that no pod has, like ${unusedIp}, vanishes on the node without a word.`,
    `亲手搭出 Calico 为同一个节点上的两个 Pod 搭建的网络。${node}（ens160 ${nodeIp}/24）和 ${otherNode.name}（${otherNode.ip}）在同一个网络里，后者不归你配置；和所有 Kubernetes 节点一样，IP 转发已经打开，并有一条经 ${router.ip} 的默认路由。` +
      `建两个 Pod，也就是名为 busybox 和 coredns 的网络命名空间，里面各有 eth0：busybox 里是 ${busybox.ip}/32，coredns 里是 ${coredns.ip}/32。节点上的另一端，busybox 的叫 ${busybox.cali}，coredns 的叫 ${coredns.cali}；两个的 MAC 都是 ${caliMac}，都用代理 ARP 回答各自 Pod 的查询。所有的端都要启用，MTU 都是 1480。` +
      `在每个 Pod 里，${gateway} 就在 eth0 的直连链路上，默认路由经过 ${gateway}；节点把每个 Pod 的地址路由到对应的 cali 设备。` +
      `除了 Pod，节点上还要有通往其他节点所需的东西。节点自己的地址块是 ${block}，要有一条到它的黑洞路由。隧道设备 tunl0 要启用，MTU 为 1480，地址为 ${tunnelIp}/32；${otherNode.name} 的地址块 ${otherNode.block} 从它走：经过 ${otherNode.ip}，并加上 onlink。如果内核已经建好了 tunl0，就用现成的。` +
      `最后两个 Pod 能互相 ping 通，ttl 为 63，而在 tunl0 和 ens160 上什么都看不到。发往 ${otherNode.block} 的包，外面包着第二个 IP 头离开。发往自己地址块中没有 Pod 使用的地址（例如 ${unusedIp}）的包，在节点上无声消失。`,
  ),
  topology: {
    hosts: [
      {
        name: node,
        uplinks: [{ device: "ens160", address: `${nodeIp}/24` }],
        routes: [{ to: "default", via: router.ip, device: "ens160" }],
        // A broadcast address answers pings here: so it shows that an address of the block has become one.
        sysctls: { "net.ipv4.ip_forward": "1", "net.ipv4.icmp_echo_ignore_broadcasts": "0" },
      },
      ...[otherNode, router].map(({ name, ip }) => ({
        name,
        role: "outside" as const,
        uplinks: [{ device: "ens160", address: `${ip}/24` }],
      })),
    ],
  },
  variables: [
    { kind: "network", value: "172.16.196" },
    { kind: "network", value: "172.16.109" },
    { kind: "device", value: "cali12242800409", stem: "cali" },
    { kind: "device", value: "calif57336c1ec9", stem: "cali" },
  ],
  needs: ["veth", "ipip"],
  stages: [
    {
      id: "same-host",
      captures: [caliOf(busybox), caliOf(coredns), tunl0, ens160],
      actions: [{ kind: "ping", id: "busybox-to-coredns", from: place(busybox), to: coredns.ip }],
    },
    {
      id: "beyond",
      captures: [caliOf(busybox), caliOf(coredns), tunl0, ens160],
      actions: [
        { kind: "ping", id: "coredns-to-busybox", from: place(coredns), to: busybox.ip },
        // Nobody answers these two: their packets are what counts, so they get the time to be wrapped and sent.
        { kind: "ping", id: "busybox-to-other-node", from: place(busybox), to: otherNode.podIp, waitMs: 1000 },
        { kind: "ping", id: "node-to-other-node", from: node, to: otherNode.podIp, waitMs: 1000 },
        { kind: "ping", id: "node-to-last", from: node, to: otherNode.lastIp, waitMs: "stage" },
        { kind: "ping", id: "busybox-to-unused", from: place(busybox), to: unusedIp, waitMs: "stage" },
        { kind: "ping", id: "busybox-to-low", from: place(busybox), to: edges.low, waitMs: "stage" },
        { kind: "ping", id: "busybox-to-own-last", from: place(busybox), to: edges.last, waitMs: "stage" },
      ],
    },
  ],
  checks: [
    ...wireChecks(busybox),
    ...beliefChecks(busybox, coredns),
    ...wireChecks(coredns),
    ...beliefChecks(coredns, busybox),
    ...nodeSideChecks(busybox, "same-host"),
    ...nodeSideChecks(coredns, "beyond"),
    pingCheck(busybox, coredns, 8),
    pingCheck(coredns, busybox, 6),
    pathCheck,
    ...tunnelChecks,
    ...unusedChecks,
  ],
  hints: [
    text(
      "One pod first, with everything that belongs to it on the node; then the second in the same way. The tunnel and the blackhole come last: the two pods do not need them to talk to each other.",
      "先做好一个 Pod，连同节点上属于它的一切；第二个照样做。隧道和黑洞放到最后：两个 Pod 互相通信用不着它们。",
    ),
    text(
      "The two addresses look like neighbours, and the pods must not believe it. With /32 there is no subnet: `ip -n busybox route get 172.16.196.2` must name the gateway.",
      "两个地址看起来像邻居，但不能让 Pod 这么认为。地址是 /32，就没有同网段可言：`ip -n busybox route get 172.16.196.2` 的结果里应该有网关。",
    ),
    text(
      "The node is the only router between the pods. For each direction it needs two things: to answer the sender's ARP (proxy_arp on the sender's cali device), and a route to the receiver (into the receiver's cali device).",
      "节点是两个 Pod 之间唯一的路由器。每个方向它都要做到两件事：回答发送方的 ARP（发送方的 cali 设备打开 proxy_arp），以及认识到接收方的路（指向接收方的 cali 设备）。",
    ),
    text(
      "Where packets end up is decided by the longest prefix: a pod's /32 before the block's /26 before the default route. `ip route get 172.16.196.40` on the node shows what happens to an address that no pod has; for a blackhole it says “Invalid argument”.",
      "包去哪里由最长前缀决定：先是 Pod 的 /32，再是地址块的 /26，最后才是默认路由。在节点上执行 `ip route get 172.16.196.40`，可以看到没有 Pod 的地址会怎样；如果是黑洞，会显示 “Invalid argument”。",
    ),
    text(
      "The rest of the node in four commands: `ip route add blackhole 172.16.196.0/26`, `ip link set tunl0 mtu 1480 up`, `ip addr add 172.16.196.0/32 dev tunl0`, `ip route add 172.16.109.64/26 via 192.168.0.12 dev tunl0 onlink`.",
      "节点上其余的部分只要四条命令：`ip route add blackhole 172.16.196.0/26`、`ip link set tunl0 mtu 1480 up`、`ip addr add 172.16.196.0/32 dev tunl0`、`ip route add 172.16.109.64/26 via 192.168.0.12 dev tunl0 onlink`。",
    ),
  ],
} satisfies ExerciseManifest;
