import type { LessonScenes } from "lab-check";

const exercise = "03-attach-veth";
const pod = "cni-101ef36d-7d42-beef-4ecc-0b28decf0833";

/** A bridge without a MAC of its own takes one of its ports', and chance decides which. */
const ownMac = "ip link set cni0 address 02:00:00:00:00:c0";

const ping = `ip netns exec ${pod} ping -c 1 172.168.0.200`;
const lostPing = `ip netns exec ${pod} ping -c 1 -W 4 172.168.0.200`;
/** Long enough for the three ARP requests, and for the kernel to give up. */
const absentPing = `ip netns exec ${pod} ping -c 1 -W 4 172.168.0.101`;

export default {
  scenes: [
    {
      exercise,
      script: { kind: "shell", hosts: { host1: ownMac } },
      steps: [
        { kind: "picture", name: "given" },
        { kind: "run", name: "names", command: "ip netns" },
        { kind: "run", name: "loose", command: "for ns in $(ip netns | cut -d ' ' -f 1); do\n  ip -n $ns addr | grep 172.16.0.3\ndone" },
        {
          kind: "run",
          name: "found",
          command: "for ns in $(ip netns | cut -d ' ' -f 1); do\n  ip -n $ns -oneline addr show to 172.16.0.3 | sed \"s/^/$ns /\"\ndone",
        },
        {
          kind: "run",
          name: "host-end",
          command: [
            "ip link add veth-a type veth peer name veth-b",
            `ip link set veth-b netns ${pod}`,
            "ip addr add 172.168.0.200/24 dev veth-a",
            "ip link set veth-a up",
            `ip -n ${pod} -br link`,
          ].join("\n"),
        },
        { kind: "picture", name: "half" },
        { kind: "run", name: "detour", command: ping, capture: true },
        { kind: "run", name: "detour-route", command: `ip -n ${pod} route get 172.168.0.200` },
        {
          kind: "run",
          name: "pod-end",
          command: [`ip -n ${pod} addr add 172.168.0.100/24 dev veth-b`, `ip -n ${pod} link set veth-b up`, `ip -n ${pod} route`].join(
            "\n",
          ),
        },
        { kind: "picture", name: "built" },
        { kind: "run", name: "straight", command: ping, capture: true },
        { kind: "run", name: "straight-neighbour", command: `ip -n ${pod} neigh show 172.168.0.200\ncat /sys/class/net/veth-a/address` },
        { kind: "run", name: "absent", command: absentPing, capture: true },
        { kind: "run", name: "absent-neighbour", command: `ip -n ${pod} neigh show 172.168.0.101` },
        { kind: "run", name: "elsewhere", command: `ip -n ${pod} route get 171.168.0.1` },
        {
          kind: "run",
          name: "private",
          command: [
            `ip -n ${pod} route add unreachable 172.16.0.0/12`,
            `ip -n ${pod} route get 172.31.255.255`,
            `ip -n ${pod} route get 172.168.9.9`,
            `ip -n ${pod} route del unreachable 172.16.0.0/12`,
          ].join("\n"),
        },
        { kind: "run", name: "twice", command: `ip netns exec sudo ip netns exec ${pod} ping -c 1 172.168.0.101` },
        { kind: "run", name: "unnamed", command: "unshare --net sh -c 'ip -br link; ip netns'" },
        { kind: "run", name: "clean-up", command: `ip link del veth-a\nip -n ${pod} -br link\nip -n ${pod} route` },
      ],
    },
    {
      exercise,
      script: { kind: "mistake", name: "mac-of-another-day" },
      steps: [
        { kind: "run", name: "fault", command: lostPing, capture: true },
        { kind: "run", name: "fault-link", command: "ip -br link show veth-a" },
        {
          kind: "run",
          name: "fault-unseen",
          command: `iptables -I INPUT -i veth-a\nip netns exec ${pod} ping -c 1 -W 1 -q 172.168.0.200\niptables -vnL INPUT`,
        },
        { kind: "run", name: "fault-found", command: `ip -n ${pod} neigh show dev veth-b` },
        { kind: "run", name: "fault-mended", command: `ip -n ${pod} neigh del 172.168.0.200 dev veth-b\n${ping}` },
      ],
    },
    {
      exercise,
      script: { kind: "mistake", name: "host-end-without-address" },
      steps: [{ kind: "run", name: "no-host-address", command: lostPing, capture: true }],
    },
    {
      exercise,
      script: { kind: "mistake", name: "leftover-address" },
      steps: [{ kind: "run", name: "leftover", command: absentPing, capture: true }],
    },
    {
      exercise,
      script: { kind: "solution" },
      steps: [
        {
          kind: "run",
          name: "filtered",
          command: `iptables -A INPUT -i veth-a -j DROP\n${lostPing}`,
          capture: true,
        },
        { kind: "run", name: "filtered-neighbour", command: `ip -n ${pod} neigh show 172.168.0.200\niptables -vnL INPUT` },
      ],
    },
  ],
} satisfies LessonScenes;
