import type { ExerciseManifest } from "lab-check";

type Text = ExerciseManifest["title"];
type Check = ExerciseManifest["checks"][number];
type Node = {
  /** In front of the node's check ids. */
  id: string;
  name: string;
  ip: string;
  podIp: string;
  cali: string;
  block: string;
  /** Next to the pod's address: in the block, and no pod has it. */
  unusedIp: string;
  /** The last address of the block, which no pod has. */
  lastIp: string;
  /** In the /26 next to the block, which is nobody's. */
  strayIp: string;
  tunnelIp: string;
};

const master: Node = {
  id: "master",
  name: "k8s-master-1",
  ip: "192.168.0.11",
  podIp: "172.16.196.1",
  cali: "cali12242800409",
  block: "172.16.196.0/26",
  unusedIp: "172.16.196.2",
  lastIp: "172.16.196.63",
  strayIp: "172.16.196.100",
  tunnelIp: "172.16.196.0",
};
const worker: Node = {
  id: "node",
  name: "k8s-node-1",
  ip: "192.168.0.12",
  podIp: "172.16.109.65",
  cali: "cali1b0be572c83",
  block: "172.16.109.64/26",
  unusedIp: "172.16.109.66",
  lastIp: "172.16.109.127",
  strayIp: "172.16.109.5",
  tunnelIp: "172.16.109.64",
};

const gateway = "169.254.1.1";
const caliMac = "ee:ee:ee:ee:ee:ee";
const nodesRouter = "192.168.0.2";

const pod = (node: Node) => `${node.name}/busybox`;
const caliOf = (node: Node) => `${node.name}:${node.cali}`;
const ens160 = (node: Node) => `${node.name}:ens160`;
const tunl0 = (node: Node) => `${node.name}:tunl0`;

function text(en: string, zh: string): Text {
  return { en, "zh-Hans": zh };
}

/** The pod and the wire to it. */
function podChecks(node: Node, other: Node): Check[] {
  return [
    {
      id: `${node.id}-veth`,
      kind: "link",
      title: text(
        `busybox on ${node.name} has eth0, its other end is ${node.cali} on the node, and both ends are up`,
        `${node.name} 的 busybox 里有 eth0，另一端是节点上的 ${node.cali}，两端都已启用`,
      ),
      points: 2,
      device: `${pod(node)}:eth0`,
      type: "veth",
      peer: caliOf(node),
      hints: {
        "no-namespace": text(
          `Start with the pod itself: a network namespace called exactly busybox, made on ${node.name}.`,
          `先把 Pod 本身建出来：在 ${node.name} 上新建一个网络命名空间，名字必须正好是 busybox。`,
        ),
        absent: text(
          `The pod has no eth0 yet. Make a veth pair: one end stays on the node as ${node.cali}, the other is eth0 in the pod.`,
          `Pod 里还没有 eth0。建一对 veth：一端留在节点上，叫 ${node.cali}，另一端在 Pod 里叫 eth0。`,
        ),
        elsewhere: text(
          "eth0 was made, but it is not in the pod. `ip link set … netns busybox` moves it there.",
          "eth0 已经建好，但不在 Pod 里。用 `ip link set … netns busybox` 把它移进去。",
        ),
        down: text(
          "eth0 is switched off. A device that changed its namespace is down again: switch it on inside the pod.",
          "eth0 没有启用。换了命名空间的设备会重新变成关闭：请在 Pod 里启用它。",
        ),
        "no-carrier": text(
          `eth0 is up but has no carrier: ${node.cali}, the other end, is still switched off.`,
          `eth0 已启用却没有载波：它的另一端 ${node.cali} 还没有启用。`,
        ),
        "wrong-peer": text(
          `eth0's other end is another device than ${node.cali}. The name is long, and each node has its own: compare it letter by letter.`,
          `eth0 的另一端不是 ${node.cali}。这个名字很长，而且每个节点各不相同：请逐个字母核对。`,
        ),
      },
    },
    {
      id: `${node.id}-cali-mac`,
      kind: "link",
      title: text(`${node.cali} on ${node.name} has the MAC ${caliMac}`, `${node.name} 上 ${node.cali} 的 MAC 是 ${caliMac}`),
      points: 3,
      needs: [`${node.id}-veth`],
      device: caliOf(node),
      mac: caliMac,
      hints: {
        "wrong-mac": text(
          "The kernel gave the node's end a random MAC. Calico gives the same fixed one to every such end: nobody but the one pod behind it ever sees it. Only this end, not the pod's.",
          "节点一端的 MAC 是内核随机给的。Calico 给所有这样的设备同一个固定的 MAC，因为只有对面的那个 Pod 会看到它。只改这一端，不要改 Pod 那一端。",
        ),
      },
    },
    {
      id: `${node.id}-pod-mtu`,
      kind: "link",
      title: text(`eth0 in busybox on ${node.name} has MTU 1480`, `${node.name} 的 busybox 中 eth0 的 MTU 是 1480`),
      points: 1,
      needs: [`${node.id}-veth`],
      device: `${pod(node)}:eth0`,
      mtu: 1480,
      hints: {
        "wrong-mtu": text(
          "ens160 carries 1500 bytes, and the outer IPv4 header takes some of them. How long is it, and what is left for the pod's packet?",
          "ens160 一次能传 1500 字节，外层 IPv4 头要占去一部分。它有多长？留给 Pod 的包还有多少？",
        ),
      },
    },
    {
      id: `${node.id}-cali-mtu`,
      kind: "link",
      title: text(`${node.cali} on ${node.name} has MTU 1480`, `${node.name} 上 ${node.cali} 的 MTU 是 1480`),
      points: 1,
      needs: [`${node.id}-veth`],
      device: caliOf(node),
      mtu: 1480,
      hints: {
        "wrong-mtu": text(
          "The two ends of a pair have an MTU each. The node's end must leave room for the outer header as well.",
          "一对 veth 的两端各有自己的 MTU。节点这一端也要给外层的头留出位置。",
        ),
      },
    },
    {
      id: `${node.id}-address`,
      kind: "address",
      title: text(
        `eth0 in busybox on ${node.name} has the address ${node.podIp}/32`,
        `${node.name} 的 busybox 中 eth0 的地址是 ${node.podIp}/32`,
      ),
      points: 3,
      needs: [`${node.id}-veth`],
      device: `${pod(node)}:eth0`,
      address: `${node.podIp}/32`,
      hints: {
        absent: text(
          "eth0 in the pod has no address. Moving a device to another namespace takes its addresses away, so give it one after the move.",
          "Pod 里的 eth0 没有地址。设备移到别的命名空间时会丢掉地址，所以要在移动之后再配置。",
        ),
        "wrong-prefix-length": text(
          "The address is right, its prefix length is not. A Calico pod has no neighbours in its own subnet, it is alone: then every packet takes the default route.",
          "地址对了，前缀长度不对。Calico 的 Pod 没有同网段的邻居，网段里只有它自己，这样每个包都会走默认路由。",
        ),
        "wrong-address": text(
          `Each node hands out addresses of its own block: ${master.podIp} on ${master.name}, ${worker.podIp} on ${worker.name}.`,
          `每个节点只分配自己地址块里的地址：${master.name} 上是 ${master.podIp}，${worker.name} 上是 ${worker.podIp}。`,
        ),
        elsewhere: text(
          "That address is on another device. It belongs on eth0 inside the pod.",
          "这个地址配到了别的设备上，它应该在 Pod 里的 eth0 上。",
        ),
      },
    },
    {
      id: `${node.id}-gateway`,
      kind: "lookup",
      title: text(
        `busybox on ${node.name} finds ${gateway} directly behind eth0`,
        `${node.name} 的 busybox 知道 ${gateway} 就在 eth0 的直连链路上`,
      ),
      points: 2,
      needs: [`${node.id}-veth`],
      from: pod(node),
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
      id: `${node.id}-default`,
      kind: "lookup",
      title: text(
        `busybox on ${node.name} sends everything, also for ${other.podIp}, via ${gateway}`,
        `${node.name} 的 busybox 把所有包（包括发往 ${other.podIp} 的）都交给 ${gateway}`,
      ),
      points: 2,
      needs: [`${node.id}-gateway`],
      from: pod(node),
      to: other.podIp,
      device: "eth0",
      via: gateway,
      hints: {
        unreachable: text(
          "The pod has no default route. The kernel only takes a gateway that it can already reach directly, so mind the order.",
          "Pod 没有默认路由。内核只接受已经能直达的网关，所以要注意先后顺序。",
        ),
        "wrong-gateway": text(
          `The pod's packets for the other node take another way than ${gateway}. Look at \`ip -n busybox route\`: two lines are enough, and the default route names its gateway (\`via\`).`,
          `Pod 发往另一个节点的包没有经过 ${gateway}。看看 \`ip -n busybox route\`：两行就够了，默认路由要写明网关（\`via\`）。`,
        ),
      },
    },
  ];
}

