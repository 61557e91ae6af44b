import type { ExerciseManifest } from "lab-check";

type CheckEntry = ExerciseManifest["checks"][number];
type Action = ExerciseManifest["stages"][number]["actions"][number];
type Station = { ns: string; ip: string; device: string; port: string };

const station = (n: number): Station => ({ ns: `ns${n}`, ip: `192.168.1.${n}`, device: `veth-ns${n}`, port: `br0-ns${n}` });
const [ns1, ns2, ns3] = [station(1), station(2), station(3)];
const stations = [ns1, ns2, ns3];

/** Every pair; the second ping of each goes the other way and says something new only if the first one works. */
const pairs: [Station, Station][] = [
  [ns1, ns2],
  [ns2, ns3],
  [ns1, ns3],
];

const webIp = "172.17.0.2";
const dbIp = "172.17.0.3";
const hostIp = "192.168.30.211";
const outsideIp = "192.168.30.2";

const inNamespace = ({ ns, device }: Station) => `host1/${ns}:${device}`;
const onHost = ({ port }: Station) => `host1:${port}`;
const isStation = ({ ns }: Station) => [`${ns}-address`, `${ns}-port`];

function stationChecks(own: Station): CheckEntry[] {
  const { ns, ip, device, port } = own;
  return [
    {
      id: `${ns}-namespace`,
      kind: "namespace",
      title: { en: `A network namespace ${ns} exists`, "zh-Hans": `存在网络命名空间 ${ns}` },
      place: `host1/${ns}`,
      points: 3,
      hints: {
        absent: {
          en: `\`ip netns\` lists the named namespaces of the host (web and db were there before you). ${ns} is not among them: a namespace that only a process holds has no name there, and goes when the process ends.`,
          "zh-Hans": `\`ip netns\` 会列出主机上有名字的命名空间（web 和 db 本来就在）。${ns} 不在其中：只由进程占着的命名空间在那里没有名字，进程一结束就会消失。`,
        },
        shared: {
          en: "Two names stand for one and the same namespace. Let `ip netns add` make each of the three.",
          "zh-Hans": "两个名字指向了同一个命名空间。三个命名空间请分别用 `ip netns add` 创建。",
        },
      },
    },
    {
      id: `${ns}-wire`,
      kind: "link",
      title: {
        en: `A veth pair joins ${device} in ${ns} to ${port} on the host, and both ends are up`,
        "zh-Hans": `一对 veth 把 ${ns} 里的 ${device} 和主机上的 ${port} 连在一起，两端都已启用`,
      },
      needs: [`${ns}-namespace`],
      device: inNamespace(own),
      type: "veth",
      peer: onHost(own),
      points: 4,
      hints: {
        absent: {
          en: `There is no ${device} in ${ns}. Make the pair with \`ip link add … type veth peer name …\`, then move the one end.`,
          "zh-Hans": `${ns} 里没有 ${device}。先用 \`ip link add … type veth peer name …\` 创建一对 veth，再把其中一端移进去。`,
        },
        elsewhere: {
          en: `${device} exists, but not in ${ns}. Which of the two ends did you move, and where to? ${port} is the one that stays on the host.`,
          "zh-Hans": `${device} 是有的，但不在 ${ns} 里。你移动的是哪一端，移到了哪里？留在主机上的应当是 ${port}。`,
        },
        down: {
          en: `${device} in ${ns} is still DOWN. New devices are, and so is every device that was just moved to another namespace.`,
          "zh-Hans": `${ns} 里的 ${device} 还处于 DOWN。新建的设备是这样，刚移到别的命名空间的设备也是这样。`,
        },
        "no-carrier": {
          en: `${device} is up but has no carrier (NO-CARRIER): a veth is a cable, and its other end ${port} is not switched on.`,
          "zh-Hans": `${device} 已启用，却没有载波（NO-CARRIER）：veth 就像一根网线，而另一端 ${port} 还没有启用。`,
        },
        "wrong-type": {
          en: `${device} must be one end of a veth pair, and it is something else. See \`ip -n ${ns} -d link\`.`,
          "zh-Hans": `${device} 应当是一对 veth 的一端，但它不是。用 \`ip -n ${ns} -d link\` 看看。`,
        },
        "wrong-peer": {
          en: `The other end of ${device} is not ${port} on the host. Compare the names in your \`ip link add\` lines.`,
          "zh-Hans": `${device} 的另一端不是主机上的 ${port}。请核对 \`ip link add\` 各行里的名字。`,
        },
      },
    },
    {
      id: `${ns}-address`,
      kind: "address",
      title: { en: `${device} in ${ns} has the address ${ip}/24`, "zh-Hans": `${ns} 的 ${device} 地址是 ${ip}/24` },
      needs: [`${ns}-wire`],
      device: inNamespace(own),
      address: `${ip}/24`,
      points: 3,
      hints: {
        absent: {
          en: `${device} in ${ns} has no IPv4 address. One that was given before the move is lost: give it inside ${ns}.`,
          "zh-Hans": `${ns} 里的 ${device} 没有 IPv4 地址。移动之前配的地址会丢失：要在 ${ns} 里面配。`,
        },
        elsewhere: {
          en: `${ip} was given to another device. A bridge's port needs no address: the address belongs to the end inside ${ns}.`,
          "zh-Hans": `${ip} 配到别的设备上去了。网桥的端口不需要地址：地址应当配在 ${ns} 里面的那一端。`,
        },
        "wrong-prefix-length": {
          en: `The prefix length is wrong. Without \`/24\`, \`ip addr add\` takes /32, and then ${ns} has no route to its neighbours. \`ifconfig\` without a netmask takes the class of old times, /8 or /16.`,
          "zh-Hans": `前缀长度不对。\`ip addr add\` 不写 \`/24\` 就当作 /32，这样 ${ns} 就没有到邻居的路由。\`ifconfig\` 不写 netmask 会按早年的分类取 /8 或 /16。`,
        },
        "wrong-address": {
          en: `${device} has an address, but another one than ${ip}. A copied line, perhaps?`,
          "zh-Hans": `${device} 有地址，但不是 ${ip}。是不是复制粘贴后忘了改？`,
        },
      },
    },
  ];
}

