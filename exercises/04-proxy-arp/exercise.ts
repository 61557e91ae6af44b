import type { ExerciseManifest } from "lab-check";

type CheckEntry = ExerciseManifest["checks"][number];
type Pod = { name: string; ip: string; hostEnd: string };

const pod1: Pod = { name: "pod1", ip: "10.96.30.11", hostEnd: "eth0-p1" };
const pod2: Pod = { name: "pod2", ip: "10.96.30.12", hostEnd: "eth0-p2" };
const gateway = "169.254.1.1";
const hostIp = "192.168.30.211";
/** Nobody's address (TEST-NET-1): where a pod sends what it has no better route for. */
const elsewhere = "192.0.2.1";

const podEth0 = (pod: Pod) => `host1/${pod.name}:eth0`;
const hostEnd = (pod: Pod) => `host1:${pod.hostEnd}`;

/** What a pod is made of, and the host's way to it. */
function checksOf(pod: Pod): CheckEntry[] {
  return [
    {
      id: `${pod.name}-namespace`,
      kind: "namespace",
      title: { en: `A network namespace ${pod.name} exists`, "zh-Hans": `存在网络命名空间 ${pod.name}` },
      place: `host1/${pod.name}`,
      points: 3,
      hints: {
        absent: {
          en: `A pod's network is nothing but a named network namespace. List them with \`ip netns\`: ${pod.name} is not among them. A name that leads to a process's namespace (\`ln -s /proc/…\`) leads nowhere once the process ends, as all do that a script leaves running.`,
          "zh-Hans": `Pod 的网络其实就是一个有名字的网络命名空间。用 \`ip netns\` 列出来看看：${pod.name} 不在其中。如果名字指向某个进程的命名空间（\`ln -s /proc/…\`），进程一结束它就失效了，而脚本留下的进程都会随脚本结束。`,
        },
        shared: {
          en: "Two names stand for one and the same namespace. Each pod needs a namespace of its own: let `ip netns add` make each of them.",
          "zh-Hans": "两个名字指向了同一个命名空间。每个 Pod 都要有自己的命名空间：请分别用 `ip netns add` 创建。",
        },
      },
    },
    {
      id: `${pod.name}-wire`,
      kind: "link",
      title: {
        en: `A veth pair joins eth0 in ${pod.name} to ${pod.hostEnd} on the host, and both ends are up`,
        "zh-Hans": `一对 veth 把 ${pod.name} 里的 eth0 和主机上的 ${pod.hostEnd} 连在一起，两端都已启用`,
      },
      needs: [`${pod.name}-namespace`],
      device: podEth0(pod),
      type: "veth",
      peer: hostEnd(pod),
      points: 5,
      hints: {
        absent: {
          en: `There is no eth0 in ${pod.name}. Did an earlier command fail? Two devices of one namespace cannot both be called eth0, so move the first one into its pod before you make the second, or make it inside the pod from the start.`,
          "zh-Hans": `${pod.name} 里没有 eth0。是不是前面有命令报错了？同一个命名空间里不能有两个 eth0：要么先把第一个移进它的 Pod 再建第二个，要么一开始就在 Pod 里创建。`,
        },
        elsewhere: {
          en: `The device exists, but not in ${pod.name}. \`ip link set … netns …\` moves a device to another namespace.`,
          "zh-Hans": `设备是有的，但不在 ${pod.name} 里。\`ip link set … netns …\` 可以把设备移到另一个命名空间。`,
        },
        down: {
          en: `eth0 in ${pod.name} is still DOWN. Every device starts that way, and a device that is moved to another namespace goes down again: set it up there.`,
          "zh-Hans": `${pod.name} 里的 eth0 还处于 DOWN。新设备都是这样，移到别的命名空间后也会重新变成 DOWN：要在那里把它启用。`,
        },
        "no-carrier": {
          en: `eth0 in ${pod.name} is up, but its cable is dead: a veth carries nothing until both ends are up. What about ${pod.hostEnd}?`,
          "zh-Hans": `${pod.name} 里的 eth0 已经启用，但“网线”不通：veth 的两端都启用后才能传数据。${pod.hostEnd} 启用了吗？`,
        },
        "wrong-type": {
          en: `The eth0 in ${pod.name} is no veth. It must be one end of a veth pair, made with \`ip link add … type veth peer name …\`.`,
          "zh-Hans": `${pod.name} 里的 eth0 不是 veth。它应当是一对 veth 的一端，用 \`ip link add … type veth peer name …\` 创建。`,
        },
        "wrong-peer": {
          en: `The other end of ${pod.name}'s eth0 is not ${pod.hostEnd} on the host. Follow the names in your \`ip link add\` lines from one end to the other.`,
          "zh-Hans": `${pod.name} 的 eth0 的另一端不是主机上的 ${pod.hostEnd}。请对照 \`ip link add\` 的各行，把两端的名字逐一核对。`,
        },
      },
    },
    {
      id: `${pod.name}-address`,
      kind: "address",
      title: { en: `eth0 in ${pod.name} has the address ${pod.ip}/24`, "zh-Hans": `${pod.name} 的 eth0 地址是 ${pod.ip}/24` },
      needs: [`${pod.name}-wire`],
      device: podEth0(pod),
      address: `${pod.ip}/24`,
      points: 4,
      hints: {
        absent: {
          en: `eth0 in ${pod.name} has no IPv4 address. Look with \`ip -n ${pod.name} addr\`. An address given before the move is lost: give it inside the pod.`,
          "zh-Hans": `${pod.name} 的 eth0 还没有 IPv4 地址，用 \`ip -n ${pod.name} addr\` 看看。移动之前配的地址会丢失：要在 Pod 里面配。`,
        },
        elsewhere: {
          en: `${pod.ip} was given to another device. In which namespace, and to which end of the pair, did that command run?`,
          "zh-Hans": `${pod.ip} 配到别的设备上去了。那条命令是在哪个命名空间里执行的？配的又是 veth 的哪一端？`,
        },
        "wrong-prefix-length": {
          en: "The address is right, its prefix length is not. Without `/24`, `ip addr add` takes /32: the pod then sees nobody else in its subnet, and asks for the gateway alone, never for the other pod. `ifconfig` without a netmask takes the class of old times, /8 or /16.",
          "zh-Hans":
            "地址对，前缀长度不对。`ip addr add` 不写 `/24` 就当作 /32：Pod 会以为子网里只有自己，只会询问网关，不会去问另一个 Pod。`ifconfig` 不写 netmask 会按早年的分类取 /8 或 /16。",
        },
        "wrong-address": {
          en: `eth0 in ${pod.name} has an address, but not ${pod.ip}. A copied line, perhaps?`,
          "zh-Hans": `${pod.name} 的 eth0 有地址，但不是 ${pod.ip}。是不是复制粘贴后忘了改？`,
        },
      },
    },
    {
      id: `${pod.name}-default-route`,
      kind: "lookup",
      title: {
        en: `${pod.name} sends what is not in its subnet to ${gateway} on eth0`,
        "zh-Hans": `${pod.name} 把发往子网以外的包经 eth0 交给 ${gateway}`,
      },
      needs: [`${pod.name}-wire`],
      from: `host1/${pod.name}`,
      to: elsewhere,
      device: "eth0",
      via: gateway,
      points: 5,
      hints: {
        unreachable: {
          en: `${pod.name} has no default route. If "Nexthop has invalid gateway" was printed: the kernel takes a gateway only if it knows how to reach it, and ${gateway} is in no subnet of the pod. Which route must stand first?`,
          "zh-Hans": `${pod.name} 没有默认路由。如果出现过 “Nexthop has invalid gateway”：内核只接受它知道怎么到达的网关，而 ${gateway} 不在 Pod 的任何子网里。应当先有哪条路由？`,
        },
        "wrong-gateway": {
          en: `The default route of ${pod.name} goes out of eth0, but not by way of ${gateway}. See \`ip -n ${pod.name} route\`.`,
          "zh-Hans": `${pod.name} 的默认路由走的是 eth0，但没有经过 ${gateway}。用 \`ip -n ${pod.name} route\` 看看。`,
        },
        "wrong-device": {
          en: `${pod.name} would send the packet out of another device than eth0. See \`ip -n ${pod.name} route get ${elsewhere}\`.`,
          "zh-Hans": `${pod.name} 会从 eth0 以外的设备发出这个包。用 \`ip -n ${pod.name} route get ${elsewhere}\` 看看。`,
        },
        otherwise: {
          en: `Ask the pod's kernel: \`ip -n ${pod.name} route get ${elsewhere}\`. It should say \`via ${gateway} dev eth0\`.`,
          "zh-Hans": `问一问 Pod 的内核：\`ip -n ${pod.name} route get ${elsewhere}\`，应当显示 \`via ${gateway} dev eth0\`。`,
        },
      },
    },
    {
      id: `host-route-${pod.name}`,
      kind: "lookup",
      title: {
        en: `The host sends packets for ${pod.ip} straight out of ${pod.hostEnd}`,
        "zh-Hans": `主机把发往 ${pod.ip} 的包直接从 ${pod.hostEnd} 送出`,
      },
      needs: [`${pod.name}-wire`],
      from: "host1",
      to: pod.ip,
      device: pod.hostEnd,
      points: 6,
      hints: {
        "wrong-device": {
          en: `Ask the host: \`ip route get ${pod.ip}\`. It names the wrong device. Either no route of the host is about this one address (a route for a whole subnet cannot tell two pods apart), or the one that you added names another device: each pod is behind its own host end, with no bridge between.`,
          "zh-Hans": `问一问主机：\`ip route get ${pod.ip}\`。它给出的设备不对。要么主机上没有专门到这个地址的路由（整个子网的一条路由分不清两个 Pod），要么你添加的那条写的是别的设备：每个 Pod 都在各自的主机端后面，中间没有网桥。`,
        },
        local: {
          en: `The host believes that ${pod.ip} is its own. The address belongs in the pod, on eth0, and not on the host's end.`,
          "zh-Hans": `主机以为 ${pod.ip} 是自己的地址。这个地址应当配在 Pod 里的 eth0 上，而不是主机这一端。`,
        },
        otherwise: {
          en: `See \`ip route\` on the host: one route to ${pod.ip} alone, out of ${pod.hostEnd}, is what is missing.`,
          "zh-Hans": `在主机上用 \`ip route\` 看看：还缺一条只到 ${pod.ip}、从 ${pod.hostEnd} 出去的路由。`,
        },
      },
    },
  ];
}