/** What the node knows about its own block. */
function blockChecks(node: Node): Check[] {
  return [
    {
      id: `${node.id}-pod-route`,
      kind: "lookup",
      title: text(
        `${node.name} sends ${node.podIp} directly into ${node.cali}`,
        `${node.name} 把发往 ${node.podIp} 的包直接送进 ${node.cali}`,
      ),
      points: 3,
      needs: [`${node.id}-veth`],
      from: node.name,
      to: node.podIp,
      device: node.cali,
      via: "direct",
      hints: {
        blackhole: text(
          "The node throws packets for its own pod away: only the blackhole covers this address. A route to the single address is longer than the /26, so it wins.",
          "节点把发给自己 Pod 的包丢掉了：能匹配这个地址的只有黑洞路由。给这一个地址加一条路由，它的前缀比 /26 长，会优先匹配。",
        ),
        "wrong-device": text(
          `${node.name} would send packets for this pod out of another device. Give it a route to this one address, into ${node.cali}.`,
          `${node.name} 会把发给这个 Pod 的包从别的设备送出去。给它一条只到这个地址的路由，指向 ${node.cali}。`,
        ),
        local: text(
          "The node believes that this address is its own. It belongs on eth0 inside the pod.",
          "节点以为这个地址是它自己的，其实地址应该配在 Pod 里的 eth0 上。",
        ),
        otherwise: text(
          `\`ip route get ${node.podIp}\` on ${node.name} must say \`dev ${node.cali}\`, without \`via\`.`,
          `在 ${node.name} 上执行 \`ip route get ${node.podIp}\`，结果应该是 \`dev ${node.cali}\`，没有 \`via\`。`,
        ),
      },
    },
    {
      id: `${node.id}-blackhole`,
      kind: "route",
      title: text(
        `${node.name} drops what goes to unused addresses of its own block ${node.block}`,
        `${node.name} 会丢弃发往自己地址块 ${node.block} 中未使用地址的包`,
      ),
      points: 4,
      in: node.name,
      to: node.block,
      type: "blackhole",
      hints: {
        absent: text(
          `Nothing stops a packet for an unused address of ${node.block}: it would follow the default route out into the network. Calico lets such a packet end here, with a route of a special type to the whole block. If your script has one: is it for ${node.name}'s own block, and not for the other node's?`,
          `发往 ${node.block} 中未使用地址的包没有人拦，它会沿着默认路由跑到外面的网络去。Calico 用一条覆盖整个地址块的特殊类型的路由，让这样的包到此为止。如果脚本里已经有这样一条：它写的是 ${node.name} 自己的地址块，而不是对方节点的吗？`,
        ),
        "wrong-type": text(
          "There is a route to the own block, but not one that drops silently. An address like …/26 on a device makes a connected route of the same prefix, which then stands in the way.",
          "有一条到自己地址块的路由，但它不会悄悄丢包。给设备配 …/26 这样的地址，会自动产生一条同样前缀的直连路由，正好挡在这里。",
        ),
        "wrong-prefix-length": text(
          "The blackhole must cover the node's own block and nothing else: exactly the /26.",
          "黑洞路由应该正好覆盖节点自己的地址块，不多也不少：就是那个 /26。",
        ),
      },
    },
  ];
}