function portCheck(own: Station): CheckEntry {
  const { ns, port } = own;
  return {
    id: `${ns}-port`,
    kind: "port",
    title: { en: `${port} is a port of br0, and forwards`, "zh-Hans": `${port} 是 br0 的端口，并处于转发状态` },
    needs: ["bridge", `${ns}-wire`],
    device: onHost(own),
    bridge: "br0",
    points: 4,
    hints: {
      "not-a-port": {
        en: `${port} is plugged into nothing. \`bridge link\` lists the ports of all bridges: make ${port} one of br0's.`,
        "zh-Hans": `${port} 没有接到任何网桥上。\`bridge link\` 会列出所有网桥的端口：请把 ${port} 接到 br0 上。`,
      },
      "wrong-bridge": {
        en: `${port} is plugged into another bridge than br0. docker0 belongs to the containers that were here before: leave it alone.`,
        "zh-Hans": `${port} 接到了 br0 以外的网桥上。docker0 是原来那些容器用的，请不要动它。`,
      },
      "bridge-down": {
        en: "The port is plugged in, but the switch has no power: br0 itself is a device, and starts DOWN like any other.",
        "zh-Hans": "端口接好了，但“交换机”没有通电：br0 本身也是一个设备，和其他设备一样，刚创建时是 DOWN。",
      },
      "not-forwarding": {
        en: "The port is plugged in, but does not forward. `bridge link` shows its state: disabled (is br0 up?), listening or learning (spanning tree is on), or blocking.",
        "zh-Hans":
          "端口接好了，但没有转发。`bridge link` 会显示它的状态：disabled（br0 启用了吗？）、listening 或 learning（开了生成树 STP），或者 blocking。",
      },
      otherwise: {
        en: `See \`bridge link\` and \`ip link show ${port}\` on the host.`,
        "zh-Hans": `在主机上用 \`bridge link\` 和 \`ip link show ${port}\` 看看。`,
      },
    },
  };
}