const silentHost = {
  en: "The host hears the question and says nothing. It answers on another's behalf only if three things hold: proxy ARP is on for the device that heard the question; the host forwards packets at all; and it has a route to the asked address out of a different device. Check `proxy_arp` and `ip_forward` below /proc/sys/net/ipv4, in the host's namespace and not in the pod's.",
  "zh-Hans":
    "主机听到了提问，却没有作声。要它代别人应答，三个条件缺一不可：收到提问的设备开启了代理 ARP；主机开启了 IP 转发；到被问地址的路由从另一个设备出去。请在主机（而不是 Pod）的 /proc/sys/net/ipv4 下检查 `proxy_arp` 和 `ip_forward`。",
};

/** The asking pod must take the MAC of its own host end for the other pod's. */
function hearsTheLie(asker: Pod, target: Pod, needs: string[]): CheckEntry {
  return {
    id: `${asker.name}-hears-the-lie`,
    kind: "neighbour",
    title: {
      en: `${asker.name} learns that ${target.ip} is at ${asker.hostEnd}'s MAC: the host answers for ${target.name}`,
      "zh-Hans": `${asker.name} 学到 ${target.ip} 的 MAC 是 ${asker.hostEnd} 的：主机替 ${target.name} 作了应答`,
    },
    needs,
    stage: "pod1-to-pod2",
    in: `host1/${asker.name}`,
    ip: target.ip,
    device: "eth0",
    entry: { macOf: hostEnd(asker) },
    points: 8,
    hints: {
      unanswered: silentHost,
      absent: {
        en: `${asker.name} never had to ask who has ${target.ip}. Is the packet's source address rewritten on the way (masquerade), or does a route of the pod lead around its own subnet?`,
        "zh-Hans": `${asker.name} 根本没有问过谁是 ${target.ip}。是不是包的源地址在途中被改写了（masquerade），或者 Pod 里有路由绕过了自己的子网？`,
      },
      "wrong-mac": {
        en: `Somebody else than the host answered. If ${target.name} answered by itself, then a bridge joins the two wires and layer 2 does the work: here the host must route between them.`,
        "zh-Hans": `应答的不是主机。如果是 ${target.name} 自己应答的，说明有网桥把两根线接在了一起，靠的是二层；这里要求由主机在两者之间做路由。`,
      },
      configured: {
        en: "The entry was written by hand. It would be stale as soon as a pod is made anew: let the host answer the question instead.",
        "zh-Hans": "这条邻居表项是手工写死的，Pod 一重建就失效了。应当让主机来回答 ARP 请求。",
      },
      otherwise: {
        en: `Watch the question on the host: \`tcpdump -ne -i ${asker.hostEnd} arp\` while ${asker.name} pings ${target.ip}.`,
        "zh-Hans": `在主机上看看这个提问：让 ${asker.name} ping ${target.ip}，同时运行 \`tcpdump -ne -i ${asker.hostEnd} arp\`。`,
      },
    },
  };
}

