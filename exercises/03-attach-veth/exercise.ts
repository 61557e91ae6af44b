import type { ExerciseManifest } from "lab-check";

type Check = ExerciseManifest["checks"][number];
type Text = ExerciseManifest["title"];

/** The pod to attach to, and another one whose address begins with the same characters. */
const pod = { netns: "cni-101ef36d-7d42-beef-4ecc-0b28decf0833", ip: "172.16.0.3", hostDevice: "vethf1c6a0d3" };
const otherPod = { netns: "cni-0c7e52a9-3f1d-4b86-9a57-e2d1c8b04f6a", ip: "172.16.0.30", hostDevice: "veth92b4e7a1" };
const gateway = "172.16.0.1";

const podIp = "172.168.0.100";
const hostIp = "172.168.0.200";
const absentIp = "172.168.0.101";
/** Nobody's address (TEST-NET-1): where a pod sends what it has no better route for. */
const elsewhere = "192.0.2.1";

/** What a pod's own network must still carry. */
const networkGone = (which: string, whose: string) =>
  text(
    `${which} can no longer reach its gateway ${gateway}: its old network is cut. Its eth0, the other end of that on the host, and the bridge cni0 belong to the cluster: leave them up, plugged in and with their addresses (\`ip link\`, \`bridge link\`, \`ip addr show cni0\`). The new wire takes nothing from the old network. If all of that is as it was: does the host still answer pings?`,
    `${whose} 已经到不了自己的网关 ${gateway}：原来的网络断了。它的 eth0、eth0 在主机上的另一端、网桥 cni0 都属于集群：要保持启用、接好，地址也要保留（用 \`ip link\`、\`bridge link\`、\`ip addr show cni0\` 看看）。新接一根线，不需要动原来的网络。如果这些都和原来一样：主机还应答 ping 吗？`,
  );

const inPod = `host1/${pod.netns}`;
const inOtherPod = `host1/${otherPod.netns}`;
const vethB = `${inPod}:veth-b`;
const vethA = "host1:veth-a";

function text(en: string, zh: string): Text {
  return { en, "zh-Hans": zh };
}

const rightPod: Check[] = [
  {
    id: "pod",
    kind: "namespace",
    title: text(`The network namespace of the pod ${pod.ip} is still there`, `Pod ${pod.ip} 的网络命名空间仍然存在`),
    place: inPod,
    points: 2,
    hints: {
      absent: text(
        "A running pod has lost its network: your script deleted the namespace, or its name. You are a guest in there: add your device, and leave the rest as it was, also when you clear up.",
        "一个正在运行的 Pod 没有了网络：你的脚本删掉了它的命名空间，或者它的名字。你只是进去做客：加上自己的设备，其余保持原样，清理时也一样。",
      ),
      otherwise: text(
        "Two names stand for one namespace now. `ip netns` and `ls -i /run/netns` show them: take the name away that you made.",
        "现在两个名字指向了同一个命名空间。用 `ip netns` 和 `ls -i /run/netns` 看看，去掉你自己加的那个名字。",
      ),
    },
  },
  {
    id: "other-pod-untouched",
    kind: "lookup",
    title: text(
      `Nothing landed in the other pod ${otherPod.ip}: it still reaches ${hostIp} by its default route alone`,
      `没有误动另一个 Pod ${otherPod.ip}：它到 ${hostIp} 仍然只走自己的默认路由`,
    ),
    from: inOtherPod,
    to: hostIp,
    device: "eth0",
    via: gateway,
    points: 4,
    hints: {
      "no-namespace": text(
        "The other pod's namespace is gone. It was not yours to delete: only your own devices are.",
        "另一个 Pod 的命名空间不见了。它不归你删：你只能动自己的设备。",
      ),
      otherwise: text(
        `Your script worked in the wrong pod. Text that begins with ${pod.ip} is also found in ${otherPod.ip}, and a dot in a pattern of grep stands for any character. Look for the whole address, up to the slash: \`grep -F ' ${pod.ip}/'\`, or \`ip -n … -o -4 addr show to ${pod.ip}\`. Then print what you found, and check it, before you touch anything.`,
        `你的脚本动错了 Pod。按 ${pod.ip} 去找，也会找到 ${otherPod.ip}，因为开头一样；而且 grep 的模式里，点号可以代表任何字符。请按完整的地址找，连后面的斜杠一起：\`grep -F ' ${pod.ip}/'\`，或者 \`ip -n … -o -4 addr show to ${pod.ip}\`。先把找到的名字打印出来核对，再动手。`,
      ),
    },
  },
];