/** ARP is no IP traffic, so no iptables rule stands in its way: this holds even while the firewall swallows every ping. */
function knows(asker: Station, target: Station): CheckEntry {
  return {
    id: `${asker.ns}-knows-${target.ns}`,
    kind: "neighbour",
    title: {
      en: `${asker.ns} learns the real MAC of ${target.ns} by ARP, straight through the bridge`,
      "zh-Hans": `${asker.ns} 隔着网桥，通过 ARP 学到 ${target.ns} 的真实 MAC`,
    },
    needs: [...isStation(asker), ...isStation(target)],
    stage: "everybody-talks",
    in: `host1/${asker.ns}`,
    ip: target.ip,
    device: asker.device,
    entry: { macOf: inNamespace(target) },
    points: 3,
    hints: {
      unanswered: {
        en: `${asker.ns} asks who has ${target.ip}, and hears nothing. Follow the question: \`tcpdump -ne -i ${asker.port} arp\`, then the same on ${target.port}.`,
        "zh-Hans": `${asker.ns} 询问谁是 ${target.ip}，但没有回音。跟着这个提问走：先在 ${asker.port} 上 \`tcpdump -ne -i ${asker.port} arp\`，再在 ${target.port} 上看。`,
      },
      "wrong-mac": {
        en: "Somebody else answered. A bridge passes frames on unchanged: proxy ARP or a second device with the same address has no place here.",
        "zh-Hans": "应答的是别人。网桥会原样转发帧：这里不应当有代理 ARP，也不应当有另一个配着同一地址的设备。",
      },
      configured: {
        en: "The entry was written by hand. Delete it: behind a bridge, ARP finds the MAC by itself.",
        "zh-Hans": "这条邻居表项是手工写死的。删掉它：隔着网桥，ARP 自己就能问到 MAC。",
      },
      otherwise: {
        en: `Ask ${asker.ns} where it would send the packet: \`ip -n ${asker.ns} route get ${target.ip}\`.`,
        "zh-Hans": `问问 ${asker.ns} 会把包发到哪里：\`ip -n ${asker.ns} route get ${target.ip}\`。`,
      },
    },
  };
}

function learned(own: Station): CheckEntry {
  const { ns, port } = own;
  return {
    id: `${ns}-in-fdb`,
    kind: "fdb",
    title: {
      en: `br0 has learned that ${ns}'s MAC lives behind its port ${port}`,
      "zh-Hans": `br0 学到 ${ns} 的 MAC 在端口 ${port} 后面`,
    },
    needs: isStation(own),
    stage: "everybody-talks",
    port: onHost(own),
    station: { macOf: inNamespace(own) },
    points: 3,
    hints: {
      unknown: {
        en: "The bridge forgets what it hears and floods every frame to every port. Is learning off on the port, or the ageing time 0? `bridge -d link` and `ip -d link show br0` show both.",
        "zh-Hans":
          "网桥没有记住它听到的 MAC，会把每个帧都泛洪到所有端口。是端口关闭了学习，还是老化时间（ageing）被设成了 0？用 `bridge -d link` 和 `ip -d link show br0` 可以看到。",
      },
      configured: {
        en: "That FDB entry was written by hand. A bridge learns by itself, from the source MAC of every frame.",
        "zh-Hans": "这条 FDB 表项是手工写的。网桥会从每个帧的源 MAC 自己学习。",
      },
      otherwise: {
        en: "See `bridge fdb show br br0`: each namespace's MAC should stand there behind its own port.",
        "zh-Hans": "看看 `bridge fdb show br br0`：每个命名空间的 MAC 都应当记在它自己的端口上。",
      },
    },
  };
}

