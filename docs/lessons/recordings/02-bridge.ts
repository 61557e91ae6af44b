import type { LessonScenes } from "lab-check";

const exercise = "02-bridge";

/** docker0's MAC would otherwise be one of its ports', and chance decides which. */
const ownMac = "ip link set docker0 address 02:00:00:00:00:d0";

/** The lesson's first step, as its page prints it. */
const bridge = `
ip link add br0 address 02:00:00:00:00:b0 type bridge
for n in 1 2 3; do
  ip netns add ns$n
  ip link add veth-ns$n type veth peer name br0-ns$n
  ip link set veth-ns$n netns ns$n
  ip link set br0-ns$n master br0
  ip -n ns$n addr add 192.168.1.$n/24 dev veth-ns$n
  ip -n ns$n link set lo up
  ip -n ns$n link set veth-ns$n up
  ip link set br0-ns$n up
done
ip link set br0 up
`;

const ping = "ip netns exec ns1 ping -c 1 192.168.1.2";
const lostPing = "ip netns exec ns1 ping -c 1 -W 3 192.168.1.2";
const rule = "iptables -A FORWARD -i br0 -o br0 -j ACCEPT";
const outsidePing = "ip route add 192.168.1.0/24 via 192.168.30.211\nping -c 1 -W 3 192.168.1.2";
/** For the host to have a way at all to what is behind br0. */
const routeToBridge = "ip route add 192.168.1.0/24 dev br0";

export default {
  scenes: [
    {
      exercise,
      script: { kind: "shell", hosts: { host1: ownMac + bridge } },
      steps: [
        { kind: "picture", name: "built" },
        { kind: "run", name: "ports", command: "bridge link show | grep 'master br0'" },
        { kind: "run", name: "lost", command: lostPing, capture: true },
        {
          kind: "run",
          name: "lost-neighbour",
          command: "ip -n ns1 neigh show 192.168.1.2\nip netns exec ns2 cat /sys/class/net/veth-ns2/address",
        },
        { kind: "run", name: "counted", command: `iptables -Z FORWARD\n${lostPing}\niptables -vnL FORWARD` },
        { kind: "run", name: "switch", command: "sysctl net.bridge.bridge-nf-call-iptables" },
        {
          kind: "run",
          name: "unseen",
          command: `sysctl -w net.bridge.bridge-nf-call-iptables=0\niptables -Z FORWARD\n${ping}\niptables -vnL FORWARD`,
        },
        { kind: "run", name: "web-meets-db", command: "ip netns exec web ping -c 1 -q 172.17.0.3" },
        {
          kind: "run",
          name: "rule",
          command: `sysctl -w net.bridge.bridge-nf-call-iptables=1\n${rule}\n${ping}`,
        },
        { kind: "run", name: "ping", command: ping, capture: true },
        { kind: "run", name: "rest-holds", command: "ip netns exec web ping -c 1 -W 2 -q 172.17.0.3" },
        {
          kind: "run",
          name: "fdb",
          command: "ip netns exec ns1 ping -c 1 -q 192.168.1.3 > /dev/null\nbridge fdb show br br0 dynamic | sort -k 3",
        },
        {
          kind: "run",
          name: "clean-up",
          command:
            "iptables -D FORWARD -i br0 -o br0 -j ACCEPT\nip netns del ns1\nip netns del ns2\nip netns del ns3\nip link del br0\nsleep 1\nip netns\niptables -S FORWARD",
        },
      ],
    },
    {
      exercise,
      script: { kind: "shell", hosts: { host1: `${bridge.replace("ip link set br0 up\n", "")}${rule}` } },
      steps: [
        { kind: "run", name: "fault", command: "ip netns exec ns1 ping -c 1 -W 4 192.168.1.2", capture: true },
        { kind: "run", name: "fault-ports", command: "bridge link show | grep 'master br0'" },
        { kind: "run", name: "fault-found", command: "ip -br link show br0" },
      ],
    },
    {
      exercise,
      script: { kind: "mistake", name: "hub" },
      steps: [{ kind: "run", name: "hub", command: ping, capture: true }],
    },
    {
      exercise,
      script: { kind: "shell", hosts: { host1: `${bridge}${rule}\n${routeToBridge}` } },
      steps: [{ kind: "run", name: "narrow", host: "outside", command: outsidePing, capture: true }],
    },
    {
      exercise,
      script: { kind: "shell", hosts: { host1: `${bridge}iptables -A FORWARD -o br0 -j ACCEPT\n${routeToBridge}` } },
      steps: [{ kind: "run", name: "wide", host: "outside", command: outsidePing, capture: true }],
    },
    {
      exercise,
      script: {
        kind: "shell",
        hosts: { host1: `${bridge}ip -n ns3 addr del 192.168.1.3/24 dev veth-ns3\nip addr add 192.168.1.3/24 dev br0-ns3` },
      },
      steps: [{ kind: "run", name: "address-on-the-port", command: "ip netns exec ns1 ping -c 1 -W 4 192.168.1.3", capture: true }],
    },
    {
      exercise,
      script: { kind: "mistake", name: "rule-names-the-ports" },
      steps: [
        {
          kind: "run",
          name: "rule-names-the-ports",
          command: "iptables -Z FORWARD\nip netns exec ns1 ping -c 1 -W 2 -q 192.168.1.2\niptables -vnL FORWARD | grep -v docker0",
        },
      ],
    },
    {
      exercise,
      script: { kind: "shell", hosts: { host1: `${bridge}${rule}` } },
      steps: [
        { kind: "run", name: "bridge-deleted", command: "ip link del br0\nbridge link show | grep -c br0-\nip -br link | grep br0-" },
        { kind: "run", name: "brctl", command: "ip link add br1 type bridge\nbrctl show br1 | cut -f 1,4\nip link del br1" },
      ],
    },
  ],
} satisfies LessonScenes;