/** The host itself asks honestly and gets the pod's own answer. */
function hostKnows(pod: Pod, points: number, needs: string[]): CheckEntry {
  return {
    id: `host-knows-${pod.name}`,
    kind: "neighbour",
    title: {
      en: `The host itself learns the real MAC of ${pod.name} on ${pod.hostEnd}`,
      "zh-Hans": `主机自己在 ${pod.hostEnd} 上学到 ${pod.name} 的真实 MAC`,
    },
    needs,
    stage: "pod1-to-pod2",
    in: "host1",
    ip: pod.ip,
    device: pod.hostEnd,
    entry: { macOf: podEth0(pod) },
    points,
    hints: {
      configured: {
        en: "The entry was written by hand: delete it, and the host will ask by itself.",
        "zh-Hans": "这条邻居表项是手工写死的：删掉它，主机自己会去问。",
      },
      unanswered: {
        en: `The host asked on ${pod.hostEnd}, and ${pod.name} did not answer. Is the address on the pod's eth0?`,
        "zh-Hans": `主机在 ${pod.hostEnd} 上问了，但 ${pod.name} 没有应答。地址是配在 Pod 的 eth0 上吗？`,
      },
      otherwise: {
        en: `The packet that ${pod1.name} sends to its supposed neighbour reaches the host. Does the host pass it on? See \`sysctl net.ipv4.ip_forward\`, \`ip route get ${pod.ip}\` and the firewall's FORWARD chain on the host.`,
        "zh-Hans": `${pod1.name} 发给“邻居”的包已经到了主机。主机会把它转发出去吗？请在主机上看看 \`sysctl net.ipv4.ip_forward\`、\`ip route get ${pod.ip}\` 和防火墙的 FORWARD 链。`,
      },
    },
  };
}