function proxyArpCheck(node: Node, stage: string): Check {
  return {
    id: `${node.id}-proxy-arp`,
    kind: "neighbour",
    title: text(
      `busybox on ${node.name} asks for ${gateway}, and ${node.cali} answers with its own MAC`,
      `${node.name} 的 busybox 查询 ${gateway}，由 ${node.cali} 用自己的 MAC 应答`,
    ),
    points: 5,
    needs: [`${node.id}-default`],
    stage,
    in: pod(node),
    ip: gateway,
    device: "eth0",
    entry: { macOf: caliOf(node) },
    hints: {
      unanswered: text(
        `The pod asked "who has ${gateway}?" and heard nothing, because no device has that address. ${node.cali} must answer all the same: which switch makes it answer for addresses that are not its own? (It is a sysctl of the node's end, not of the pod's.)`,
        `Pod 问了“谁是 ${gateway}？”，没有人回答，因为没有设备拥有这个地址。但 ${node.cali} 还是要回答：哪个开关能让它为不属于自己的地址应答？（是节点这一端的 sysctl，不是 Pod 那一端的。）`,
      ),
      configured: text(
        `This entry was written by hand. The pod is to learn it: take the entry out and let ${node.cali} answer.`,
        `这个条目是手工写进去的。应该让 Pod 自己学到它：删掉这个条目，让 ${node.cali} 来应答。`,
      ),
      "wrong-mac": text(
        `Another MAC than that of ${node.cali} stands there. Who else is on this wire?`,
        `那里写的不是 ${node.cali} 的 MAC。这条链路上还有谁？`,
      ),
      otherwise: text(
        `Ping from the pod, then look at \`ip -n busybox neigh\`: ${gateway} must stand there with the MAC of ${node.cali}.`,
        `从 Pod 里 ping 一次，再看 \`ip -n busybox neigh\`：应该有 ${gateway}，MAC 是 ${node.cali} 的。`,
      ),
    },
  };
}

/** The node's own card: the request of its pod leaves inside a packet from node to node. */
function wrapsCheck(node: Node, other: Node, stage: string): Check {
  return {
    id: `${node.id}-wraps`,
    kind: "capture",
    title: text(
      `${node.name} wraps its pod's packets: protocol 4, from ${node.ip} to ${other.ip}`,
      `${node.name} 给自己 Pod 的包加上外层头：协议号 4，从 ${node.ip} 到 ${other.ip}`,
    ),
    points: 6,
    needs: [`${node.id}-proxy-arp`],
    stage,
    sequence: [
      {
        name: "wrapped",
        says: text(
          `an IP-in-IP packet ${node.ip} → ${other.ip} with the echo request ${node.podIp} → ${other.podIp} in it leaves ens160 of ${node.name}`,
          `${node.name} 的 ens160 发出 IP-in-IP 包 ${node.ip} → ${other.ip}，里面是 ICMP 请求 ${node.podIp} → ${other.podIp}`,
        ),
        at: ens160(node),
        outer: { src: node.ip, dst: other.ip },
        packet: { kind: "icmp", type: "echo-request", src: node.podIp, dst: other.podIp },
      },
    ],
    never: [
      {
        name: "plain",
        says: text(
          `the pod's packet leaves ens160 of ${node.name} as it is, with no outer header`,
          `Pod 的包没有外层头，原样从 ${node.name} 的 ens160 发出`,
        ),
        at: ens160(node),
        outer: "none",
        packet: { kind: "icmp", type: "echo-request", src: node.podIp, dst: other.podIp },
      },
      {
        name: "asks-default-gateway",
        says: text(`${node.name} looks for its default gateway ${nodesRouter}`, `${node.name} 在查找自己的默认网关 ${nodesRouter}`),
        at: ens160(node),
        from: { macOf: ens160(node) },
        packet: { kind: "arp", op: "request", who: nodesRouter },
      },
    ],
    hints: {
      "missing:wrapped": text(
        `The pod's packet reached ${node.name}, and no wrapped one left. \`ip route get ${other.podIp}\` on ${node.name} tells which route has it: it should be the tunnel device, and the next hop decides the outer destination. A tunnel device that is down takes no routes, and a blackhole for the wrong block eats the packet.`,
        `Pod 的包到了 ${node.name}，却没有封装好的包发出去。在 ${node.name} 上执行 \`ip route get ${other.podIp}\`，看看走的是哪条路由：应该是隧道设备，而外层的目的地址由下一跳决定。没有启用的隧道设备不接受路由；黑洞写错了地址块，也会吞掉这个包。`,
      ),
      "forbidden:plain": text(
        "The packet crosses ens160 naked. That is plain routing, as in exercise-06: the next hop is right, but the device is not. Which device puts the second header on?",
        "包在 ens160 上没有外层头。这就是 exercise-06 那样的普通路由：下一跳是对的，设备不对。哪个设备会加上第二个 IP 头？",
      ),
      "forbidden:asks-default-gateway": text(
        `The packet is on its way to ${node.name}'s default gateway. \`ip route get ${other.podIp}\` on ${node.name} tells why. Either there is no route to ${other.block}: ${node.name}.sh adds none, or the kernel refused it, since in its eyes the other node is no neighbour on the tunnel device; so the route must claim that (\`onlink\`), and the device must be up before. Or the route is there and names the wrong next hop.`,
        `包正被送往 ${node.name} 的默认网关。在 ${node.name} 上执行 \`ip route get ${other.podIp}\` 就知道原因。一种可能是没有到 ${other.block} 的路由：${node.name}.sh 没有添加，或者内核拒绝了它，因为在内核看来，对方节点并不在隧道设备的链路上，路由要自己声明这一点（\`onlink\`），而且设备要先启用。另一种可能是路由有了，但下一跳写错了。`,
      ),
    },
  };
}

