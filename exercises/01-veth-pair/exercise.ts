import type { ExerciseManifest } from "lab-check";

type Check = ExerciseManifest["checks"][number];
type Text = ExerciseManifest["title"];
type Station = { ns: string; ip: string; device: string };

const station = (n: number): Station => ({ ns: `ns${n}`, ip: `192.168.1.${n}`, device: `veth-ns${n}` });
const [ns1, ns2] = [station(1), station(2)];

const placeOf = ({ ns }: Station) => `host1/${ns}`;
const endOf = (own: Station) => `${placeOf(own)}:${own.device}`;

function text(en: string, zh: string): Text {
  return { en, "zh-Hans": zh };
}

function namespaceCheck(own: Station): Check {
  const { ns } = own;
  return {
    id: `${ns}-namespace`,
    kind: "namespace",
    title: text(`A network namespace ${ns} exists`, `存在网络命名空间 ${ns}`),
    place: placeOf(own),
    points: 8,
    hints: {
      absent: text(
        `When the script had ended, \`ip netns\` did not list ${ns}. \`ip netns add\` makes a namespace (mind the spelling). The host itself cannot stand in for it. If you made it and then deleted it again, leave the clearing up out: what counts is what stands at the end. A name that leads to a process's namespace (\`ln -s /proc/…\`) leads nowhere when the process ends, as all do that a script leaves running.`,
        `脚本结束时，\`ip netns\` 里没有 ${ns}。命名空间用 \`ip netns add\` 创建（注意拼写），主机自己不能代替它。如果创建之后又在脚本里删掉了，请去掉清理的部分：检查的是脚本结束时的状态。如果名字指向某个进程的命名空间（\`ln -s /proc/…\`），进程一结束它就失效了，而脚本留下的进程都会随脚本结束。`,
      ),
      shared: text(
        "Two names stand for one and the same namespace. The point is to have two that see nothing of each other: let `ip netns add` make each of them.",
        "两个名字指向了同一个命名空间。这里要的是两个互相看不见的命名空间：请分别用 `ip netns add` 创建。",
      ),
    },
  };
}

const wire: Check = {
  id: "wire",
  kind: "link",
  title: text(
    "One veth pair joins veth-ns1 in ns1 to veth-ns2 in ns2, and both ends are up",
    "一对 veth 把 ns1 里的 veth-ns1 和 ns2 里的 veth-ns2 直接连在一起，两端都已启用",
  ),
  needs: ["ns1-namespace", "ns2-namespace"],
  device: endOf(ns1),
  type: "veth",
  peer: endOf(ns2),
  points: 20,
  hints: {
    absent: text(
      "There is no veth-ns1 anywhere. Both names are given when the pair is made: `ip link add veth-ns1 type veth peer name …`. If you did that, look at what your script printed: did an earlier line fail?",
      "哪里都没有 veth-ns1。两端的名字在创建这对 veth 时就要写明：`ip link add veth-ns1 type veth peer name …`。如果已经这样写了，看看脚本的输出：是不是前面有命令报错了？",
    ),
    elsewhere: text(
      "veth-ns1 exists, but not in ns1. If it is still on the host: a new pair lies there with both ends, and `ip link set veth-ns1 netns ns1` carries one of them over (veth-ns2 has to go into ns2 in the same way). If it is in ns2: the two ends are crossed, check your `netns` lines.",
      "veth-ns1 是有的，但不在 ns1 里。如果还在主机上：新建的 veth 两端都在那里，`ip link set veth-ns1 netns ns1` 把这一端移进去，veth-ns2 也要照样移进 ns2。如果在 ns2 里：两端放反了，请核对带 `netns` 的那几行。",
    ),
    "wrong-type": text(
      "veth-ns1 in ns1 is no veth. Only the type `veth` comes as a pair of ends: see `ip -n ns1 -d link`.",
      "ns1 里的 veth-ns1 不是 veth。只有 `veth` 类型的设备才是成对的：用 `ip -n ns1 -d link` 看看。",
    ),
    "wrong-peer": text(
      "veth-ns1 is in its place, the other end of its cable is not. If that end is veth-ns2, it has yet to be moved into ns2 (`ip link` on the host still lists it). If it has another name, you made more than one pair: veth-ns1 and veth-ns2 are to be the two ends of the same cable, with nothing between them.",
      "veth-ns1 的位置对了，线的另一头却不对。如果那一头就是 veth-ns2，说明它还没有移进 ns2（在主机上 `ip link` 还能看到它）。如果是别的名字，说明你建了不止一对 veth：veth-ns1 和 veth-ns2 应当就是同一根线的两头，中间什么都没有。",
    ),
    down: text(
      "veth-ns1 in ns1 is DOWN. Every device is when it is made, and becomes so again when it moves to another namespace: set it up in there (`ip -n ns1 link set …`), after the move.",
      "ns1 里的 veth-ns1 处于 DOWN。设备刚创建时都是这样，移到别的命名空间后也会重新变成 DOWN：要在移动之后到里面把它启用（`ip -n ns1 link set …`）。",
    ),
    "no-carrier": text(
      "veth-ns1 is up, but nobody is there at the other end of the cable (NO-CARRIER): veth-ns2 in ns2 is still DOWN. See `ip -n ns2 link`.",
      "veth-ns1 已启用，但线的另一头没有动静（NO-CARRIER）：ns2 里的 veth-ns2 还处于 DOWN。用 `ip -n ns2 link` 看看。",
    ),
  },
};