const otherPodKept: Check[] = [
  {
    id: "other-pod-has-no-address",
    kind: "lookup",
    title: text(
      `The other pod has got no address of yours: it would send to ${podIp}, too, by its default route`,
      `另一个 Pod 没有多出你的地址：它要发往 ${podIp}，同样只走默认路由`,
    ),
    needs: ["other-pod-untouched"],
    from: inOtherPod,
    to: podIp,
    device: "eth0",
    via: gateway,
    points: 1,
    hints: {
      otherwise: text(
        `Something of an earlier attempt is left in the other pod: see \`ip -n ${otherPod.netns} addr\`, and take away what is yours.`,
        `另一个 Pod 里还留着之前尝试时的东西：用 \`ip -n ${otherPod.netns} addr\` 看看，把你加的去掉。`,
      ),
    },
  },
  {
    id: "other-pod-network",
    kind: "ping",
    title: text("The other pod still reaches its gateway", "另一个 Pod 仍然能到达自己的网关"),
    needs: ["other-pod-untouched"],
    probe: "other-pod-to-gateway",
    expect: { outcome: "reply" },
    points: 2,
    hints: { otherwise: networkGone("The other pod", "另一个 Pod") },
  },
];

const wire: Check = {
  id: "wire",
  kind: "link",
  title: text(
    "A veth pair joins veth-b in the pod to veth-a on the host, and both ends are up",
    "一对 veth 把 Pod 里的 veth-b 和主机上的 veth-a 连在一起，两端都已启用",
  ),
  needs: ["pod", "other-pod-untouched"],
  device: vethB,
  type: "veth",
  peer: vethA,
  points: 10,
  hints: {
    absent: text(
      "There is no veth-b anywhere. Make the pair, with both names: `ip link add veth-a type veth peer name veth-b`. If that line stands in your script, look at what it printed.",
      "哪里都没有 veth-b。请创建这对 veth，两端的名字都要写：`ip link add veth-a type veth peer name veth-b`。如果脚本里已经有这一行，看看它输出了什么。",
    ),
    elsewhere: text(
      'veth-b exists, but not in the pod. On the host: was it moved at all, or was the other end moved? If the command failed, see what your variable holds: `echo "$POD"` must print one name, not none and not two. In another pod: your search found the wrong one (172.16.0.30 begins like 172.16.0.3).',
      'veth-b 是有的，但不在这个 Pod 里。如果在主机上：到底移动了没有，还是移错了一端？如果命令报错，看看变量里是什么：`echo "$POD"` 应当正好输出一个名字，不能为空，也不能有两个。如果在另一个 Pod 里：说明你找错了（172.16.0.30 的开头和 172.16.0.3 一样）。',
    ),
    "wrong-type": text(
      "veth-b in the pod is no veth: see `ip -n $POD -d link`. A packet that goes in has to come out at veth-a on the host.",
      "Pod 里的 veth-b 不是 veth：用 `ip -n $POD -d link` 看看。从它进去的包，要能从主机上的 veth-a 出来。",
    ),
    "wrong-peer": text(
      "veth-b is in the pod, but its other end is not veth-a on the host. Look for it with `ip link` on the host: only veth-b was to be moved, and veth-a is its other end's name.",
      "veth-b 在 Pod 里了，但它的另一端不是主机上的 veth-a。在主机上用 `ip link` 找一找：只需要移动 veth-b，它的另一端要叫 veth-a。",
    ),
    down: text(
      "veth-b is DOWN. A device goes down when it moves to another namespace: set it up inside the pod, after the move (`ip -n $POD link set veth-b up`).",
      "veth-b 处于 DOWN。设备移到别的命名空间时会变回 DOWN：移动之后要在 Pod 里把它启用（`ip -n $POD link set veth-b up`）。",
    ),
    "no-carrier": text(
      "veth-b is up, but has no carrier (NO-CARRIER, LOWERLAYERDOWN): its other end veth-a, on the host, is not up.",
      "veth-b 已启用，但没有载波（NO-CARRIER、LOWERLAYERDOWN）：它在主机上的另一端 veth-a 还没有启用。",
    ),
  },
};

const notPrivate = text(
  "It is not the address of the task. 172.168.0.0/24 is no misprint: it only looks like the private range, which ends at 172.31.255.255, and 172.16.0.0/24 belongs to the pods' bridge already.",
  "这不是题目要求的地址。172.168.0.0/24 没有写错：它只是看起来像私有地址（私有范围到 172.31.255.255 为止），而 172.16.0.0/24 已经是 Pod 网桥在用的网段。",
);

