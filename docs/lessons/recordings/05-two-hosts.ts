import type { LessonScenes } from "lab-check";

const exercise = "05-two-hosts";

/** One host by itself, as the lesson's page prints it for host1. */
const island = (pod1: string, pod2: string) => `
pod() {
  ip netns add $1
  ip link add eth0 netns $1 type veth peer name $2
  ip -n $1 addr add $3/24 dev eth0
  ip -n $1 link set lo up
  ip -n $1 link set eth0 up
  ip link set $2 up
  ip -n $1 route add 169.254.1.1 dev eth0 scope link
  ip -n $1 route add default via 169.254.1.1 dev eth0
  sysctl -w net.ipv4.conf.$2.proxy_arp=1
  ip route add $3 dev $2
}

sysctl -w net.ipv4.ip_forward=1
pod pod1 eth0-p1 ${pod1}
pod pod2 eth0-p2 ${pod2}
`;

const ping = "ip netns exec pod1 ping -c 1 10.96.30.13";

export default {
  scenes: [
    {
      exercise,
      script: {
        kind: "shell",
        hosts: { host1: island("10.96.30.11", "10.96.30.12"), host2: island("10.96.30.13", "10.96.30.14") },
      },
      steps: [
        { kind: "picture", name: "islands" },
        { kind: "run", name: "no-route", command: ping, capture: true },
        { kind: "run", name: "wrong-way", command: "ip route get 10.96.30.13" },
        { kind: "run", name: "pod-as-next-hop", command: "ip route add 10.96.30.13 via 10.96.30.13 dev ens33" },
        {
          kind: "run",
          name: "routes-on-host1",
          command:
            "ip route add 10.96.30.13 via 192.168.30.212 dev ens33\nip route add 10.96.30.14 via 192.168.30.212 dev ens33\nip route get 10.96.30.13",
        },
        { kind: "run", name: "one-way", command: "ip netns exec pod1 ping -c 1 -W 4 10.96.30.13", capture: true },
        {
          kind: "run",
          name: "routes-on-host2",
          host: "host2",
          command: "ip route add 10.96.30.11 via 192.168.30.211 dev ens33\nip route add 10.96.30.12 via 192.168.30.211 dev ens33",
        },
        { kind: "picture", name: "joined" },
        { kind: "run", name: "ping", command: ping, capture: true },
        { kind: "run", name: "neighbours", command: "ip -4 neigh show dev ens33\nip -n pod1 neigh show 10.96.30.13" },
        {
          kind: "run",
          name: "clean-up",
          command:
            "ip netns del pod1\nip netns del pod2\nip route\nip route del 10.96.30.13\nip route del 10.96.30.14\nsysctl net.ipv4.ip_forward",
        },
      ],
    },
    {
      exercise,
      script: { kind: "mistake", name: "no-forwarding-on-host2" },
      steps: [{ kind: "run", name: "fault", command: "ip netns exec pod1 ping -c 1 -W 2 10.96.30.13", capture: true }],
    },
    {
      exercise,
      script: { kind: "mistake", name: "no-proxy-arp-on-host2" },
      steps: [{ kind: "run", name: "no-proxy-arp", command: "ip netns exec pod1 ping -c 1 -W 4 10.96.30.13", capture: true }],
    },
    {
      exercise,
      script: { kind: "mistake", name: "no-next-hop-but-proxied" },
      steps: [
        { kind: "run", name: "no-next-hop", command: ping, capture: true },
        { kind: "run", name: "no-next-hop-neighbours", command: "ip neigh show 10.96.30.13 dev ens33" },
      ],
    },
    {
      exercise,
      script: { kind: "mistake", name: "masquerade" },
      steps: [{ kind: "run", name: "masquerade", command: ping, capture: true }],
    },
    {
      exercise,
      script: { kind: "mistake", name: "route-on-one-host-only" },
      steps: [
        {
          kind: "run",
          name: "strict",
          host: "host2",
          command: "ip route del default\nsysctl -w net.ipv4.conf.all.rp_filter=1\nip route get 10.96.30.11",
        },
        { kind: "run", name: "strict-ping", command: "ip netns exec pod1 ping -c 1 -W 2 10.96.30.13", capture: true },
      ],
    },
  ],
} satisfies LessonScenes;