const swallowed = {
  en: "ARP gets through and the ping does not: the bridge works, something above it swallows IP packets. Here the kernel shows bridged IP packets to iptables as well (`sysctl net.bridge.bridge-nf-call-iptables`). Which chain do they pass, and what is its policy? `iptables -vL FORWARD` counts. If a rule of yours counts nothing there: to iptables such a packet comes in by the bridge, not by its port. And an `accept` in a table of your own does not spare it this chain.",
  "zh-Hans":
    "ARP 通了，ping 却不通：网桥没有问题，是上面有东西吞掉了 IP 包。在这台主机上，桥接的 IP 包也会交给 iptables 过目（`sysctl net.bridge.bridge-nf-call-iptables`）。它们经过哪条链，这条链的默认策略是什么？`iptables -vL FORWARD` 有计数。如果你加的规则一个包都没有计到：在 iptables 看来，这样的包是从网桥进来的，不是从端口进来的。另外，在自己另建的表里 `accept`，并不能让它绕过这条链。",
};

const routed = {
  en: "The answer's ttl is not 64, so somebody routed the packet. On a bridge nobody does.",
  "zh-Hans": "应答的 ttl 不是 64，说明有人对这个包做了路由。经过网桥时不会这样。",
};

function pingChecks([left, right]: [Station, Station]): CheckEntry[] {
  const there = `ping-${left.ns}-${right.ns}`;
  const title = (from: Station, to: Station) => ({
    en: `${from.ns} pings ${to.ip} across the bridge (ttl 64: nobody routed the packet)`,
    "zh-Hans": `${from.ns} 能隔着网桥 ping 通 ${to.ip}（ttl 64，没有经过路由）`,
  });
  return [
    {
      id: there,
      kind: "ping",
      title: title(left, right),
      needs: [...isStation(left), ...isStation(right), ...neighbourhood(left, right)],
      probe: `${left.ns}-${right.ns}`,
      expect: { outcome: "reply", ttl: 64 },
      points: 3,
      hints: { "wrong-ttl": routed, otherwise: swallowed },
    },
    {
      id: `ping-${right.ns}-${left.ns}`,
      kind: "ping",
      title: title(right, left),
      needs: [there],
      probe: `${right.ns}-${left.ns}`,
      expect: { outcome: "reply", ttl: 64 },
      points: 3,
      hints: {
        "wrong-ttl": routed,
        otherwise: {
          en: `${left.ns} may begin a conversation with ${right.ns}, but not the other way round. Does the firewall's rule name single ports, or one direction only?`,
          "zh-Hans": `${left.ns} 可以主动联系 ${right.ns}，反过来却不行。防火墙规则里是不是只写了个别端口，或者只写了一个方向？`,
        },
      },
    },
  ];
}

/** The ARP check of a pair, whichever of the two asks in it. */
function neighbourhood(left: Station, right: Station): string[] {
  return asks
    .filter(([asker, target]) => [left, right].includes(asker) && [left, right].includes(target))
    .map(([asker, target]) => `${asker.ns}-knows-${target.ns}`);
}

const asks: [Station, Station][] = [
  [ns1, ns2],
  [ns2, ns3],
  [ns3, ns1],
];

const pingAction = (from: Station, to: Station): Action => ({
  kind: "ping",
  id: `${from.ns}-${to.ns}`,
  from: `host1/${from.ns}`,
  to: to.ip,
});

const ownNetworkWorks = ["ping-ns1-ns2", "ping-ns2-ns3", "ping-ns1-ns3"];

/** Each of the three begins a connection with another one, at ports that have nothing in common. */
const attempts: [Station, Station, number][] = [
  [ns1, ns2, 80],
  [ns2, ns3, 8080],
  [ns3, ns1, 22],
];

const attemptOf = (from: Station, to: Station) => `${from.ns}-${to.ns}-tcp`;