const lengthForgotten = text(
  "The length after the slash is not 24. `ifconfig` without a netmask takes the class of old times, /8 or /16. Without `/24`, `ip addr add` takes /32, and no route to the other 172.168.0.x comes with it. A ping of them may even work all the same, by the detour through eth0 and the default route: look at `ip -n $POD route get 172.168.0.200`.",
  "斜杠后面的长度不是 24。`ifconfig` 不写 netmask 会按早年的分类取 /8 或 /16。而 `ip addr add` 不写 `/24` 就当作 /32，也就不会带来到其他 172.168.0.x 的路由。即使这样，ping 也可能照样通，但那是绕道 eth0 和默认路由：看看 `ip -n $POD route get 172.168.0.200`。",
);

const addresses: Check[] = [
  {
    id: "pod-address",
    kind: "address",
    title: text(`veth-b in the pod has the address ${podIp}/24`, `Pod 里的 veth-b 地址是 ${podIp}/24`),
    needs: ["wire"],
    device: vethB,
    address: `${podIp}/24`,
    points: 7,
    hints: {
      absent: text(
        "veth-b has no IPv4 address. One that was given before the move is lost: give it inside the pod (`ip -n $POD addr add … dev veth-b`).",
        "veth-b 还没有 IPv4 地址。移动之前配的地址会丢失：要在 Pod 里面配（`ip -n $POD addr add … dev veth-b`）。",
      ),
      elsewhere: text(
        `${podIp} is on another device. It belongs on veth-b, in the pod: compare \`ip addr\` with \`ip -n $POD addr\`.`,
        `${podIp} 配到别的设备上去了。它应当在 Pod 里的 veth-b 上：对照 \`ip addr\` 和 \`ip -n $POD addr\`。`,
      ),
      "wrong-prefix-length": lengthForgotten,
      "wrong-address": notPrivate,
    },
  },
  {
    id: "host-address",
    kind: "address",
    title: text(`veth-a on the host has the address ${hostIp}/24`, `主机上的 veth-a 地址是 ${hostIp}/24`),
    needs: ["wire"],
    device: vethA,
    address: `${hostIp}/24`,
    points: 7,
    hints: {
      absent: text(
        "veth-a on the host has no IPv4 address yet: `ip addr show veth-a`. Until it has one, nobody at that end of the wire has a reason to answer the pod.",
        "主机上的 veth-a 还没有 IPv4 地址：`ip addr show veth-a`。线的这一头没有地址，就没有谁有理由应答 Pod。",
      ),
      elsewhere: text(
        `${hostIp} is on another device. Were the two addresses swapped? The host's end veth-a is to have it.`,
        `${hostIp} 配到别的设备上去了。两个地址是不是弄反了？它应当在主机这一端 veth-a 上。`,
      ),
      "wrong-prefix-length": lengthForgotten,
      "wrong-address": notPrivate,
    },
  },
];

/** The pod is running: what it had before, it still needs. */
const asBefore: Check[] = [
  {
    id: "pod-eth0",
    kind: "link",
    title: text("The pod's own eth0 is still there, connected and up", "Pod 原来的 eth0 还在，仍然接通并已启用"),
    needs: ["wire"],
    device: `${inPod}:eth0`,
    type: "veth",
    peer: `host1:${pod.hostDevice}`,
    points: 4,
    hints: {
      absent: text(
        "The pod's eth0 is gone. If your script deletes the namespace and makes it anew: the new one has the old name and nothing else of the pod. Whoever attaches to a running pod must take its namespace as it is.",
        "Pod 的 eth0 不见了。如果你的脚本删掉命名空间又重新创建：新的那个只有名字相同，Pod 的其他东西都没有了。要接入一个运行中的 Pod，就得原样使用它的命名空间。",
      ),
      down: text(
        "Your script switched the pod's eth0 off, and so cut a running pod off from its network. If it was to keep packets from taking that way: routes decide that, see `ip -n $POD route get 172.168.0.200`.",
        "你的脚本停用了 Pod 的 eth0，等于切断了运行中的 Pod 的网络。如果是不想让包走那里：那由路由决定，看看 `ip -n $POD route get 172.168.0.200`。",
      ),
      otherwise: text(
        "eth0 in the pod is not as it was. It belongs to the cluster's network: add your own device, and leave that one alone.",
        "Pod 里的 eth0 和原来不一样了。它属于集群的网络：只添加你自己的设备，不要动它。",
      ),
    },
  },
  {
    id: "pod-eth0-address",
    kind: "address",
    title: text(`The pod's eth0 still has ${pod.ip}/24`, `Pod 的 eth0 仍然有地址 ${pod.ip}/24`),
    needs: ["pod-eth0"],
    device: `${inPod}:eth0`,
    address: `${pod.ip}/24`,
    points: 3,
    hints: {
      otherwise: text(
        `eth0 has lost ${pod.ip}, by which everybody knows this pod. A namespace can have any number of devices, each with addresses of its own: the new one takes nothing away from the old. (\`ifconfig eth0 …\` replaces an address, \`ip addr add\` adds one.)`,
        `eth0 丢掉了 ${pod.ip}，而大家都靠这个地址找到这个 Pod。一个命名空间可以有任意多个设备，各有各的地址：加新的不需要去掉旧的。（\`ifconfig eth0 …\` 会替换地址，\`ip addr add\` 才是添加。）`,
      ),
    },
  },
  {
    id: "pod-default-route",
    kind: "lookup",
    title: text(`The pod's default route still leads out of eth0 via ${gateway}`, `Pod 的默认路由仍然从 eth0 经 ${gateway} 出去`),
    needs: ["pod-eth0-address"],
    from: inPod,
    to: elsewhere,
    device: "eth0",
    via: gateway,
    points: 3,
    hints: {
      otherwise: text(
        `What the pod sends to the rest of the world takes another way now, or none: see \`ip -n $POD route get ${elsewhere}\`. The new wire needs only the connected route to 172.168.0.0/24; leave the default route as it was.`,
        `Pod 发往外部的包现在走了别的路，或者无路可走：看看 \`ip -n $POD route get ${elsewhere}\`。新接的线只需要到 172.168.0.0/24 的直连路由；默认路由请保持原样。`,
      ),
    },
  },
];