function addressCheck(own: Station): Check {
  const { ns, ip, device } = own;
  return {
    id: `${ns}-address`,
    kind: "address",
    title: text(`${device} in ${ns} has the address ${ip}/24`, `${ns} 的 ${device} 地址是 ${ip}/24`),
    needs: ["wire"],
    device: endOf(own),
    address: `${ip}/24`,
    points: 8,
    hints: {
      absent: text(
        `\`ip -n ${ns} addr\` shows no IPv4 address on ${device}. If you gave it one on the host: a device that moves to another namespace loses its addresses, so move it first.`,
        `\`ip -n ${ns} addr\` 显示 ${device} 上没有 IPv4 地址。如果是在主机上配的：设备移到别的命名空间时会丢掉地址，所以要先移动、后配置。`,
      ),
      elsewhere: text(
        `${ip} was given to another device. Were the two addresses swapped, or did the command run in the wrong namespace? ${ns} is to be ${ip}.`,
        `${ip} 配到别的设备上去了。是两个地址弄反了，还是命令在错误的命名空间里执行了？${ns} 的地址应当是 ${ip}。`,
      ),
      "wrong-prefix-length": text(
        `The length after the slash is not 24. Without \`/24\`, \`ip addr add\` takes /32: then ${ns} believes that it is alone, and has no route to the other one (\`ip -n ${ns} route\`). \`ifconfig\` without a netmask takes the class of old times, /8 or /16.`,
        `斜杠后面的长度不是 24。\`ip addr add\` 不写 \`/24\` 就当作 /32：这样 ${ns} 会以为网段里只有自己，也就没有到对方的路由（\`ip -n ${ns} route\`）。\`ifconfig\` 不写 netmask 会按早年的分类取 /8 或 /16。`,
      ),
      "wrong-address": text(
        `${device} has an address, but not ${ip}. A copied line, perhaps? The two ends need different addresses of the same subnet.`,
        `${device} 有地址，但不是 ${ip}。是不是复制粘贴后忘了改？两端的地址要不同，但要在同一个网段。`,
      ),
    },
  };
}

/** Also between two ends of one cable somebody has to ask for a MAC. */
function knows(asker: Station, target: Station): Check {
  return {
    id: `${asker.ns}-knows-${target.ns}`,
    kind: "neighbour",
    title: text(
      `${asker.ns} learns by ARP that ${target.ip} is at the MAC of ${target.device}`,
      `${asker.ns} 通过 ARP 学到 ${target.ip} 的 MAC 就是 ${target.device} 的`,
    ),
    needs: ["ns1-address", "ns2-address"],
    stage: "pings",
    in: placeOf(asker),
    ip: target.ip,
    device: asker.device,
    entry: { macOf: endOf(target) },
    points: 10,
    hints: {
      absent: text(
        `${asker.ns} never asked who has ${target.ip}: the packet took another way, or none. \`ip -n ${asker.ns} route get ${target.ip}\` tells which. If it says \`local\`, ${asker.ns} takes that address for its own: each end gets one address, its own.`,
        `${asker.ns} 根本没有问过谁是 ${target.ip}：包走了别的路，或者无路可走。\`ip -n ${asker.ns} route get ${target.ip}\` 会告诉你。如果显示 \`local\`，说明 ${asker.ns} 把它当成了自己的地址：每一端只配自己的那个地址。`,
      ),
      unanswered: text(
        `${asker.ns} asked and heard nothing. Watch the question arrive: \`ip netns exec ${target.ns} tcpdump -ne -i ${target.device} arp\`. ${target.ns} answers for its own address unless ARP is off: does \`ip -n ${target.ns} link\` say NOARP?`,
        `${asker.ns} 问了，但没有回音。看看提问到了没有：\`ip netns exec ${target.ns} tcpdump -ne -i ${target.device} arp\`。${target.ns} 会替自己的地址应答，除非关掉了 ARP：\`ip -n ${target.ns} link\` 里有没有 NOARP？`,
      ),
      configured: text(
        `The entry was written by hand (\`ip -n ${asker.ns} neigh\` says PERMANENT). Delete that line: the two find out each other's MAC by themselves, and would do so again if a device were made anew.`,
        `这条邻居表项是手工写的（\`ip -n ${asker.ns} neigh\` 显示 PERMANENT）。去掉那一行：双方自己就能问到对方的 MAC，设备重建后也会再问一次。`,
      ),
      otherwise: text(
        `Compare \`ip -n ${asker.ns} neigh\` with the MAC in \`ip -n ${target.ns} link\`.`,
        `把 \`ip -n ${asker.ns} neigh\` 和 \`ip -n ${target.ns} link\` 里的 MAC 对照一下。`,
      ),
    },
  };
}