function tcpCheck([from, to, port]: [Station, Station, number], points: number): CheckEntry {
  return {
    id: `tcp-${from.ns}-${to.ns}`,
    kind: "tcp",
    title: {
      en: `${to.ns} answers a TCP connection attempt of ${from.ns} (a refusal is an answer)`,
      "zh-Hans": `${from.ns} 发起 TCP 连接时 ${to.ns} 会作出回应（拒绝也算回应）`,
    },
    needs: ownNetworkWorks,
    probe: attemptOf(from, to),
    expect: "reached",
    points,
    hints: {
      otherwise: {
        en: `A ping gets through, and a TCP connection to port ${port} does not. Your rule lets only one protocol pass, or only some ports or addresses: whatever comes in by br0 and goes out by br0 may.`,
        "zh-Hans": `ping 能通，到端口 ${port} 的 TCP 连接却不通。你的规则只放行了一种协议，或者只放行了个别端口、个别地址：从 br0 进、从 br0 出的一切都应当放行。`,
      },
    },
  };
}

const answersInstead = {
  en: "Nothing gets through, but now somebody says so: a REJECT of yours answers in the firewall's place, which dropped such packets without a word. Whether it drops or rejects what no rule lets through is not for you to decide: accept br0, and leave the rest.",
  "zh-Hans":
    "包没有放过去，但现在有了回话：是你加的 REJECT 代替防火墙作了答复，而原来的防火墙是一声不响地丢弃。没有规则放行的包是丢弃还是拒绝，不归你决定：只放行 br0，其余照旧。",
};

const openedForTcp = {
  en: "A ping is still kept out, a TCP connection is not: a rule of yours accepts TCP wherever it comes from. Say in the rule that the packet comes in by br0 and goes out by br0 (`-i br0 -o br0`).",
  "zh-Hans":
    "ping 仍然被挡住，TCP 连接却没有：你有一条规则不管从哪里来的 TCP 都放行。请在规则里写明从 br0 进、从 br0 出（`-i br0 -o br0`）。",
};

const dockersOwn = {
  en: "Before your script ran this got through, and now it does not. docker0, its ports and the containers on it are somebody else's: nothing of them has to be switched off, unplugged or deleted to keep them apart. See `bridge link` and `ip netns`.",
  "zh-Hans":
    "你的脚本运行之前这是通的，现在不通了。docker0、它的端口和上面的容器都是别人的：要把它们隔开，并不需要停用、拔掉或删除其中任何一个。看看 `bridge link` 和 `ip netns`。",
};