const podNetwork: Check = {
  id: "pod-network",
  kind: "ping",
  title: text("The pod still reaches its gateway by eth0", "Pod 仍然能经 eth0 到达自己的网关"),
  needs: ["pod-default-route"],
  probe: "pod-to-gateway",
  expect: { outcome: "reply" },
  points: 2,
  hints: { otherwise: networkGone("The pod", "这个 Pod") },
};

const ways: Check[] = [
  {
    id: "pod-route",
    kind: "route",
    title: text("The pod has a connected route: 172.168.0.0/24 dev veth-b", "Pod 里有直连路由 172.168.0.0/24 dev veth-b"),
    needs: ["pod-address"],
    in: inPod,
    to: "172.168.0.0/24",
    device: "veth-b",
    via: "direct",
    points: 6,
    hints: {
      absent: text(
        "The kernel adds this route by itself, as soon as an address with /24 stands on a device that is up. See `ip -n $POD route`: did a line of yours take it away again, or did `noprefixroute` keep the kernel from adding it?",
        "只要设备已启用，又有 /24 的地址，内核自己就会添加这条路由。用 `ip -n $POD route` 看看：是你的某一行又把它删掉了，还是 `noprefixroute` 让内核没有添加？",
      ),
      otherwise: text(
        "The route to 172.168.0.0/24 does not lead straight out of veth-b. Neighbours on the same wire need no gateway: the route that came with the address was right, and `ip route replace` put another in its place. See `ip -n $POD route`.",
        "到 172.168.0.0/24 的路由没有直接从 veth-b 出去。同一根线上的邻居不需要网关：随地址而来的那条路由本来是对的，却被 `ip route replace` 换掉了。用 `ip -n $POD route` 看看。",
      ),
    },
  },
  {
    id: "pod-path",
    kind: "lookup",
    title: text(`The pod sends packets for ${hostIp} straight out of veth-b`, `Pod 把发往 ${hostIp} 的包直接从 veth-b 送出`),
    needs: ["pod-route"],
    from: inPod,
    to: hostIp,
    device: "veth-b",
    via: "direct",
    points: 6,
    hints: {
      local: text(
        `The pod takes ${hostIp} for its own, so nothing leaves. That address belongs on veth-a only: see \`ip -n $POD addr\`.`,
        `Pod 把 ${hostIp} 当成了自己的地址，所以什么都没有发出去。这个地址只应当在 veth-a 上：看看 \`ip -n $POD addr\`。`,
      ),
      otherwise: text(
        `\`ip -n $POD route get ${hostIp}\` names another way. The longest prefix wins: a route to this one address beats the connected route to the /24. A ping would get through all the same, by the pod's old eth0, and tell nothing about your wire.`,
        `\`ip -n $POD route get ${hostIp}\` 给出的是另一条路。最长前缀优先：只到这一个地址的路由会胜过 /24 的直连路由。这样 ping 照样能通，但走的是 Pod 原来的 eth0，和你接的线无关。`,
      ),
    },
  },
];

