import type { LessonScenes } from "lab-check";

const exercise = "07-ipip";

/** What stands on a node before the tunnel, as the lesson's page prints it. */
const island = (ip: string, cali: string, block: string) => `
IP=${ip} CALI=${cali} BLOCK=${block}
ip netns add busybox
ip link add $CALI type veth peer name eth0 netns busybox
ip link set $CALI address ee:ee:ee:ee:ee:ee mtu 1480 up
ip -n busybox link set lo up
ip -n busybox link set eth0 mtu 1480 up
ip -n busybox addr add $IP/32 dev eth0
ip -n busybox route add 169.254.1.1 dev eth0 scope link
ip -n busybox route add default via 169.254.1.1 dev eth0
sysctl -w net.ipv4.conf.$CALI.proxy_arp=1
ip route add $IP dev $CALI
ip route add blackhole $BLOCK
`;

const ping = "ip netns exec busybox ping -c 1 172.16.109.65";
const pingFor = (seconds: number) => `ip netns exec busybox ping -c 1 -W ${seconds} 172.16.109.65`;
/** 28 bytes of headers are added to it. */
const pingOfSize = (bytes: number) => `ip netns exec busybox ping -c 1 -W 2 -M do -s ${bytes} 172.16.109.65`;

export default {
  scenes: [
    {
      exercise,
      script: {
        kind: "shell",
        hosts: {
          "k8s-master-1": island("172.16.196.1", "cali12242800409", "172.16.196.0/26"),
          "k8s-node-1": island("172.16.109.65", "cali1b0be572c83", "172.16.109.64/26"),
        },
      },
      steps: [
        { kind: "picture", name: "islands" },
        { kind: "run", name: "wrong-way", command: "ip route get 172.16.109.65" },
        { kind: "run", name: "tunl0", command: "ip -d link show dev tunl0" },
        {
          kind: "run",
          name: "tunnel-on-master",
          command: "ip link set tunl0 up\nip addr add 172.16.196.0/32 dev tunl0",
        },
        { kind: "run", name: "no-onlink", command: "ip route add 172.16.109.64/26 via 192.168.0.12 dev tunl0" },
        {
          kind: "run",
          name: "route-on-master",
          command: "ip route add 172.16.109.64/26 via 192.168.0.12 dev tunl0 onlink\nip route get 172.16.109.65",
        },
        {
          kind: "run",
          name: "tunnel-on-node",
          host: "k8s-node-1",
          command:
            "ip link set tunl0 up\nip addr add 172.16.109.64/32 dev tunl0\nip route add 172.16.196.0/26 via 192.168.0.11 dev tunl0 onlink",
        },
        { kind: "picture", name: "built" },
        { kind: "run", name: "ping", command: ping, capture: true },
        {
          kind: "run",
          name: "neighbours",
          command: "ip -n busybox neigh show to 169.254.1.1\nip neigh show to 192.168.0.12 dev ens160\nip -4 neigh show dev tunl0",
        },
        { kind: "run", name: "full", command: pingOfSize(1452), capture: true },
        { kind: "run", name: "too-long", command: pingOfSize(1453), capture: true },
        { kind: "run", name: "from-the-node", command: "ping -c 1 172.16.109.65", capture: true },
        { kind: "run", name: "route-table", command: "route -n\nip route show type blackhole" },
        {
          kind: "run",
          name: "wrong-mac",
          command: `ip -n busybox neigh replace 169.254.1.1 lladdr 02:11:22:33:44:55 dev eth0 nud permanent\n${pingFor(2)}`,
          capture: true,
        },
        {
          kind: "run",
          name: "clean-up",
          command:
            "ip netns del busybox\nip route del blackhole 172.16.196.0/26\nip addr del 172.16.196.0/32 dev tunl0\nip link set tunl0 down\nip route",
        },
      ],
    },
    {
      exercise,
      script: { kind: "solution" },
      steps: [
        { kind: "run", name: "filter", host: "k8s-node-1", command: "iptables -A INPUT -p 4 -j DROP" },
        { kind: "run", name: "fault", command: pingFor(2), capture: true },
        { kind: "run", name: "fault-node", host: "k8s-node-1", command: "ip -4 -br addr show dev tunl0\nip route" },
        { kind: "run", name: "fault-found", host: "k8s-node-1", command: "iptables -nvxL INPUT" },
      ],
    },
    {
      exercise,
      script: { kind: "solution" },
      steps: [
        { kind: "run", name: "far-tunnel-down", host: "k8s-node-1", command: "ip link set tunl0 down" },
        { kind: "run", name: "far-tunnel-down-ping", command: pingFor(2), capture: true },
      ],
    },
    {
      exercise,
      script: { kind: "mistake", name: "route-on-one-node-only" },
      steps: [{ kind: "run", name: "one-way", command: pingFor(4), capture: true }],
    },
    {
      exercise,
      script: { kind: "mistake", name: "plain-routing" },
      steps: [{ kind: "run", name: "plain-routing", command: ping, capture: true }],
    },
    {
      exercise,
      script: { kind: "mistake", name: "wrong-next-hop" },
      steps: [{ kind: "run", name: "wrong-next-hop", command: pingFor(4), capture: true }],
    },
    {
      exercise,
      script: { kind: "mistake", name: "mtu-1500" },
      steps: [{ kind: "run", name: "mtu-1500", command: pingOfSize(1472), capture: true }],
    },
    {
      exercise,
      script: { kind: "mistake", name: "no-tunnel-address" },
      steps: [{ kind: "run", name: "no-tunnel-address", command: "ping -c 1 -W 2 172.16.109.65", capture: true }],
    },
  ],
} satisfies LessonScenes;
