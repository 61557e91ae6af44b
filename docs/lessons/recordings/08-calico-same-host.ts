import type { LessonScenes } from "lab-check";

const exercise = "08-calico-same-host";

const ping = "ip netns exec busybox ping -c 1 172.16.196.2";
const pingInVain = "ip netns exec busybox ping -c 1 -W 2 172.16.196.2";
const pingUnused = "ip netns exec busybox ping -c 1 -W 2 172.16.196.40";

const neighbourRule = "FORWARD -i cali12242800409 -o calif57336c1ec9 -j DROP";

/** The lesson's node, as its page prints it. */
const node = `
pod() {
  ip netns add $1
  ip link add $2 type veth peer name eth0 netns $1
  ip link set $2 address ee:ee:ee:ee:ee:ee mtu 1480 up
  ip -n $1 link set lo up
  ip -n $1 link set eth0 mtu 1480 up
  ip -n $1 addr add $3/32 dev eth0
  ip -n $1 route add 169.254.1.1 dev eth0 scope link
  ip -n $1 route add default via 169.254.1.1 dev eth0
  sysctl -w net.ipv4.conf.$2.proxy_arp=1
  ip route add $3 dev $2
}

pod busybox cali12242800409 172.16.196.1
pod coredns calif57336c1ec9 172.16.196.2
ip link set tunl0 mtu 1480 up
ip addr add 172.16.196.0/32 dev tunl0
ip route add 172.16.109.64/26 via 192.168.0.12 dev tunl0 onlink
`;

export default {
  scenes: [
    {
      exercise,
      script: { kind: "shell", hosts: { "k8s-master-1": node } },
      steps: [
        { kind: "picture", name: "node" },
        { kind: "run", name: "ways", command: "ip route get 172.16.196.2\nip route get 172.16.109.65\nip route get 172.16.196.40" },
        { kind: "run", name: "pod-way", command: "ip -n busybox route get 172.16.196.2" },
        { kind: "run", name: "ping", command: ping, capture: true },
        {
          kind: "run",
          name: "neighbours",
          command: "ip -n busybox neigh show 172.16.196.2\nip -n busybox neigh show 169.254.1.1\nip -4 neigh show dev calif57336c1ec9",
        },
        { kind: "run", name: "leak", command: pingUnused, capture: true },
        { kind: "run", name: "blackhole", command: "ip route add blackhole 172.16.196.0/26\nip route" },
        { kind: "run", name: "still", command: ping },
        {
          kind: "run",
          name: "order",
          command: "ip route del 172.16.196.2\nip route add 172.16.196.2 dev calif57336c1ec9\nip route get 172.16.196.2",
        },
        { kind: "run", name: "unused", command: pingUnused, capture: true },
        { kind: "run", name: "unused-from-node", command: "ping -c 1 172.16.196.40" },
        {
          kind: "run",
          name: "beyond",
          command: "ip netns exec busybox ping -c 1 -W 2 172.16.109.65",
          capture: true,
        },
        {
          kind: "run",
          name: "policy",
          command: `sysctl -w net.bridge.bridge-nf-call-iptables=0\niptables -A ${neighbourRule}\n${pingInVain}`,
          capture: true,
        },
        {
          kind: "run",
          name: "clean-up",
          command: `iptables -D ${neighbourRule}\nsysctl -w net.bridge.bridge-nf-call-iptables=1\nip netns del busybox\nip netns del coredns\nip route del blackhole 172.16.196.0/26\nip addr del 172.16.196.0/32 dev tunl0\nip link set tunl0 down\nip route`,
        },
      ],
    },
    {
      exercise,
      script: { kind: "mistake", name: "no-route-to-coredns" },
      steps: [
        { kind: "run", name: "fault", command: pingInVain, capture: true },
        { kind: "run", name: "fault-node", command: "sysctl net.ipv4.ip_forward\niptables -S FORWARD\nip route" },
      ],
    },
    {
      exercise,
      script: { kind: "mistake", name: "prefix-26" },
      steps: [
        { kind: "run", name: "prefix-26", command: ping, capture: true },
        { kind: "run", name: "prefix-26-unused", command: "ip netns exec busybox ping -c 1 -W 4 172.16.196.40", capture: true },
      ],
    },
    {
      exercise,
      script: { kind: "mistake", name: "unreachable-instead" },
      steps: [{ kind: "run", name: "unreachable", command: pingUnused, capture: true }],
    },
    {
      exercise,
      script: { kind: "mistake", name: "same-mac-on-both-ends" },
      steps: [{ kind: "run", name: "same-mac", command: ping, capture: true }],
    },
    {
      exercise,
      script: { kind: "mistake", name: "tunnel-address-as-subnet" },
      steps: [
        { kind: "run", name: "address-26", command: "ip route add blackhole 172.16.196.0/26\nip route show 172.16.196.0/26" },
        { kind: "run", name: "address-26-unused", command: pingUnused, capture: true },
      ],
    },
    {
      exercise,
      script: { kind: "mistake", name: "no-blackhole" },
      steps: [
        {
          kind: "run",
          name: "router",
          host: "router",
          command: "sysctl -w net.ipv4.ip_forward=1\nip route add 172.16.196.0/26 via 192.168.0.11 dev ens160",
        },
        { kind: "run", name: "loop", command: "ip netns exec busybox ping -c 1 -t 6 -W 2 172.16.196.40", capture: true },
      ],
    },
  ],
} satisfies LessonScenes;