export default {
  format: 1,
  slug: "02-bridge",
  title: {
    en: "A bridge: three namespaces on one switch, behind a firewall",
    "zh-Hans": "网桥：防火墙后面，一台交换机连起三个命名空间",
  },
  task: {
    en: `host1 is a container host already: docker0 (172.17.0.1/16) carries the containers web (${webIp}) and db (${dbIp}), which must not talk to each other, and the firewall drops every forwarded packet that no rule lets through, bridged ones included. Add a bridge br0 and three network namespaces ns1, ns2 and ns3. Each hangs on br0 by a veth pair: veth-ns1, veth-ns2 and veth-ns3 inside, with the addresses 192.168.1.1/24, 192.168.1.2/24 and 192.168.1.3/24; br0-ns1, br0-ns2 and br0-ns3 on the bridge. At the end each of the three must reach each other one, by ping and by TCP, and the bridge must have learned who lives behind which port. The rest of the firewall must still hold: web cannot reach db, other machines cannot reach web, and web can still go out.`,
    "zh-Hans": `host1 本来就是一台容器主机：docker0（172.17.0.1/16）上有容器 web（${webIp}）和 db（${dbIp}），它们之间不允许通信；凡是没有规则放行的转发包，防火墙一律丢弃，桥接的包也不例外。请再建一个网桥 br0 和三个网络命名空间 ns1、ns2、ns3，各用一对 veth 接到 br0 上：里面是 veth-ns1、veth-ns2、veth-ns3，地址分别为 192.168.1.1/24、192.168.1.2/24、192.168.1.3/24；网桥上是 br0-ns1、br0-ns2、br0-ns3。最后，三者要能两两互通（ping 和 TCP 都要通），网桥也要学到谁在哪个端口后面。防火墙的其余部分必须照旧：web 到不了 db，别的机器到不了 web，而 web 仍然能访问外面。`,
  },
  topology: {
    hosts: [
      {
        name: "host1",
        uplinks: [{ device: "ens33", address: `${hostIp}/24` }],
        bridges: [{ device: "docker0", address: "172.17.0.1/16" }],
        pods: [
          {
            netns: "web",
            device: "eth0",
            hostDevice: "veth-web",
            address: `${webIp}/16`,
            bridge: "docker0",
            routes: [{ to: "default", via: "172.17.0.1", device: "eth0" }],
          },
          {
            netns: "db",
            device: "eth0",
            hostDevice: "veth-db",
            address: `${dbIp}/16`,
            bridge: "docker0",
            routes: [{ to: "default", via: "172.17.0.1", device: "eth0" }],
          },
        ],
        routes: [{ to: "default", via: outsideIp, device: "ens33" }],
        sysctls: { "net.ipv4.ip_forward": "1", "net.bridge.bridge-nf-call-iptables": "1" },
        firewall: {
          forwardPolicy: "DROP",
          rules: [
            "-A FORWARD -o docker0 -m conntrack --ctstate RELATED,ESTABLISHED -j ACCEPT",
            "-A FORWARD -i docker0 ! -o docker0 -j ACCEPT",
          ],
        },
      },
      {
        name: "outside",
        role: "outside",
        uplinks: [{ device: "ens33", address: `${outsideIp}/24` }],
        routes: [{ to: "172.17.0.0/16", via: hostIp, device: "ens33" }],
      },
    ],
  },
  variables: [{ kind: "network", value: "192.168.1" }],
  needs: ["veth", "bridge", "br_netfilter", "iptables"],
  stages: [
    {
      id: "everybody-talks",
      actions: [
        ...pairs.flatMap(([left, right]) => [pingAction(left, right), pingAction(right, left)]),
        ...attempts.map(
          ([from, to, port]): Action => ({ kind: "tcp", id: attemptOf(from, to), from: `host1/${from.ns}`, to: to.ip, port }),
        ),
        { kind: "ping", id: "web-db", from: "host1/web", to: dbIp, waitMs: "stage" },
        { kind: "tcp", id: "web-db-tcp", from: "host1/web", to: dbIp, port: 5432, waitMs: "stage" },
        { kind: "tcp", id: "db-web-tcp", from: "host1/db", to: webIp, port: 80, waitMs: "stage" },
        { kind: "ping", id: "outside-web", from: "outside", to: webIp, waitMs: "stage" },
        { kind: "tcp", id: "outside-web-tcp", from: "outside", to: webIp, port: 80, waitMs: "stage" },
        { kind: "ping", id: "web-outside", from: "host1/web", to: outsideIp },
        { kind: "ping", id: "db-outside", from: "host1/db", to: outsideIp },
      ],
    },
  ],
  checks: [
    ...stations.flatMap(stationChecks),
    {
      id: "bridge",
      kind: "link",
      title: { en: "There is a bridge br0 on the host", "zh-Hans": "主机上有网桥 br0" },
      device: "host1:br0",
      type: "bridge",
      // A bridge whose ports are all down has no carrier: whether it is up shows at its ports.
      up: false,
      points: 4,
      hints: {
        absent: {
          en: "There is no br0 yet, and docker0 is not yours to use. A bridge is a device like any other: `ip link add … type bridge` makes one (in older texts: brctl).",
          "zh-Hans":
            "还没有 br0，而 docker0 是别人的，不要借用。网桥和别的设备一样，用 `ip link add … type bridge` 就能创建（较早的资料里用的是 brctl）。",
        },
        elsewhere: {
          en: "br0 was made inside a namespace. It belongs on the host, where the three other ends are.",
          "zh-Hans": "br0 建到命名空间里去了。它应当在主机上，和三个主机端在一起。",
        },
        "wrong-type": {
          en: "There is a device br0, but it is no bridge. See `ip -d link show br0`.",
          "zh-Hans": "有设备 br0，但它不是网桥。用 `ip -d link show br0` 看看。",
        },
      },
    },
    ...stations.map(portCheck),
    ...asks.map(([asker, target]) => knows(asker, target)),
    ...stations.map(learned),
    ...pairs.flatMap(pingChecks),
    ...attempts.map((attempt, index) => tcpCheck(attempt, index === 0 ? 2 : 1)),
    {
      id: "web-reaches-outside",
      kind: "ping",
      title: {
        en: "The rest of the firewall holds: web can still go out",
        "zh-Hans": "防火墙其余部分照旧：web 仍然能访问外面",
      },
      needs: ownNetworkWorks,
      probe: "web-outside",
      expect: { outcome: "reply", ttl: 63 },
      points: 3,
      hints: {
        otherwise: {
          en: "web could reach the outside before your script ran, and now it cannot. The rules that were there are somebody else's: add yours, and neither flush nor replace the chain.",
          "zh-Hans": "你的脚本运行之前，web 能访问外面，现在不行了。原有的规则是别人的：只添加你自己的规则，不要清空或替换整条链。",
        },
      },
    },
    {
      id: "db-reaches-outside",
      kind: "ping",
      title: {
        en: "The containers are as they were: db can still go out",
        "zh-Hans": "原来的容器照旧：db 仍然能访问外面",
      },
      needs: ["web-reaches-outside"],
      probe: "db-outside",
      expect: { outcome: "reply", ttl: 63 },
      points: 1,
      hints: { otherwise: dockersOwn },
    },
    {
      id: "web-cannot-reach-db",
      kind: "ping",
      title: {
        en: "The rest of the firewall holds: web still cannot reach db on docker0",
        "zh-Hans": "防火墙其余部分照旧：docker0 上的 web 仍然到不了 db",
      },
      // Of a container that is cut off, silence says nothing.
      needs: ["db-reaches-outside"],
      probe: "web-db",
      expect: { outcome: "silence" },
      points: 3,
      hints: {
        prohibited: answersInstead,
        otherwise: {
          en: "web and db can now talk to each other, which the firewall had kept them from. What you opened is wider than br0: the policy, a rule that names no bridge, or the filtering of bridged packets as such. Open br0 alone.",
          "zh-Hans":
            "web 和 db 之间原本被防火墙隔开，现在却能通信了。你放开的范围不只是 br0：可能改了默认策略，可能规则里没有写明网桥，也可能干脆关掉了对桥接包的过滤。请只放开 br0。",
        },
      },
    },
    {
      id: "tcp-web-db",
      kind: "tcp",
      title: {
        en: "The rest of the firewall holds: web cannot open a TCP connection to db, either",
        "zh-Hans": "防火墙其余部分照旧：web 也不能向 db 发起 TCP 连接",
      },
      needs: ["web-cannot-reach-db"],
      probe: "web-db-tcp",
      expect: "blocked",
      points: 2,
      hints: { otherwise: openedForTcp },
    },
    {
      id: "tcp-db-web",
      kind: "tcp",
      title: {
        en: "The rest of the firewall holds: nor can db open one to web",
        "zh-Hans": "防火墙其余部分照旧：db 同样不能向 web 发起 TCP 连接",
      },
      needs: ["web-cannot-reach-db"],
      probe: "db-web-tcp",
      expect: "blocked",
      points: 1,
      hints: { otherwise: openedForTcp },
    },
    {
      id: "outside-cannot-reach-web",
      kind: "ping",
      title: {
        en: "The rest of the firewall holds: another machine still cannot reach web",
        "zh-Hans": "防火墙其余部分照旧：别的机器仍然到不了 web",
      },
      needs: ["web-reaches-outside"],
      probe: "outside-web",
      expect: { outcome: "silence" },
      points: 2,
      hints: {
        prohibited: answersInstead,
        otherwise: {
          en: "A machine on ens33 can now reach the container web. Traffic on br0 never touches ens33 or docker0, so a rule for br0 need not either. Is the policy of FORWARD still DROP?",
          "zh-Hans":
            "ens33 上的另一台机器现在能到达容器 web 了。br0 上的流量与 ens33、docker0 都无关，为 br0 写的规则也不应当牵涉它们。FORWARD 的默认策略还是 DROP 吗？",
        },
      },
    },
    {
      id: "tcp-outside-web",
      kind: "tcp",
      title: {
        en: "The rest of the firewall holds: another machine cannot open a TCP connection to web, either",
        "zh-Hans": "防火墙其余部分照旧：别的机器也不能向 web 发起 TCP 连接",
      },
      needs: ["outside-cannot-reach-web"],
      probe: "outside-web-tcp",
      expect: "blocked",
      points: 2,
      hints: { otherwise: openedForTcp },
    },
  ],
  hints: [
    {
      en: "Think of br0 as a switch and of the veth pairs as cables. Build one cable completely and look at it from both ends (`ip -n ns1 addr`, `bridge link`), then write the other two.",
      "zh-Hans":
        "把 br0 想成交换机，把 veth 对想成网线。先把一根网线完整接好，从两端各看一遍（`ip -n ns1 addr`、`bridge link`），再接另外两根。",
    },
    {
      en: "Everything starts DOWN: both ends of each pair, and the bridge itself. A device that moves to another namespace loses its address and goes down, so move first and configure afterwards.",
      "zh-Hans":
        "所有设备刚创建时都是 DOWN：每对 veth 的两端如此，网桥本身也是如此。设备移到别的命名空间会丢掉地址并变回 DOWN，所以要先移动、后配置。",
    },
    {
      en: "If the ping fails, look at `ip -n ns1 neigh` before you change anything. A MAC in that table means that frames cross the bridge in both directions, and that the fault is not in your cables.",
      "zh-Hans": "如果 ping 不通，先别改东西，看看 `ip -n ns1 neigh`。表里有 MAC，就说明帧在网桥上双向都通，问题不在“网线”上。",
    },
    {
      en: "br_netfilter hands bridged IP packets to iptables, where they pass the FORWARD chain as if they were routed: in by br0, out by br0. `iptables -S FORWARD` shows what happens to a packet that no rule speaks of.",
      "zh-Hans":
        "br_netfilter 会把桥接的 IP 包交给 iptables，让它们像被路由的包一样经过 FORWARD 链：入口是 br0，出口也是 br0。`iptables -S FORWARD` 能看出没有规则提到的包会怎样。",
    },
    {
      en: "The remedy is one more rule, as narrow as what it is for: accept in FORWARD what comes in by br0 and goes out by br0. Changing the policy, flushing the chain or switching br_netfilter off would open docker0, too.",
      "zh-Hans":
        "解决办法是再加一条规则，范围恰好够用：在 FORWARD 链里放行从 br0 进、从 br0 出的包。改默认策略、清空规则链、关掉 br_netfilter，都会把 docker0 也一并放开。",
    },
    {
      en: "For ns1 it comes down to: `ip link add veth-ns1 type veth peer name br0-ns1`, `ip link set veth-ns1 netns ns1`, `ip link set br0-ns1 master br0`; address and `up` inside, `up` for br0-ns1 and br0; and once `iptables -A FORWARD -i br0 -o br0 -j ACCEPT`.",
      "zh-Hans":
        "对 ns1 来说，归结为：`ip link add veth-ns1 type veth peer name br0-ns1`、`ip link set veth-ns1 netns ns1`、`ip link set br0-ns1 master br0`；在里面配地址并 `up`，br0-ns1 和 br0 也要 `up`；最后执行一次 `iptables -A FORWARD -i br0 -o br0 -j ACCEPT`。",
    },
  ],
} satisfies ExerciseManifest;