/** What the pod sends to an address of the own block that no pod has, somewhere on its way. */
function toUnused(name: string, node: Node, at: string, says: Text) {
  return { name, says, at, packet: { kind: "icmp" as const, type: "echo-request" as const, dst: node.unusedIp } };
}

/** Where the routes end: the other block goes into the tunnel up to its last address, and nothing else does. */
function borderChecks(node: Node, other: Node): Check[] {
  return [
    {
      id: `${node.id}-whole-block`,
      kind: "capture",
      title: text(
        `${node.name} wraps what goes to the last address of ${other.block} as well: ${other.lastIp}`,
        `${node.name} 把发往 ${other.block} 最后一个地址 ${other.lastIp} 的包也封装起来`,
      ),
      points: 1,
      needs: [`${node.id}-wraps`],
      stage: "nodes-themselves",
      sequence: [
        {
          name: "to-last-address",
          says: text(
            `an echo request to ${other.lastIp} leaves ens160 of ${node.name}, wrapped from ${node.ip} to ${other.ip}`,
            `发往 ${other.lastIp} 的 ICMP 请求从 ${node.name} 的 ens160 发出，外层头是 ${node.ip} 到 ${other.ip}`,
          ),
          at: ens160(node),
          outer: { src: node.ip, dst: other.ip },
          packet: { kind: "icmp", type: "echo-request", dst: other.lastIp },
        },
      ],
      hints: {
        missing: text(
          `The next pod of ${other.name} may get any address of ${other.block}, and ${node.name} would not reach all of them. \`ip route get ${other.lastIp}\` on ${node.name} shows which route takes this one: look at the prefix length of yours.`,
          `${other.name} 的下一个 Pod 可能得到 ${other.block} 中的任何一个地址，而 ${node.name} 有一部分到不了。在 ${node.name} 上执行 \`ip route get ${other.lastIp}\`，看看这个地址走的是哪条路由，再检查你那条路由的前缀长度。`,
        ),
      },
    },
    {
      id: `${node.id}-stray-other`,
      kind: "lookup",
      title: text(
        `${node.name} sends no more than ${other.block} to the other node: ${other.strayIp} still goes to its default gateway`,
        `${node.name} 只把 ${other.block} 交给对方节点：${other.strayIp} 仍然交给默认网关`,
      ),
      points: 1,
      needs: [`${node.id}-wraps`],
      from: node.name,
      to: other.strayIp,
      device: "ens160",
      via: nodesRouter,
      hints: {
        otherwise: text(
          `${other.strayIp} is near ${other.name}'s block and not in it: it may be a pod of a third node. \`ip route get ${other.strayIp}\` on ${node.name} shows which device takes it, \`ip route\` the line: does that line cover exactly ${other.block}, or more?`,
          `${other.strayIp} 在 ${other.name} 的地址块附近，却不在里面：它可能属于第三个节点的 Pod。在 ${node.name} 上执行 \`ip route get ${other.strayIp}\`，看看它从哪个设备出去，再用 \`ip route\` 找到那一行：它覆盖的正好是 ${other.block}，还是更多？`,
        ),
      },
    },
    {
      id: `${node.id}-unused`,
      kind: "capture",
      title: text(
        `What busybox on ${node.name} sends to ${node.unusedIp} and ${node.lastIp}, which no pod has, vanishes there: it goes nowhere, and nobody answers`,
        `${node.name} 的 busybox 发往 ${node.unusedIp} 和 ${node.lastIp}（没有哪个 Pod 拥有它们）的包在节点上消失：哪儿也不去，也没有应答`,
      ),
      points: 1,
      needs: [`${node.id}-blackhole`, `${node.id}-address`, `${node.id}-proxy-arp`],
      stage: "nodes-themselves",
      sequence: [
        toUnused(
          "sent",
          node,
          caliOf(node),
          text(
            `on ${node.cali} busybox's echo request for ${node.unusedIp}`,
            `${node.cali} 上，busybox 发往 ${node.unusedIp} 的 ICMP 请求`,
          ),
        ),
      ],
      never: [
        toUnused(
          "enters-tunnel",
          node,
          tunl0(node),
          text(`the packet for ${node.unusedIp} on tunl0 of ${node.name}`, `${node.name} 的 tunl0 上有发往 ${node.unusedIp} 的包`),
        ),
        toUnused(
          "leaks",
          node,
          ens160(node),
          text(`the packet for ${node.unusedIp} on ens160 of ${node.name}`, `${node.name} 的 ens160 上有发往 ${node.unusedIp} 的包`),
        ),
        {
          name: "answered",
          says: text(
            `on ${node.cali} an echo reply for busybox, which asked nobody but ${node.unusedIp} and ${node.lastIp}`,
            `${node.cali} 上有给 busybox 的 ICMP 应答，而它只问过 ${node.unusedIp} 和 ${node.lastIp}`,
          ),
          at: caliOf(node),
          packet: { kind: "icmp", type: "echo-reply", dst: node.podIp },
        },
      ],
      hints: {
        "forbidden:answered": text(
          `Nobody is to have these addresses, and yet ${node.name} or somebody behind it answers. Ask \`ip route get ${node.unusedIp}\` and \`ip route get ${node.lastIp}\` on ${node.name}: for a blackhole they say “Invalid argument”. An address with a prefix shorter than /32 makes the last address of its subnet a broadcast address, which comes before every blackhole: look at \`ip -4 addr\`.`,
          `这两个地址不该属于任何人，却有应答：要么是 ${node.name}，要么是它后面的谁。在 ${node.name} 上执行 \`ip route get ${node.unusedIp}\` 和 \`ip route get ${node.lastIp}\`：如果是黑洞，会显示 “Invalid argument”。地址的前缀如果短于 /32，所在网段的最后一个地址就成了广播地址，它比任何黑洞都优先：看看 \`ip -4 addr\`。`,
        ),
        forbidden: text(
          `The blackhole is there, but another route is chosen for ${node.unusedIp}: \`ip route get ${node.unusedIp}\` on ${node.name} names its device. A longer prefix wins, and of equal ones the lower metric. An address with a prefix shorter than /32 on a device brings such a route with it, to everything in its subnet.`,
          `黑洞路由有了，但发往 ${node.unusedIp} 的包选中的是另一条路由：在 ${node.name} 上执行 \`ip route get ${node.unusedIp}\`，会显示它的设备。前缀更长的优先；一样长时，metric 小的优先。设备的地址如果前缀短于 /32，就会带来这样一条路由，覆盖所在的整个网段。`,
        ),
      },
    },
    {
      id: `${node.id}-stray`,
      kind: "lookup",
      title: text(
        `${node.name} still sends ${node.strayIp}, which is in neither block, to its default gateway`,
        `${node.strayIp} 不属于任何一个地址块，${node.name} 仍然把它交给默认网关`,
      ),
      points: 1,
      needs: [`${node.id}-tunnel-address`],
      from: node.name,
      to: node.strayIp,
      device: "ens160",
      via: nodesRouter,
      hints: {
        otherwise: text(
          `\`ip route get ${node.strayIp}\` on ${node.name} shows which route takes it. An address with a prefix shorter than /32 on the tunnel device makes a connected route to everything around it.`,
          `在 ${node.name} 上执行 \`ip route get ${node.strayIp}\`，看看是哪条路由把它带走了。隧道设备的地址如果前缀短于 /32，就会自动产生一条覆盖周围地址的直连路由。`,
        ),
      },
    },
  ];
}