const byHand = text(
  "The entry was written by hand (PERMANENT). Take it away: ARP finds the MAC by itself, and finds the new one when a device is made anew.",
  "这条邻居表项是手工写的（PERMANENT）。去掉它：ARP 自己就能问到 MAC，设备重建后也会问到新的。",
);

const oneSource = text(
  `The pod speaks as somebody else than ${podIp}. Of several addresses of one subnet the kernel takes the first (the one that is not \`secondary\` in \`ip -n $POD addr show veth-b\`) for its source: delete the one that is left over.`,
  `Pod 不是以 ${podIp} 的身份说话。同一网段有多个地址时，内核用第一个（\`ip -n $POD addr show veth-b\` 里没有标 \`secondary\` 的那个）作为源地址：请删掉多余的那个。`,
);

/** What a ping of the host's end shows. That it gets an answer proves little: the pod's default route also leads to the host. */
const exchange: Check[] = [
  {
    id: "host-knows-pod",
    kind: "neighbour",
    title: text(`The host learns on veth-a that ${podIp} is at the MAC of veth-b`, `主机在 veth-a 上学到 ${podIp} 的 MAC 就是 veth-b 的`),
    needs: ["pod-path", "host-address"],
    stage: "present",
    in: "host1",
    ip: podIp,
    device: "veth-a",
    entry: { macOf: vethB },
    points: 5,
    hints: {
      configured: byHand,
      absent: text(
        `The host has not heard of ${podIp}. Either the pod speaks as somebody else: of several addresses of one subnet the kernel takes the first for its source (the one that is not \`secondary\` in \`ip -n $POD addr show veth-b\`), so delete the one that is left over. Or the pod does not ask at all, as \`ip -n $POD neigh\` has an entry that was written by hand (PERMANENT).`,
        `主机没有听到过 ${podIp}。一种可能是 Pod 用了别的身份说话：同一网段有多个地址时，内核用第一个（\`ip -n $POD addr show veth-b\` 里没有标 \`secondary\` 的那个）作为源地址，请删掉多余的那个。另一种可能是 Pod 根本没有问：\`ip -n $POD neigh\` 里有手工写的表项（PERMANENT）。`,
      ),
      otherwise: text(
        "The pod asks, and the host does not hear it on veth-a itself. Is veth-a plugged into a bridge (`bridge link`)? A bridge's port hands all that it hears to the bridge. This pair is a wire of its own, from the pod to the host: take veth-a out (`ip link set veth-a nomaster`).",
        "Pod 在问，但主机不是在 veth-a 本身听到的。veth-a 是不是接到了网桥上（`bridge link`）？网桥的端口会把听到的一切都交给网桥。这对 veth 是 Pod 到主机的一根独立的线：请把 veth-a 从网桥上拿下来（`ip link set veth-a nomaster`）。",
      ),
    },
  },
  {
    id: "pod-knows-host",
    kind: "neighbour",
    title: text(`The pod learns on veth-b that ${hostIp} is at the MAC of veth-a`, `Pod 在 veth-b 上学到 ${hostIp} 的 MAC 就是 veth-a 的`),
    needs: ["host-knows-pod"],
    stage: "present",
    in: inPod,
    ip: hostIp,
    device: "veth-b",
    entry: { macOf: vethA },
    points: 8,
    hints: {
      configured: byHand,
      otherwise: text(
        `Watch the question on the host while the pod asks: \`tcpdump -ne -i veth-a arp\`, and \`ip netns exec $POD ping -c 1 ${hostIp}\`. Who answers, and with which MAC? It should be that of veth-a (\`ip link show veth-a\`).`,
        `让 Pod 提问，同时在主机上观察：\`tcpdump -ne -i veth-a arp\`，再运行 \`ip netns exec $POD ping -c 1 ${hostIp}\`。是谁应答的，用的是哪个 MAC？应当是 veth-a 的（\`ip link show veth-a\`）。`,
      ),
    },
  },
  {
    id: "ping-host",
    kind: "ping",
    title: text(`The pod pings ${hostIp} (ttl 64: no router between)`, `Pod 能 ping 通 ${hostIp}（ttl 64，中间没有路由器）`),
    needs: ["pod-knows-host"],
    probe: "pod-to-host",
    expect: { outcome: "reply", ttl: 64 },
    points: 6,
    hints: {
      "wrong-ttl": text(
        "Nothing lies between veth-b and veth-a that could take anything off the ttl: does the host itself begin with another one (`sysctl net.ipv4.ip_default_ttl`)?",
        "veth-b 和 veth-a 之间没有任何东西会减小 ttl：是不是主机自己的初始值就不是 64（`sysctl net.ipv4.ip_default_ttl`）？",
      ),
      otherwise: text(
        "Both sides know each other's MAC, and still the host gives no answer. Does the host ignore pings (`sysctl net.ipv4.icmp_echo_ignore_all`), or does its firewall drop them (`iptables -S INPUT`)?",
        "双方都知道了对方的 MAC，主机却不应答。是主机不理会 ping（`sysctl net.ipv4.icmp_echo_ignore_all`），还是防火墙丢弃了它们（`iptables -S INPUT`）？",
      ),
    },
  },
  {
    id: "exchange",
    kind: "capture",
    title: text(
      "On veth-a the whole exchange is seen: question, answer, echo request, echo reply",
      "在 veth-a 上能看到完整的往来：提问、回答、echo request、echo reply",
    ),
    needs: ["ping-host"],
    stage: "present",
    points: 6,
    sequence: [
      {
        name: "pod-asks",
        says: text(`the pod asks who has ${hostIp}`, `Pod 询问谁是 ${hostIp}`),
        at: vethA,
        from: { macOf: vethB },
        to: "broadcast",
        packet: { kind: "arp", op: "request", who: hostIp, tell: podIp },
      },
      {
        name: "host-answers",
        says: text("veth-a answers with its MAC", "veth-a 用自己的 MAC 应答"),
        at: vethA,
        from: { macOf: vethA },
        to: { macOf: vethB },
        packet: { kind: "arp", op: "reply", who: hostIp },
      },
      {
        name: "echo-request",
        says: text("the pod's echo request arrives", "Pod 的 echo request 到达"),
        at: vethA,
        from: { macOf: vethB },
        to: { macOf: vethA },
        packet: { kind: "icmp", type: "echo-request", src: podIp, dst: hostIp, ttl: 64 },
      },
      {
        name: "echo-reply",
        says: text("the host's echo reply leaves", "主机的 echo reply 发出"),
        at: vethA,
        from: { macOf: vethA },
        to: { macOf: vethB },
        packet: { kind: "icmp", type: "echo-reply", src: hostIp, dst: podIp, ttl: 64 },
      },
    ],
    hints: {
      "missing:echo-reply": text(
        `The request came by veth-a, the answer left by another device. Ask the host for its way back: \`ip route get ${podIp}\` should say \`dev veth-a\`. A route to this one address beats the connected one.`,
        `请求从 veth-a 进来，应答却从别的设备出去了。问问主机回程怎么走：\`ip route get ${podIp}\` 应当显示 \`dev veth-a\`。只到这一个地址的路由会胜过直连路由。`,
      ),
      otherwise: text(
        `Watch it yourself: \`tcpdump -ne -i veth-a 'arp or icmp'\` on the host, while the pod pings ${hostIp}.`,
        `自己看一看：让 Pod ping ${hostIp}，同时在主机上运行 \`tcpdump -ne -i veth-a 'arp or icmp'\`。`,
      ),
    },
  },
];