function pingBetween(from: Pod, to: Pod, points: number): CheckEntry {
  return {
    id: `ping-${from.name}-${to.name}`,
    kind: "ping",
    title: {
      en: `${from.name} pings ${to.ip}, and the answer has crossed one router (ttl 63)`,
      "zh-Hans": `${from.name} 能 ping 通 ${to.ip}，应答正好经过了一跳路由（ttl 63）`,
    },
    needs: ["pod2-hears-the-lie", "host-knows-pod1"],
    probe: `${from.name}-${to.name}`,
    expect: { outcome: "reply", ttl: 63 },
    points,
    hints: {
      "wrong-ttl": {
        en: "A ttl of 64 means that nobody routed the packet: the pods are joined at layer 2. Less than 63 means that it took a detour.",
        "zh-Hans": "ttl 为 64 说明没有经过路由：两个 Pod 在二层就连通了；小于 63 则说明绕了路。",
      },
      otherwise: {
        en: "Both pods got their ARP answers, and still the ping fails. Look where it stops: run tcpdump on eth0-p1 and eth0-p2, one after the other. Does the firewall let forwarded packets through, in both directions?",
        "zh-Hans":
          "两个 Pod 都得到了 ARP 应答，ping 却还是不通。看看断在哪里：依次在 eth0-p1 和 eth0-p2 上运行 tcpdump。防火墙放行转发的包吗？两个方向都放行吗？",
      },
    },
  };
}

/** 169.254.1.1 exists nowhere, and yet it has a MAC address. */
function gatewayChecks(pod: Pod): CheckEntry[] {
  return [
    {
      id: `${pod.name}-gateway-answers`,
      kind: "neighbour",
      title: {
        en: `${pod.name} learns ${pod.hostEnd}'s MAC for ${gateway}`,
        "zh-Hans": `${pod.name} 为 ${gateway} 学到 ${pod.hostEnd} 的 MAC`,
      },
      needs: [`${pod.name}-default-route`, `${pod.name}-hears-the-lie`],
      stage: "other-ways",
      in: `host1/${pod.name}`,
      ip: gateway,
      device: "eth0",
      entry: { macOf: hostEnd(pod) },
      points: 2,
      hints: {
        unanswered: {
          en: `The host answers for the other pod, but not for ${gateway}. It answers only for addresses that it has a route to, out of another device: is the host's own default route (by way of ens33) still there? If you named the answered addresses one by one, name this one too.`,
          "zh-Hans": `主机会替另一个 Pod 应答，却不替 ${gateway} 应答。它只替有路由可达（并且从另一个设备出去）的地址应答：主机自己经 ens33 的默认路由还在吗？如果代答的地址是你逐个写明的，这个地址也要写上。`,
        },
        configured: {
          en: "The gateway's MAC was written by hand. Let the host answer for it.",
          "zh-Hans": "网关的 MAC 是手工写死的。应当让主机来应答。",
        },
        otherwise: {
          en: `Watch \`tcpdump -ne -i ${pod.hostEnd} arp\` while ${pod.name} pings ${hostIp}: who answers for ${gateway}?`,
          "zh-Hans": `让 ${pod.name} ping ${hostIp}，同时运行 \`tcpdump -ne -i ${pod.hostEnd} arp\`：是谁替 ${gateway} 应答？`,
        },
      },
    },
    {
      id: `ping-${pod.name}-host`,
      kind: "ping",
      title: {
        en: `${pod.name} reaches the host's own address ${hostIp} through ${gateway}`,
        "zh-Hans": `${pod.name} 经 ${gateway} 能到达主机自己的地址 ${hostIp}`,
      },
      needs: [`${pod.name}-gateway-answers`, `host-route-${pod.name}`],
      probe: `${pod.name}-host`,
      expect: { outcome: "reply" },
      points: 2,
      hints: {
        otherwise: {
          en: `The gateway has a MAC address, and still nothing comes back. Is ${hostIp} still on ens33, and does the host let packets from ${pod.hostEnd} in?`,
          "zh-Hans": `网关已经有了 MAC 地址，却收不到回音。${hostIp} 还在 ens33 上吗？主机放行从 ${pod.hostEnd} 进来的包吗？`,
        },
      },
    },
  ];
}