/** Pods never notice, since their own wires are narrower; what the node itself sends through the tunnel would be cut in pieces. */
function tunnelMtuCheck(node: Node): Check {
  return {
    id: `${node.id}-tunnel-mtu`,
    kind: "link",
    title: text(`tunl0 on ${node.name} has MTU 1480`, `${node.name} 上 tunl0 的 MTU 是 1480`),
    points: 1,
    needs: [`${node.id}-wraps`],
    device: tunl0(node),
    // Whether the tunnel is up shows in the packets that it wraps; a learner may have made another device for them.
    up: false,
    mtu: 1480,
    hints: {
      "wrong-mtu": text(
        "What goes into the tunnel comes out of ens160 20 bytes longer, and ens160 carries 1500. A full packet of the node's own would have to be cut in pieces.",
        "进入隧道的包，从 ens160 出去时会多 20 字节，而 ens160 一次只能传 1500 字节。节点自己发的满长度的包就只能分片了。",
      ),
      absent: text(
        `There is no tunl0 on ${node.name}. Loading the ipip module makes one in every namespace; where it has not, \`ip link add tunl0 type ipip\` does.`,
        `${node.name} 上没有 tunl0。加载 ipip 模块后，每个命名空间都会自动有一个；没有的话，用 \`ip link add tunl0 type ipip\` 创建。`,
      ),
    },
  };
}