function pingCheck(from: Station, to: Station): Check {
  return {
    id: `ping-${from.ns}-${to.ns}`,
    kind: "ping",
    title: text(
      `${from.ns} pings ${to.ip} straight through the cable (ttl 64: no router between)`,
      `${from.ns} 能直接 ping 通 ${to.ip}（ttl 64，中间没有路由器）`,
    ),
    needs: [`${from.ns}-knows-${to.ns}`, `${to.ns}-knows-${from.ns}`],
    probe: `${from.ns}-${to.ns}`,
    expect: { outcome: "reply", ttl: 64 },
    points: 8,
    hints: {
      "wrong-ttl": text(
        `Nothing lies between the two that could take anything off the ttl, so ${to.ns} itself does not begin with 64. See \`ip netns exec ${to.ns} sysctl net.ipv4.ip_default_ttl\`.`,
        `两者之间没有任何东西会减小 ttl，所以是 ${to.ns} 自己的初始值就不是 64。看看 \`ip netns exec ${to.ns} sysctl net.ipv4.ip_default_ttl\`。`,
      ),
      otherwise: text(
        `Cable, addresses and ARP are right, and still ${to.ns} does not answer. Something in ${to.ns} makes it silent: \`ip netns exec ${to.ns} sysctl net.ipv4.icmp_echo_ignore_all\`, or a firewall rule (\`ip netns exec ${to.ns} iptables -S\`).`,
        `线、地址和 ARP 都没有问题，${to.ns} 却不应答。是 ${to.ns} 里有东西让它沉默：看看 \`ip netns exec ${to.ns} sysctl net.ipv4.icmp_echo_ignore_all\`，或者防火墙规则（\`ip netns exec ${to.ns} iptables -S\`）。`,
      ),
    },
  };
}

/** A packet to one's own address goes over lo, whichever device carries the address. */
function selfPing(own: Station): Check {
  const { ns, ip, device } = own;
  return {
    id: `ping-${ns}-itself`,
    kind: "ping",
    title: text(`${ns} can ping its own address ${ip}, as its lo is up`, `${ns} 能 ping 通自己的地址 ${ip}，因为它的 lo 已启用`),
    needs: [`${ns}-address`],
    probe: `${ns}-itself`,
    expect: { outcome: "reply" },
    points: 6,
    hints: {
      otherwise: text(
        `A packet to one's own address never leaves by ${device}: the kernel sends it through lo, and in a new namespace lo is DOWN. See \`ip -n ${ns} link show lo\` (the host's lo is another device; and what a script leaves to the background with \`&\` is stopped when the script ends). If lo is up, does ${ns} ignore pings: \`ip netns exec ${ns} sysctl net.ipv4.icmp_echo_ignore_all\`?`,
        `发往自己地址的包不会从 ${device} 出去，内核会让它走 lo，而新命名空间里的 lo 是 DOWN。用 \`ip -n ${ns} link show lo\` 看看（主机的 lo 是另一个设备；而用 \`&\` 放到后台的命令，脚本一结束就会被终止）。如果 lo 已启用，是不是 ${ns} 不理会 ping：\`ip netns exec ${ns} sysctl net.ipv4.icmp_echo_ignore_all\`？`,
      ),
    },
  };
}