export default {
  format: 1,
  slug: "04-proxy-arp",
  title: {
    en: "Proxy ARP: two pods and a gateway that does not exist",
    "zh-Hans": "代理 ARP：两个 Pod 和一个并不存在的网关",
  },
  task: {
    en: `host1 has ens33 (${hostIp}/24) and a default route through it; it does not forward packets yet. Build two pods without any bridge. Namespaces pod1 and pod2 each get an eth0, ${pod1.ip}/24 and ${pod2.ip}/24, whose other ends eth0-p1 and eth0-p2 stay on the host. Each pod sends what is not in its subnet to ${gateway}, an address that exists nowhere. The host routes each pod's address out of the right device, forwards packets, and answers the pods' ARP questions in the name of whoever they ask for (proxy ARP). At the end each pod must reach the other with ttl 63, and ${hostIp} through its gateway. Write no neighbour entry by hand: everybody must have learned what they know.`,
    "zh-Hans": `host1 有 ens33（${hostIp}/24）和一条经它出去的默认路由，但还没有开启 IP 转发。请不用网桥搭出两个 Pod：命名空间 pod1 和 pod2 里各有一个 eth0，地址分别是 ${pod1.ip}/24 和 ${pod2.ip}/24，另一端 eth0-p1 和 eth0-p2 留在主机上。每个 Pod 把发往子网以外的包都交给 ${gateway}，而这个地址哪里都不存在。主机要把发往各 Pod 的包从正确的设备送出，开启转发，并对 Pod 的 ARP 提问一律代为应答（代理 ARP）。最后，两个 Pod 要能互相 ping 通（ttl 63），也都能经网关到达 ${hostIp}。不要手工写邻居表项：每一方知道的都应当是学来的。`,
  },
  topology: {
    hosts: [
      {
        name: "host1",
        uplinks: [{ device: "ens33", address: `${hostIp}/24` }],
        routes: [{ to: "default", via: "192.168.30.2", device: "ens33" }],
        sysctls: { "net.ipv4.ip_forward": "0" },
      },
    ],
  },
  variables: [{ kind: "network", value: "10.96.30" }],
  needs: ["veth"],
  stages: [
    {
      // A stage with one ping alone: the order of its frames is what the journeys are about.
      id: "pod1-to-pod2",
      captures: [podEth0(pod1), hostEnd(pod1), hostEnd(pod2), podEth0(pod2)],
      actions: [{ kind: "ping", id: "pod1-pod2", from: "host1/pod1", to: pod2.ip }],
    },
    {
      id: "other-ways",
      actions: [
        { kind: "ping", id: "pod2-pod1", from: "host1/pod2", to: pod1.ip },
        { kind: "ping", id: "pod1-host", from: "host1/pod1", to: hostIp },
        { kind: "ping", id: "pod2-host", from: "host1/pod2", to: hostIp },
      ],
    },
  ],
  checks: [
    ...checksOf(pod1),
    ...checksOf(pod2),
    hearsTheLie(pod1, pod2, ["pod1-address", "pod2-address", "host-route-pod2"]),
    hostKnows(pod2, 6, ["pod1-hears-the-lie"]),
    hostKnows(pod1, 5, ["pod1-hears-the-lie", "host-route-pod1"]),
    hearsTheLie(pod2, pod1, ["host-knows-pod2", "host-route-pod1"]),
    pingBetween(pod1, pod2, 6),
    pingBetween(pod2, pod1, 5),
    {
      id: "request-journey",
      kind: "capture",
      title: {
        en: "The request travels in order: pod1 asks, the host answers and takes the packet, the host asks in turn, pod2 answers and gets it",
        "zh-Hans": "请求按顺序走完全程：pod1 提问，主机代答并收下包，主机再去问，pod2 应答并收到包",
      },
      needs: ["host-knows-pod2"],
      stage: "pod1-to-pod2",
      points: 5,
      sequence: [
        {
          name: "pod1-asks",
          says: { en: "pod1 asks everybody who has 10.96.30.12", "zh-Hans": "pod1 广播询问谁是 10.96.30.12" },
          at: podEth0(pod1),
          from: { macOf: podEth0(pod1) },
          to: "broadcast",
          packet: { kind: "arp", op: "request", who: pod2.ip, tell: pod1.ip },
        },
        {
          name: "host-is-asked",
          says: { en: "the question arrives at eth0-p1", "zh-Hans": "提问到达 eth0-p1" },
          at: hostEnd(pod1),
          from: { macOf: podEth0(pod1) },
          to: "broadcast",
          packet: { kind: "arp", op: "request", who: pod2.ip, tell: pod1.ip },
        },
        {
          name: "host-answers",
          says: { en: "eth0-p1 answers with its own MAC", "zh-Hans": "eth0-p1 用自己的 MAC 应答" },
          at: hostEnd(pod1),
          from: { macOf: hostEnd(pod1) },
          to: { macOf: podEth0(pod1) },
          packet: { kind: "arp", op: "reply", who: pod2.ip },
        },
        {
          name: "pod1-is-told",
          says: { en: "pod1 gets that answer", "zh-Hans": "pod1 收到这个应答" },
          at: podEth0(pod1),
          from: { macOf: hostEnd(pod1) },
          to: { macOf: podEth0(pod1) },
          packet: { kind: "arp", op: "reply", who: pod2.ip },
        },
        {
          name: "request-leaves",
          says: { en: "pod1 sends its echo request to eth0-p1's MAC", "zh-Hans": "pod1 把 echo request 发往 eth0-p1 的 MAC" },
          at: podEth0(pod1),
          from: { macOf: podEth0(pod1) },
          to: { macOf: hostEnd(pod1) },
          packet: { kind: "icmp", type: "echo-request", src: pod1.ip, dst: pod2.ip, ttl: 64 },
        },
        {
          name: "request-at-host",
          says: { en: "the echo request arrives at eth0-p1", "zh-Hans": "echo request 到达 eth0-p1" },
          at: hostEnd(pod1),
          from: { macOf: podEth0(pod1) },
          to: { macOf: hostEnd(pod1) },
          packet: { kind: "icmp", type: "echo-request", src: pod1.ip, dst: pod2.ip, ttl: 64 },
        },
        {
          name: "host-asks",
          says: { en: "the host itself asks on eth0-p2 who has 10.96.30.12", "zh-Hans": "主机自己在 eth0-p2 上询问谁是 10.96.30.12" },
          at: hostEnd(pod2),
          from: { macOf: hostEnd(pod2) },
          to: "broadcast",
          packet: { kind: "arp", op: "request", who: pod2.ip },
        },
        {
          name: "pod2-is-asked",
          says: { en: "the host's question arrives at pod2", "zh-Hans": "主机的提问到达 pod2" },
          at: podEth0(pod2),
          from: { macOf: hostEnd(pod2) },
          to: "broadcast",
          packet: { kind: "arp", op: "request", who: pod2.ip },
        },
        {
          name: "pod2-answers",
          says: { en: "pod2 answers with its real MAC", "zh-Hans": "pod2 用自己真实的 MAC 应答" },
          at: podEth0(pod2),
          from: { macOf: podEth0(pod2) },
          to: { macOf: hostEnd(pod2) },
          packet: { kind: "arp", op: "reply", who: pod2.ip },
        },
        {
          name: "host-is-told",
          says: { en: "eth0-p2 gets pod2's answer", "zh-Hans": "eth0-p2 收到 pod2 的应答" },
          at: hostEnd(pod2),
          from: { macOf: podEth0(pod2) },
          to: { macOf: hostEnd(pod2) },
          packet: { kind: "arp", op: "reply", who: pod2.ip },
        },
        {
          name: "request-forwarded",
          says: { en: "eth0-p2 sends the echo request on, one hop older (ttl 63)", "zh-Hans": "eth0-p2 转发 echo request，ttl 减为 63" },
          at: hostEnd(pod2),
          from: { macOf: hostEnd(pod2) },
          to: { macOf: podEth0(pod2) },
          packet: { kind: "icmp", type: "echo-request", src: pod1.ip, dst: pod2.ip, ttl: 63 },
        },
        {
          name: "request-at-pod2",
          says: { en: "the echo request arrives at pod2", "zh-Hans": "echo request 到达 pod2" },
          at: podEth0(pod2),
          from: { macOf: hostEnd(pod2) },
          to: { macOf: podEth0(pod2) },
          packet: { kind: "icmp", type: "echo-request", src: pod1.ip, dst: pod2.ip, ttl: 63 },
        },
      ],
      never: [
        {
          name: "question-crosses",
          says: { en: "pod1's own ARP question at pod2", "zh-Hans": "pod1 自己的 ARP 提问出现在 pod2" },
          at: podEth0(pod2),
          // By its address: on wires of their own, both pods may have one and the same MAC.
          packet: { kind: "arp", op: "request", tell: pod1.ip },
        },
      ],
      hints: {
        missing: {
          en: "The ARP answers are right, but the echo request does not travel along this way, or not unchanged. Capture on the four devices, one after the other, and find the first frame that differs: `tcpdump -ne -i eth0-p1 'arp or icmp'`. Does a rule of the host rewrite its addresses?",
          "zh-Hans":
            "ARP 应答没有问题，但 echo request 没有照这条路走，或者途中被改动了。请依次在四个设备上抓包（`tcpdump -ne -i eth0-p1 'arp or icmp'`），找出第一个不一样的帧。主机上有没有改写地址的规则？",
        },
        forbidden: {
          en: "pod1's broadcast reached pod2: something carries frames from one wire to the other. The host must route here, not bridge.",
          "zh-Hans": "pod1 的广播到了 pod2：有东西在两根线之间转送二层帧。这里要由主机做路由，而不是桥接。",
        },
      },
    },
    {
      id: "reply-journey",
      kind: "capture",
      title: {
        en: "The reply comes back the same way: pod2 is lied to as well, and the host no longer has to ask for pod1",
        "zh-Hans": "应答原路返回：pod2 同样被“骗”，而主机不必再问 pod1 是谁",
      },
      needs: ["pod2-hears-the-lie", "host-knows-pod1"],
      stage: "pod1-to-pod2",
      points: 3,
      sequence: [
        {
          name: "pod2-asks",
          says: { en: "pod2 asks everybody who has 10.96.30.11", "zh-Hans": "pod2 广播询问谁是 10.96.30.11" },
          at: podEth0(pod2),
          from: { macOf: podEth0(pod2) },
          to: "broadcast",
          packet: { kind: "arp", op: "request", who: pod1.ip, tell: pod2.ip },
        },
        {
          name: "pod2-is-told",
          says: { en: "pod2 gets eth0-p2's MAC for an answer", "zh-Hans": "pod2 得到的应答是 eth0-p2 的 MAC" },
          at: podEth0(pod2),
          from: { macOf: hostEnd(pod2) },
          to: { macOf: podEth0(pod2) },
          packet: { kind: "arp", op: "reply", who: pod1.ip },
        },
        {
          name: "reply-leaves",
          says: { en: "pod2 sends its echo reply to eth0-p2's MAC", "zh-Hans": "pod2 把 echo reply 发往 eth0-p2 的 MAC" },
          at: podEth0(pod2),
          from: { macOf: podEth0(pod2) },
          to: { macOf: hostEnd(pod2) },
          packet: { kind: "icmp", type: "echo-reply", src: pod2.ip, dst: pod1.ip, ttl: 64 },
        },
        {
          name: "reply-at-host",
          says: { en: "the echo reply arrives at eth0-p2", "zh-Hans": "echo reply 到达 eth0-p2" },
          at: hostEnd(pod2),
          from: { macOf: podEth0(pod2) },
          to: { macOf: hostEnd(pod2) },
          packet: { kind: "icmp", type: "echo-reply", src: pod2.ip, dst: pod1.ip, ttl: 64 },
        },
        {
          name: "reply-forwarded",
          says: { en: "eth0-p1 sends the echo reply on (ttl 63)", "zh-Hans": "eth0-p1 转发 echo reply（ttl 63）" },
          at: hostEnd(pod1),
          from: { macOf: hostEnd(pod1) },
          to: { macOf: podEth0(pod1) },
          packet: { kind: "icmp", type: "echo-reply", src: pod2.ip, dst: pod1.ip, ttl: 63 },
        },
        {
          name: "reply-at-pod1",
          says: { en: "pod1 gets the echo reply", "zh-Hans": "pod1 收到 echo reply" },
          at: podEth0(pod1),
          from: { macOf: hostEnd(pod1) },
          to: { macOf: podEth0(pod1) },
          packet: { kind: "icmp", type: "echo-reply", src: pod2.ip, dst: pod1.ip, ttl: 63 },
        },
      ],
      never: [
        {
          name: "host-asks-again",
          says: { en: "an ARP question of the host for pod1", "zh-Hans": "主机发出的询问 pod1 的 ARP 请求" },
          at: hostEnd(pod1),
          from: { macOf: hostEnd(pod1) },
          to: "broadcast",
          packet: { kind: "arp", op: "request", who: pod1.ip },
        },
      ],
      hints: {
        missing: {
          en: "pod2's reply does not come back this way. Capture on eth0-p2 and eth0-p1 and find the first frame that is missing. If it stops in the host, does the firewall let packets pass in this direction, too?",
          "zh-Hans":
            "pod2 的应答没有照这条路回来。请在 eth0-p2 和 eth0-p1 上抓包，找出第一个缺少的帧。如果断在主机里，防火墙放行这个方向的包吗？",
        },
        forbidden: {
          en: "The host asked for pod1 though pod1's own question had just told it. Does it learn from ARP questions on eth0-p1?",
          "zh-Hans": "pod1 的提问里已经带上了自己的 MAC，主机却又问了一遍。主机没有从 eth0-p1 收到的 ARP 请求中学习吗？",
        },
      },
    },
    ...gatewayChecks(pod1),
    ...gatewayChecks(pod2),
  ],
  hints: [
    {
      en: "Build one pod completely, look at it with `ip -n pod1 addr` and `ip -n pod1 route`, then the second. Draw the four devices on paper: two wires, no bridge. What must the host do that a switch would have done?",
      "zh-Hans":
        "先把一个 Pod 完整搭好，用 `ip -n pod1 addr` 和 `ip -n pod1 route` 检查，再搭第二个。在纸上画出四个设备：两根线，没有网桥。原来由交换机做的事，现在要由主机怎么做？",
    },
    {
      en: `A gateway must be reachable before a route may use it. ${gateway} lies in no subnet of the pod, so first tell the pod that it is right there on the wire: a route to that one address with \`scope link\`, then \`default via\` it.`,
      "zh-Hans": `网关必须先可达，才能写进路由。${gateway} 不在 Pod 的任何子网里，所以要先告诉 Pod 它就在这根线上：为这个地址加一条 \`scope link\` 的路由，然后再 \`default via\` 它。`,
    },
    {
      en: "The host has no address on eth0-p1 and eth0-p2, hence no connected routes either. It must be told by which device each pod's address is reached: one route per pod, to the single address.",
      "zh-Hans":
        "主机在 eth0-p1 和 eth0-p2 上没有地址，也就没有直连路由。要告诉它各个 Pod 的地址从哪个设备走：每个 Pod 一条，只到那一个地址。",
    },
    {
      en: "pod1 believes that pod2 is in its own subnet, and asks for its MAC. Only the host hears that. Two switches make it answer and pass the packets on: `net.ipv4.conf.<device>.proxy_arp` and `net.ipv4.ip_forward`, both on the host.",
      "zh-Hans":
        "pod1 以为 pod2 和自己在同一个子网，于是询问它的 MAC，而听到的只有主机。要让主机应答并转发，有两个开关，都在主机上：`net.ipv4.conf.<设备>.proxy_arp` 和 `net.ipv4.ip_forward`。",
    },
    {
      en: "Proxy ARP is needed on both host ends: pod2 must also be able to ask for pod1, or its reply never leaves.",
      "zh-Hans": "两个主机端都要开启代理 ARP：pod2 也得能问到 pod1，否则它的应答发不出去。",
    },
    {
      en: `For pod1 it comes down to: \`ip -n pod1 route add ${gateway} dev eth0 scope link\`, \`ip -n pod1 route add default via ${gateway} dev eth0\`, \`ip route add ${pod1.ip} dev eth0-p1\`, \`sysctl -w net.ipv4.conf.eth0-p1.proxy_arp=1\`, and once for all \`sysctl -w net.ipv4.ip_forward=1\`.`,
      "zh-Hans": `对 pod1 来说，归结为：\`ip -n pod1 route add ${gateway} dev eth0 scope link\`、\`ip -n pod1 route add default via ${gateway} dev eth0\`、\`ip route add ${pod1.ip} dev eth0-p1\`、\`sysctl -w net.ipv4.conf.eth0-p1.proxy_arp=1\`，以及只需一次的 \`sysctl -w net.ipv4.ip_forward=1\`。`,
    },
  ],
} satisfies ExerciseManifest;