/** The node's own packets to the other block: only an address of the tunnel's makes the answer come back the same way. */
function tunnelAddressCheck(node: Node, other: Node): Check {
  return {
    id: `${node.id}-tunnel-address`,
    kind: "capture",
    title: text(
      `${node.name} itself speaks to the other node's pods as ${node.tunnelIp}`,
      `${node.name} 自己和对方节点的 Pod 通信时，使用 ${node.tunnelIp}`,
    ),
    points: 4,
    needs: [`${node.id}-wraps`],
    stage: "nodes-themselves",
    sequence: [
      {
        name: "own-request",
        says: text(
          `the node's own echo request ${node.tunnelIp} → ${other.podIp} leaves ens160 of ${node.name}, wrapped`,
          `节点自己的 ICMP 请求 ${node.tunnelIp} → ${other.podIp} 经封装后从 ${node.name} 的 ens160 发出`,
        ),
        at: ens160(node),
        outer: { src: node.ip, dst: other.ip },
        packet: { kind: "icmp", type: "echo-request", src: node.tunnelIp, dst: other.podIp },
      },
    ],
    hints: {
      missing: text(
        `A packet that the node sends itself gets the address of the device that it leaves by. With no address on the tunnel device, the kernel takes ${node.ip}, and the answer comes back outside the tunnel. Give the tunnel device ${node.tunnelIp}/32.`,
        `节点自己发出的包，源地址取自它离开时经过的设备。隧道设备上没有地址，内核就会用 ${node.ip}，应答也就不走隧道了。给隧道设备配上 ${node.tunnelIp}/32。`,
      ),
    },
  };
}

function pingCheck(from: Node, to: Node): Check {
  return {
    id: `ping-${from.id}-to-${to.id}`,
    kind: "ping",
    title: text(`busybox on ${from.name} pings ${to.podIp}: ttl 62`, `${from.name} 的 busybox 能 ping 通 ${to.podIp}：ttl 62`),
    points: 6,
    needs: [`${from.id}-wraps`, `${to.id}-wraps`, `${from.id}-pod-route`, `${to.id}-pod-route`],
    probe: `${from.id}-to-${to.id}`,
    expect: { outcome: "reply", ttl: 62 },
    hints: {
      lost: text(
        "Wrapped packets leave both nodes, so something gets lost behind that. Capture with `tcpdump -ni any 'ip proto 4 or icmp'` on the other node: is the packet unwrapped, and where does it go then?",
        "两个节点都发出了封装好的包，所以问题在后面。在对方节点上用 `tcpdump -ni any 'ip proto 4 or icmp'` 抓包：包有没有被解开？解开之后去了哪里？",
      ),
      "host-unreachable": text(
        "A node looked for the next machine by ARP and heard nothing. The address in ping's message tells which node says so.",
        "某个节点用 ARP 查找下一台机器，没有得到回答。ping 输出里的地址告诉你是哪个节点报告的。",
      ),
      "wrong-ttl": text(
        "The tunnel counts as one hop for the inner packet, however many routers the outer one passes: 64, minus one for each node, makes 62.",
        "不论外层的包经过多少路由器，隧道对里层的包来说只算一跳：64 减去两个节点各 1，等于 62。",
      ),
    },
  };
}

/** A frame of the one ping, where a node's own pod and its cali device meet. */
function podFrame(name: string, at: Node, type: "echo-request" | "echo-reply", from: Node, to: Node, ttl: number) {
  const outward = at === from;
  const word = type === "echo-request" ? text("request", "请求") : text("reply", "应答");
  return {
    name,
    says: text(
      `on ${at.cali} of ${at.name} the echo ${word.en} ${from.podIp} → ${to.podIp}, 98 bytes, ttl ${ttl}, ${outward ? "to" : "from"} ${at.cali}'s MAC`,
      `${at.name} 的 ${at.cali} 上，ICMP ${word["zh-Hans"]} ${from.podIp} → ${to.podIp}，98 字节，ttl ${ttl}，${outward ? "目的" : "源"} MAC 是 ${at.cali} 的`,
    ),
    at: caliOf(at),
    ...(outward ? { to: { macOf: caliOf(at) } } : { from: { macOf: caliOf(at) } }),
    lengthBytes: 98,
    outer: "none" as const,
    packet: { kind: "icmp" as const, type, src: from.podIp, dst: to.podIp, ttl },
  };
}

/** The same packet between the nodes: 20 bytes longer, with both headers. */
function wrappedFrame(name: string, at: Node, type: "echo-request" | "echo-reply", from: Node, to: Node) {
  const word = type === "echo-request" ? text("request", "请求") : text("reply", "应答");
  return {
    name,
    says: text(
      `on ens160 of ${at.name} the echo ${word.en} ${from.podIp} → ${to.podIp} inside ${from.ip} → ${to.ip}, 118 bytes`,
      `${at.name} 的 ens160 上，ICMP ${word["zh-Hans"]} ${from.podIp} → ${to.podIp} 封装在 ${from.ip} → ${to.ip} 里，118 字节`,
    ),
    at: ens160(at),
    from: { macOf: ens160(from) },
    to: { macOf: ens160(to) },
    lengthBytes: 118,
    outer: { src: from.ip, dst: to.ip },
    packet: { kind: "icmp" as const, type, src: from.podIp, dst: to.podIp, ttl: 63 },
  };
}

/** A pod that has taken the MAC of its own gateway. */
function podSharesMac(node: Node) {
  return {
    name: `${node.id}-pod-has-cali-mac`,
    says: text(`busybox on ${node.name} itself sends from the MAC ${caliMac}`, `${node.name} 的 busybox 自己也用 MAC ${caliMac} 发包`),
    at: caliOf(node),
    from: { mac: caliMac },
    packet: { kind: "ipv4" as const, src: node.podIp },
  };
}