/** What the pod does about an address in its own subnet that nobody has. */
const unanswered: Check[] = [
  {
    id: "absent-unanswered",
    kind: "neighbour",
    title: text(
      `Nobody answers the pod for the absent ${absentIp}: its neighbour entry is FAILED or INCOMPLETE`,
      `没有人替不存在的 ${absentIp} 应答：Pod 里的邻居表项是 FAILED 或 INCOMPLETE`,
    ),
    needs: ["pod-path", "host-address"],
    stage: "absent",
    in: inPod,
    ip: absentIp,
    device: "veth-b",
    entry: "unanswered",
    points: 6,
    hints: {
      answered: text(
        `Somebody has ${absentIp}, or answers for it (proxy ARP). It is to stay nobody's: the exercise is about a question that is never answered. Look for it with \`ip addr\` on the host and in the pods.`,
        `有人用了 ${absentIp}，或者在替它应答（代理 ARP）。这个地址不要给任何人：这里要看的正是没有人回答的提问。在主机和各个 Pod 里用 \`ip addr\` 找一找。`,
      ),
      configured: byHand,
      otherwise: text(
        `The pod never asked for ${absentIp} on veth-b. \`ip -n $POD route get ${absentIp}\` tells where it would send such a packet; \`local\` means that the pod has the address itself. It should be looked for on veth-b, like every neighbour in 172.168.0.0/24.`,
        `Pod 没有在 veth-b 上问过谁是 ${absentIp}。\`ip -n $POD route get ${absentIp}\` 会告诉你包会发往哪里；显示 \`local\` 说明 Pod 自己有这个地址。它应当像 172.168.0.0/24 里的其他邻居一样，在 veth-b 上查找。`,
      ),
    },
  },
  {
    id: "ping-absent",
    kind: "ping",
    title: text(
      `The pod's ping of ${absentIp} ends in Destination Host Unreachable, reported by the pod's own ${podIp}`,
      `Pod ping ${absentIp} 的结果是 Destination Host Unreachable，由 Pod 自己的 ${podIp} 报告`,
    ),
    // A namespace that was made anew has no lo, either, by which the report goes.
    needs: ["absent-unanswered", "pod-eth0"],
    probe: "pod-to-absent",
    expect: { outcome: "host-unreachable", reportedBy: podIp },
    points: 6,
    hints: {
      "wrong-reporter": oneSource,
      otherwise: text(
        "Nobody answers the question, so the pod's own kernel has to report it to the ping. Is the pod's lo still up (`ip -n $POD link show lo`)? The report goes through it.",
        "没有人回答提问，所以要由 Pod 自己的内核向 ping 报告。Pod 的 lo 还启用着吗（`ip -n $POD link show lo`）？这个报告要经过它。",
      ),
    },
  },
  {
    id: "absent-on-the-wire",
    kind: "capture",
    title: text(
      `On veth-a the pod's question is seen, who-has ${absentIp} tell ${podIp}, again and again, and nothing else about ${absentIp}`,
      `在 veth-a 上反复看到 Pod 的提问 who-has ${absentIp} tell ${podIp}，此外没有任何与 ${absentIp} 有关的帧`,
    ),
    needs: ["absent-unanswered"],
    stage: "absent",
    points: 6,
    sequence: [
      {
        name: "asks",
        says: text(`the pod asks \`who-has ${absentIp} tell ${podIp}\``, `Pod 提问 \`who-has ${absentIp} tell ${podIp}\``),
        at: vethA,
        from: { macOf: vethB },
        to: "broadcast",
        packet: { kind: "arp", op: "request", who: absentIp, tell: podIp },
      },
      {
        name: "asks-again",
        says: text("the same question again", "再次提出同样的问题"),
        at: vethA,
        from: { macOf: vethB },
        to: "broadcast",
        packet: { kind: "arp", op: "request", who: absentIp, tell: podIp },
      },
    ],
    never: [
      {
        name: "answer",
        says: text(`an answer for ${absentIp}`, `对 ${absentIp} 的应答`),
        at: vethA,
        packet: { kind: "arp", op: "reply", who: absentIp },
      },
      {
        name: "ip-packet",
        says: text(`an IP packet to ${absentIp}`, `发往 ${absentIp} 的 IP 包`),
        at: vethA,
        packet: { kind: "ipv4", dst: absentIp },
      },
    ],
    hints: {
      missing: oneSource,
      otherwise: text(
        `An IP packet can only leave when its MAC is known, and nobody was to answer for ${absentIp}. Watch \`tcpdump -ne -i veth-a\` on the host while the pod pings it.`,
        `知道了 MAC，IP 包才能发出去，而 ${absentIp} 不应当有人应答。让 Pod ping 它，同时在主机上看 \`tcpdump -ne -i veth-a\`。`,
      ),
    },
  },
];

