import type { LessonScenes } from "lab-check";

const exercise = "04-proxy-arp";

/** The lesson's first step, as its page prints it. */
const wires = `
ip netns add pod1
ip netns add pod2
ip link add eth0 netns pod1 type veth peer name eth0-p1
ip link add eth0 netns pod2 type veth peer name eth0-p2
ip -n pod1 addr add 10.96.30.11/24 dev eth0
ip -n pod2 addr add 10.96.30.12/24 dev eth0
ip -n pod1 link set lo up
ip -n pod2 link set lo up
ip -n pod1 link set eth0 up
ip -n pod2 link set eth0 up
ip link set eth0-p1 up
ip link set eth0-p2 up
`;

const ping = "ip netns exec pod1 ping -c 1 10.96.30.12";

export default {
  scenes: [
    {
      exercise,
      script: { kind: "shell", hosts: { host1: wires } },
      steps: [
        { kind: "picture", name: "wires" },
        { kind: "run", name: "silence", command: ping, capture: true },
        { kind: "run", name: "wrong-way", command: "ip route get 10.96.30.12" },
        {
          kind: "run",
          name: "routes",
          command: "ip route add 10.96.30.11 dev eth0-p1\nip route add 10.96.30.12 dev eth0-p2\nip route get 10.96.30.12",
        },
        {
          kind: "run",
          name: "switches",
          command:
            "sysctl -w net.ipv4.ip_forward=1\nsysctl -w net.ipv4.conf.eth0-p1.proxy_arp=1\nsysctl -w net.ipv4.conf.eth0-p2.proxy_arp=1",
        },
        { kind: "picture", name: "routed" },
        { kind: "run", name: "ping", command: ping, capture: true },
        { kind: "run", name: "lie", command: "ip -n pod1 neigh show 10.96.30.12\ncat /sys/class/net/eth0-p1/address" },
        { kind: "run", name: "truth", command: "ip neigh show dev eth0-p2\nip netns exec pod2 cat /sys/class/net/eth0/address" },
        { kind: "run", name: "ghost", command: "ip netns exec pod1 ping -c 1 10.96.30.99", capture: true },
        { kind: "run", name: "ghost-neighbour", command: "ip -n pod1 neigh show 10.96.30.99" },
        { kind: "run", name: "invalid-gateway", command: "ip -n pod1 route add default via 169.254.1.1 dev eth0" },
        {
          kind: "run",
          name: "gateway",
          command: [
            "ip -n pod1 route add 169.254.1.1 dev eth0 scope link",
            "ip -n pod1 route add default via 169.254.1.1 dev eth0",
            "ip -n pod2 route add 169.254.1.1 dev eth0 scope link",
            "ip -n pod2 route add default via 169.254.1.1 dev eth0",
            "ip -n pod1 route",
          ].join("\n"),
        },
        { kind: "run", name: "outside", command: "ip netns exec pod1 ping -c 1 192.168.30.211", capture: true },
        { kind: "run", name: "gateway-neighbour", command: "ip -n pod1 neigh show 169.254.1.1" },
        { kind: "picture", name: "built" },
        { kind: "run", name: "later", command: `${ping}\nsleep 7`, capture: true },
        {
          kind: "run",
          name: "clean-up",
          command: "ip netns del pod1\nip netns del pod2\nip -br link\nip route\nsysctl net.ipv4.ip_forward",
        },
      ],
    },
    {
      exercise,
      script: { kind: "mistake", name: "proxy-arp-on-one-side" },
      steps: [
        { kind: "run", name: "fault", command: "ip netns exec pod1 ping -c 1 -W 4 10.96.30.12", capture: true },
        { kind: "run", name: "fault-neighbours", command: "ip -n pod1 neigh show 10.96.30.12\nip -n pod2 neigh show 10.96.30.11" },
      ],
    },
    {
      exercise,
      script: { kind: "mistake", name: "no-forwarding" },
      steps: [{ kind: "run", name: "no-forwarding", command: ping, capture: true }],
    },
    {
      exercise,
      script: { kind: "mistake", name: "no-host-routes" },
      steps: [{ kind: "run", name: "no-host-routes", command: ping, capture: true }],
    },
    {
      exercise,
      script: { kind: "mistake", name: "prefix-length-forgotten" },
      steps: [
        { kind: "run", name: "no-prefix-length", command: ping, capture: true },
        { kind: "run", name: "no-prefix-length-neighbours", command: "ip -n pod1 neigh" },
      ],
    },
    {
      exercise,
      script: { kind: "solution" },
      steps: [
        { kind: "run", name: "no-licence", command: "ip route del default\nip netns exec pod1 ping -c 1 192.0.2.1", capture: true },
        { kind: "run", name: "own-route", command: "ip -n pod1 route get 10.96.30.12" },
      ],
    },
    {
      exercise,
      script: { kind: "solution" },
      steps: [{ kind: "run", name: "who-asks", command: `ip addr add 10.9.9.9/32 dev lo\n${ping}`, capture: true }],
    },
    {
      exercise,
      script: { kind: "shell", hosts: { host1: "ip link add eth0 type dummy" } },
      steps: [{ kind: "run", name: "taken", command: "ip link add eth0 type veth peer name eth0-p1" }],
    },
  ],
} satisfies LessonScenes;