const pathCheck: Check = {
  id: "path",
  kind: "capture",
  title: text(
    "One ping on its whole way: 98 bytes at the pods, 118 bytes with two IP headers between the nodes",
    "一次 ping 的全程：Pod 旁边是 98 字节，节点之间是带两个 IP 头的 118 字节",
  ),
  points: 6,
  needs: ["ping-master-to-node"],
  stage: "one-ping",
  sequence: [
    {
      name: "pod-asks",
      says: text(`busybox on ${master.name} asks who has ${gateway}`, `${master.name} 的 busybox 查询谁是 ${gateway}`),
      at: caliOf(master),
      to: "broadcast",
      packet: { kind: "arp", op: "request", who: gateway },
    },
    {
      name: "cali-answers",
      says: text(`${master.cali} answers for ${gateway}`, `${master.cali} 替 ${gateway} 应答`),
      at: caliOf(master),
      from: { macOf: caliOf(master) },
      packet: { kind: "arp", op: "reply", who: gateway },
    },
    podFrame("request-from-pod", master, "echo-request", master, worker, 64),
    wrappedFrame("request-leaves-master", master, "echo-request", master, worker),
    wrappedFrame("request-enters-node", worker, "echo-request", master, worker),
    podFrame("request-to-pod", worker, "echo-request", master, worker, 62),
    podFrame("reply-from-pod", worker, "echo-reply", worker, master, 64),
    wrappedFrame("reply-leaves-node", worker, "echo-reply", worker, master),
    wrappedFrame("reply-enters-master", master, "echo-reply", worker, master),
    podFrame("reply-to-pod", master, "echo-reply", worker, master, 62),
  ],
  never: [podSharesMac(master), podSharesMac(worker)],
  hints: {
    missing: text(
      "The ping works, but takes another way than Calico's. Follow one packet: `tcpdump -eni` on the cali device, then on ens160 with the filter `ip proto 4`, then the same on the other node.",
      "ping 是通的，但走的路和 Calico 不一样。跟着一个包走：先在 cali 设备上 `tcpdump -eni`，再在 ens160 上用过滤条件 `ip proto 4`，然后在另一个节点上照样做一遍。",
    ),
    forbidden: text(
      `${caliMac} belongs to the node's end alone. The pod's eth0 keeps a MAC of its own; otherwise both ends of the wire carry the same one.`,
      `${caliMac} 只属于节点那一端。Pod 的 eth0 要保留自己的 MAC，否则线的两端就是同一个 MAC 了。`,
    ),
  },
};