export default {
  format: 1,
  slug: "03-attach-veth",
  title: text("A second wire into a running pod", "给运行中的 Pod 再接一根线"),
  task: text(
    `Two pods run on host1, their eth0 plugged into the bridge cni0 (${gateway}/24). \`ip netns\` lists their namespaces by names that say nothing, and the pods have no tools inside. Of one pod you know the address: ${pod.ip}. Find its namespace, and attach a second network to it: a veth pair whose end veth-b goes into the pod with the address ${podIp}/24, and whose end veth-a stays on the host with ${hostIp}/24. At the end the pod must reach ${hostIp} straight through that wire. A ping of ${absentIp}, which nobody has, must fail as it should: the pod asks for it by ARP, nobody answers, and the pod's own kernel reports Destination Host Unreachable. The pod keeps its eth0, its address and its default route, and the other pod is not touched.`,
    `host1 上运行着两个 Pod，它们的 eth0 都接在网桥 cni0（${gateway}/24）上。\`ip netns\` 会列出它们的命名空间，但从名字看不出谁是谁，Pod 里面也没有任何工具。你只知道其中一个 Pod 的地址：${pod.ip}。请找到它的命名空间，给它接上第二个网络：一对 veth，veth-b 放进 Pod，地址 ${podIp}/24；veth-a 留在主机上，地址 ${hostIp}/24。最后，Pod 要能经这根线直接到达 ${hostIp}。而 ping 没有人使用的 ${absentIp}，要以正确的方式失败：Pod 用 ARP 询问，没有人应答，于是 Pod 自己的内核报告 Destination Host Unreachable。Pod 的 eth0、地址和默认路由都要保留，另一个 Pod 不能动。`,
  ),
  topology: {
    hosts: [
      {
        name: "host1",
        bridges: [{ device: "cni0", address: `${gateway}/24` }],
        pods: [pod, otherPod].map(({ netns, ip, hostDevice }) => ({
          netns,
          device: "eth0",
          hostDevice,
          address: `${ip}/24`,
          bridge: "cni0",
          routes: [{ to: "default" as const, via: gateway, device: "eth0" }],
        })),
        sysctls: { "net.ipv4.ip_forward": "1" },
      },
    ],
  },
  variables: [{ kind: "network", value: "172.168.0" }],
  needs: ["veth", "bridge"],
  stages: [
    {
      id: "present",
      captures: [vethA],
      // Long enough for a second ARP request, should the first one have come before the carrier.
      actions: [{ kind: "ping", id: "pod-to-host", from: inPod, to: hostIp, waitMs: 2500 }],
    },
    {
      id: "absent",
      captures: [vethA],
      // The kernel asks three times, a second apart, before it gives up.
      actions: [
        { kind: "ping", id: "pod-to-absent", from: inPod, to: absentIp, waitMs: 6000 },
        { kind: "ping", id: "pod-to-gateway", from: inPod, to: gateway },
        { kind: "ping", id: "other-pod-to-gateway", from: inOtherPod, to: gateway },
      ],
    },
  ],
  checks: [...rightPod, wire, ...addresses, ...asBefore, podNetwork, ...otherPodKept, ...ways, ...exchange, ...unanswered],
  hints: [
    text(
      "Kubernetes tells you a pod's address (`kubectl get pods -o wide`), not its namespace. The namespace tells you its address, if you ask from the host: `ip -n NAME addr`. Ask each one that `ip netns` lists.",
      "Kubernetes 会告诉你 Pod 的地址（`kubectl get pods -o wide`），却不会告诉你它的命名空间。反过来，从主机上可以问出每个命名空间的地址：`ip -n NAME addr`。把 `ip netns` 列出的逐个问一遍。",
    ),
    text(
      "Is it the right one? 172.16.0.30 begins like 172.16.0.3. Compare whole addresses, and print what you found before you use it: it must be one name.",
      "找对了吗？172.16.0.30 的开头就是 172.16.0.3。要比较完整的地址，用之前先把找到的结果打印出来：应当正好是一个名字。",
    ),
    text(
      "The rest is a veth pair as in exercise 1, but one end stays on the host. Move veth-b first, then give it its address and set it up inside; veth-a gets its address and is set up on the host. You need no tool in the pod: `ip netns exec` runs the host's.",
      "剩下的和练习 1 的 veth 对一样，只是有一端留在主机上。先移动 veth-b，再到里面配地址并启用；veth-a 就在主机上配地址并启用。Pod 里不需要有任何工具：`ip netns exec` 运行的是主机上的程序。",
    ),
    text(
      "Do not trust the ping alone: the pod reaches 172.168.0.200 also by eth0 and its default route, as that address is the host's. `ip -n $POD route get 172.168.0.200` must say `dev veth-b`, and `tcpdump -ni veth-a` on the host must show the packets.",
      "不要只看 ping：172.168.0.200 是主机的地址，Pod 走 eth0 和默认路由也能到。`ip -n $POD route get 172.168.0.200` 必须显示 `dev veth-b`，在主机上 `tcpdump -ni veth-a` 也必须能看到这些包。",
    ),
    text(
      "It comes down to: `for ns in $(ls /run/netns); do [[ -z $(ip -n $ns -o addr show to 172.16.0.3) ]] || POD=$ns; done`; `ip link add veth-a type veth peer name veth-b`; `ip link set veth-b netns $POD`; inside (`ip -n $POD …`) `addr add 172.168.0.100/24 dev veth-b` and `link set veth-b up`; on the host the same for veth-a with 172.168.0.200/24.",
      "归结为：`for ns in $(ls /run/netns); do [[ -z $(ip -n $ns -o addr show to 172.16.0.3) ]] || POD=$ns; done`；`ip link add veth-a type veth peer name veth-b`；`ip link set veth-b netns $POD`；在里面（`ip -n $POD …`）执行 `addr add 172.168.0.100/24 dev veth-b` 和 `link set veth-b up`；在主机上对 veth-a 照做，地址是 172.168.0.200/24。",
    ),
  ],
} satisfies ExerciseManifest;
