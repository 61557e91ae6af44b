import type { LessonScenes } from "lab-check";

const exercise = "01-veth-pair";

/** The lesson's first step, as its page prints it. */
const namespaces = `
ip netns add ns1
ip netns add ns2
`;

const ping = "ip netns exec ns1 ping -c 1 192.168.1.2";
/** Long enough for the three ARP requests, and for the kernel to give up. */
const lostPing = "ip netns exec ns1 ping -c 1 -W 4 192.168.1.2";
const selfPing = "ip netns exec ns1 ping -c 1 -W 2 192.168.1.1";

export default {
  scenes: [
    {
      exercise,
      script: { kind: "shell", hosts: { host1: namespaces } },
      steps: [
        { kind: "run", name: "empty", command: "ip -n ns1 -br link\nip -n ns1 route" },
        { kind: "run", name: "pair", command: "ip link add veth-ns1 type veth peer name veth-ns2\nip -br link" },
        {
          kind: "run",
          name: "before-the-move",
          command: [
            "ip addr add 192.168.1.1/24 dev veth-ns1",
            "ip link set veth-ns1 up",
            "ip link set veth-ns2 up",
            "ip -4 -br addr show dev veth-ns1",
          ].join("\n"),
        },
        {
          kind: "run",
          name: "after-the-move",
          command: [
            "ip link set veth-ns1 netns ns1",
            "ip link set veth-ns2 netns ns2",
            "ip -n ns1 -br link",
            "ip -n ns1 -4 addr show dev veth-ns1",
          ].join("\n"),
        },
        {
          kind: "run",
          name: "addresses",
          command: [
            "ip -n ns1 addr add 192.168.1.1/24 dev veth-ns1",
            "ip -n ns2 addr add 192.168.1.2/24 dev veth-ns2",
            "ip -n ns1 link set veth-ns1 up",
            "ip -n ns1 -br link show veth-ns1",
            "ip -n ns1 route",
          ].join("\n"),
        },
        {
          kind: "run",
          name: "carrier",
          command: "ip -n ns2 link set veth-ns2 up\nip -n ns1 -br link show veth-ns1\nip -n ns1 route",
        },
        { kind: "picture", name: "built" },
        { kind: "run", name: "ping", command: ping, capture: true },
        { kind: "run", name: "neighbours", command: "ip -n ns1 neigh\nip netns exec ns2 cat /sys/class/net/veth-ns2/address" },
        { kind: "run", name: "self", command: selfPing, capture: true },
        { kind: "run", name: "self-route", command: "ip -n ns1 route get 192.168.1.1" },
        { kind: "run", name: "self-answered", command: `ip -n ns1 link set lo up\nip -n ns2 link set lo up\n${selfPing}` },
        { kind: "run", name: "later", command: `${ping}\nsleep 7`, capture: true },
        { kind: "run", name: "both-neighbours", command: "ip -n ns1 neigh\nip -n ns2 neigh" },
        {
          kind: "run",
          name: "again",
          command: "ip netns add ns1\nip link add veth-ns1 type veth peer name br0-ns1\nip link set veth-ns1 netns ns1",
        },
        {
          kind: "run",
          name: "clean-up",
          command: "ip netns del ns1\nip netns del ns2\nsleep 1\nip link del br0-ns1\nip netns\nip -br link",
        },
      ],
    },
    {
      exercise,
      script: { kind: "mistake", name: "two-subnets" },
      steps: [
        { kind: "run", name: "fault", command: lostPing, capture: true },
        { kind: "run", name: "fault-back", command: "ip netns exec ns2 ping -c 1 192.168.1.1" },
        { kind: "run", name: "fault-links", command: "ip -n ns2 -br link" },
        { kind: "run", name: "fault-found", command: "ip -n ns2 route" },
      ],
    },
    {
      exercise,
      script: { kind: "mistake", name: "far-end-down" },
      steps: [{ kind: "run", name: "far-end-down", command: lostPing, capture: true }],
    },
    {
      exercise,
      script: { kind: "mistake", name: "prefix-length-forgotten" },
      steps: [{ kind: "run", name: "no-prefix-length", command: `${ping}\nip -n ns1 route` }],
    },
    {
      exercise,
      script: { kind: "mistake", name: "arp-off-in-ns2" },
      steps: [{ kind: "run", name: "arp-off", command: lostPing, capture: true }],
    },
    {
      exercise,
      script: { kind: "solution" },
      steps: [{ kind: "run", name: "one-end-deleted", command: "ip -n ns1 link del veth-ns1\nip -n ns2 -br link" }],
    },
  ],
} satisfies LessonScenes;