export default {
  format: 1,
  slug: "07-ipip",
  title: text("IP in IP, as Calico builds it", "像 Calico 那样搭建 IP-in-IP"),
  task: text(
    `Build by hand what Calico builds for pods on two nodes. ${master.name} (ens160 ${master.ip}/24) and ${worker.name} (ens160 ${worker.ip}/24) share one network; as on every Kubernetes node, IP forwarding is on already, and there is a default route via ${nodesRouter}. ` +
      `On each node make the pod, a network namespace called busybox, with eth0: ${master.podIp}/32 on ${master.name}, ${worker.podIp}/32 on ${worker.name}. ` +
      `The other end on the node is ${master.cali} on ${master.name}, ${worker.cali} on ${worker.name}; it has the MAC ${caliMac} and answers the pod's ARP by proxy. Both ends are up and have MTU 1480. ` +
      `In the pod ${gateway} is directly behind eth0, and the default route goes via ${gateway}; the node routes the pod's address into its cali device. ` +
      `Each node owns a block of addresses, ${master.block} and ${worker.block}, and has a blackhole route for its own one. ` +
      `The tunnel device tunl0 is up, has MTU 1480 and the address ${master.tunnelIp}/32 or ${worker.tunnelIp}/32, and the other node's block goes through it: via the other node's address on ens160, onlink. Where the kernel has made a tunl0 already, use that one. ` +
      "At the end the pods ping each other with ttl 62, and between the nodes every one of their packets is wrapped in a second IP header (protocol 4) from node to node.",
    `亲手搭出 Calico 为两个节点上的 Pod 搭建的网络。${master.name}（ens160 ${master.ip}/24）和 ${worker.name}（ens160 ${worker.ip}/24）在同一个网络里；和所有 Kubernetes 节点一样，IP 转发已经打开，并有一条经 ${nodesRouter} 的默认路由。` +
      `在每个节点上建一个 Pod，也就是名为 busybox 的网络命名空间，里面有 eth0：${master.name} 上是 ${master.podIp}/32，${worker.name} 上是 ${worker.podIp}/32。` +
      `节点上的另一端在 ${master.name} 叫 ${master.cali}，在 ${worker.name} 叫 ${worker.cali}；它的 MAC 是 ${caliMac}，并用代理 ARP 回答 Pod 的查询。两端都要启用，MTU 都是 1480。` +
      `在 Pod 里，${gateway} 就在 eth0 的直连链路上，默认路由经过 ${gateway}；节点把 Pod 的地址路由到自己的 cali 设备。` +
      `每个节点有一个地址块，分别是 ${master.block} 和 ${worker.block}，并为自己的地址块设一条黑洞路由。` +
      `隧道设备 tunl0 要启用，MTU 为 1480，地址分别是 ${master.tunnelIp}/32 和 ${worker.tunnelIp}/32；对方节点的地址块从它走：经过对方 ens160 的地址，并加上 onlink。如果内核已经建好了 tunl0，就用现成的。` +
      "最后两个 Pod 能互相 ping 通，ttl 为 62；而在节点之间，它们的每个包外面都包着从节点到节点的第二个 IP 头（协议号 4）。",
  ),
  topology: {
    hosts: [master, worker].map((node) => ({
      name: node.name,
      uplinks: [{ device: "ens160", address: `${node.ip}/24` }],
      routes: [{ to: "default" as const, via: nodesRouter, device: "ens160" }],
      // A broadcast address answers pings here: so it shows that an address of the block has become one.
      sysctls: { "net.ipv4.ip_forward": "1", "net.ipv4.icmp_echo_ignore_broadcasts": "0" },
    })),
  },
  variables: [
    { kind: "network", value: "172.16.196" },
    { kind: "network", value: "172.16.109" },
    { kind: "device", value: "cali12242800409", stem: "cali" },
    { kind: "device", value: "cali1b0be572c83", stem: "cali" },
  ],
  needs: ["veth", "ipip"],
  stages: [
    {
      id: "one-ping",
      captures: [caliOf(master), ens160(master), ens160(worker), caliOf(worker)],
      actions: [{ kind: "ping", id: "master-to-node", from: pod(master), to: worker.podIp }],
    },
    {
      id: "other-way-round",
      captures: [ens160(worker)],
      actions: [{ kind: "ping", id: "node-to-master", from: pod(worker), to: master.podIp }],
    },
    {
      id: "nodes-themselves",
      captures: [master, worker].flatMap((node) => [caliOf(node), tunl0(node), ens160(node)]),
      actions: [
        { kind: "ping", id: "from-master-itself", from: master.name, to: worker.podIp },
        { kind: "ping", id: "from-node-itself", from: worker.name, to: master.podIp },
        { kind: "ping", id: "master-to-last", from: master.name, to: worker.lastIp, waitMs: "stage" },
        { kind: "ping", id: "node-to-last", from: worker.name, to: master.lastIp, waitMs: "stage" },
        // Nobody answers the pods here: their packets are what counts, so they get the time to be seen.
        ...[master, worker].flatMap((node) => [
          { kind: "ping" as const, id: `${node.id}-pod-to-unused`, from: pod(node), to: node.unusedIp, waitMs: 1000 },
          { kind: "ping" as const, id: `${node.id}-pod-to-last`, from: pod(node), to: node.lastIp, waitMs: 1000 },
        ]),
      ],
    },
  ],
  checks: [
    ...podChecks(master, worker),
    ...podChecks(worker, master),
    ...blockChecks(master),
    ...blockChecks(worker),
    proxyArpCheck(master, "one-ping"),
    proxyArpCheck(worker, "other-way-round"),
    wrapsCheck(master, worker, "one-ping"),
    wrapsCheck(worker, master, "other-way-round"),
    pingCheck(master, worker),
    pingCheck(worker, master),
    tunnelAddressCheck(master, worker),
    tunnelAddressCheck(worker, master),
    ...borderChecks(master, worker),
    ...borderChecks(worker, master),
    tunnelMtuCheck(master),
    tunnelMtuCheck(worker),
    pathCheck,
  ],
  hints: [
    text(
      "Three things that you can build and look at one after the other: the pod with its gateway that does not exist, the node's own block, the tunnel. Only then ping.",
      "有三样东西可以依次搭建、依次检查：网关并不存在的 Pod、节点自己的地址块、隧道。都做好了再 ping。",
    ),
    text(
      "Nobody has the address 169.254.1.1. The pod only needs somebody on its wire who answers when it asks for it: the cali device, with proxy ARP. Look at `ip -n busybox neigh` after a ping.",
      "没有谁拥有 169.254.1.1 这个地址。Pod 只需要在查询它时，链路上有人应答：就是打开了代理 ARP 的 cali 设备。ping 一次，然后看看 `ip -n busybox neigh`。",
    ),
    text(
      "tunl0 knows no partner: `ip -d link show tunl0` says remote any. The outer destination of each packet is the next hop of the route that led it there.",
      "tunl0 没有固定的对端：`ip -d link show tunl0` 显示 remote any。每个包的外层目的地址，就是把它带到这里的那条路由的下一跳。",
    ),
    text(
      "“Nexthop has invalid gateway”: the kernel sees 192.168.0.12 behind ens160, not behind tunl0, and refuses the route. The word `onlink` at its end says that you know better.",
      "出现 “Nexthop has invalid gateway”，是因为内核认为 192.168.0.12 在 ens160 那边，而不在 tunl0 那边，所以拒绝这条路由。在路由末尾加上 `onlink`，表示你确定它就在这条链路上。",
    ),
    text(
      "Where packets end up is decided by the longest prefix: the pod's /32 before the blackhole's /26 before the default route. `ip route get <address>` shows the winner.",
      "包去哪里由最长前缀决定：先是 Pod 的 /32，再是黑洞的 /26，最后才是默认路由。`ip route get <地址>` 会告诉你哪条路由胜出。",
    ),
    text(
      "The tunnel on k8s-master-1 in four commands: `ip link set tunl0 mtu 1480 up`, `ip addr add 172.16.196.0/32 dev tunl0`, `ip route add blackhole 172.16.196.0/26`, `ip route add 172.16.109.64/26 via 192.168.0.12 dev tunl0 onlink`.",
      "k8s-master-1 上的隧道只要四条命令：`ip link set tunl0 mtu 1480 up`、`ip addr add 172.16.196.0/32 dev tunl0`、`ip route add blackhole 172.16.196.0/26`、`ip route add 172.16.109.64/26 via 192.168.0.12 dev tunl0 onlink`。",
    ),
  ],
} satisfies ExerciseManifest;