export default {
  format: 1,
  slug: "01-veth-pair",
  title: text("A veth pair: two namespaces and one cable", "veth 对：两个命名空间，一根网线"),
  task: text(
    "Build the smallest container network there is on host1: two network namespaces ns1 and ns2, and one veth pair for a cable between them. The end veth-ns1 belongs in ns1 and has the address 192.168.1.1/24, the end veth-ns2 belongs in ns2 and has 192.168.1.2/24; the host keeps neither of them. At the end each namespace must reach the other (ttl 64), having learned its real MAC by ARP, and each must reach its own address as well. Write no neighbour entry by hand.",
    "在 host1 上搭一个最小的容器网络：两个网络命名空间 ns1 和 ns2，中间用一对 veth 当网线。veth-ns1 放进 ns1，地址是 192.168.1.1/24；veth-ns2 放进 ns2，地址是 192.168.1.2/24；主机上一端都不留。最后，两个命名空间要能互相 ping 通（ttl 64），并且是通过 ARP 学到对方真实 MAC 的；每个命名空间也要能 ping 通自己的地址。不要手工写邻居表项。",
  ),
  topology: { hosts: [{ name: "host1" }] },
  variables: [{ kind: "network", value: "192.168.1" }],
  needs: ["veth"],
  stages: [
    {
      id: "pings",
      actions: [
        // Long enough for a second ARP request, should the first one have come before the carrier.
        { kind: "ping", id: "ns1-ns2", from: placeOf(ns1), to: ns2.ip, waitMs: 2500 },
        { kind: "ping", id: "ns2-ns1", from: placeOf(ns2), to: ns1.ip, waitMs: 2500 },
        { kind: "ping", id: "ns1-itself", from: placeOf(ns1), to: ns1.ip },
        { kind: "ping", id: "ns2-itself", from: placeOf(ns2), to: ns2.ip },
      ],
    },
  ],
  checks: [
    namespaceCheck(ns1),
    namespaceCheck(ns2),
    wire,
    addressCheck(ns1),
    addressCheck(ns2),
    selfPing(ns1),
    selfPing(ns2),
    knows(ns1, ns2),
    knows(ns2, ns1),
    pingCheck(ns1, ns2),
    pingCheck(ns2, ns1),
  ],
  hints: [
    text(
      "A veth pair is a cable with a plug at each end: what goes in at one end comes out at the other. So you need two namespaces, one cable, and nothing else. Which plug goes where?",
      "一对 veth 就像一根两头带插头的网线：从一头进去的东西会从另一头出来。所以只需要两个命名空间和一根线。想一想：哪个插头插到哪里？",
    ),
    text(
      "A pair is made on the host, with both ends lying there. Moving an end into a namespace takes its addresses away and sets it DOWN, so move first, then configure inside. Look after each step: `ip link`, `ip -n ns1 addr`.",
      "veth 创建时两端都在主机上。把一端移进命名空间，它的地址会丢失，状态也会变回 DOWN，所以要先移动，再到里面配置。每做一步都看一看：`ip link`、`ip -n ns1 addr`。",
    ),
    text(
      "A cable carries nothing until both plugs are live. `NO-CARRIER` in `ip -n ns1 link` says that the other end is still DOWN.",
      "两头都通电了，线才会通。`ip -n ns1 link` 里的 `NO-CARRIER` 表示另一端还处于 DOWN。",
    ),
    text(
      "ns1 reaches ns2 but not itself? A packet to one's own address goes through lo, whatever device the address is on; and a new namespace starts with lo DOWN.",
      "ns1 能到 ns2，却 ping 不通自己？发往自己地址的包走的是 lo，不管地址配在哪个设备上；而新命名空间里的 lo 一开始是 DOWN。",
    ),
    text(
      "For ns1 it comes down to: `ip netns add ns1`; once `ip link add veth-ns1 type veth peer name veth-ns2`; `ip link set veth-ns1 netns ns1`; then inside, by `ip netns exec ns1 …`: `ip addr add 192.168.1.1/24 dev veth-ns1`, `ip link set veth-ns1 up`, `ip link set lo up`. The same for ns2.",
      "对 ns1 来说，归结为：`ip netns add ns1`；整个实验只需一次的 `ip link add veth-ns1 type veth peer name veth-ns2`；`ip link set veth-ns1 netns ns1`；然后用 `ip netns exec ns1 …` 在里面执行 `ip addr add 192.168.1.1/24 dev veth-ns1`、`ip link set veth-ns1 up`、`ip link set lo up`。ns2 同理。",
    ),
  ],
} satisfies ExerciseManifest;
