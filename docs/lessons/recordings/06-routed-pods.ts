import type { LessonScenes } from "lab-check";

const exercise = "06-routed-pods";

/** A node before it knows the other one's pod, as the lesson's page prints it. */
const island = (ip: string) => `
IP=${ip}
ip netns add ns1
ip link add veth1 type veth peer name eth0 netns ns1
ip -n ns1 addr add $IP/24 dev eth0
ip -n ns1 link set lo up
ip -n ns1 link set eth0 up
ip link set veth1 up
ip -n ns1 route add 169.254.1.1 dev eth0 scope link
ip -n ns1 route add default via 169.254.1.1 dev eth0
sysctl -w net.ipv4.conf.veth1.proxy_arp=1
ip route add $IP dev veth1
`;

const ping = "ip netns exec ns1 ping -c 1 10.70.2.1";
const pingInVain = "ip netns exec ns1 ping -c 1 -W 4 10.70.2.1";
const gateway = "ip -n ns1 neigh show 169.254.1.1";
const untilGatewayIs = (state: string) => `until ${gateway} | grep ${state}; do sleep 1; done`;

export default {
  scenes: [
    {
      exercise,
      script: { kind: "shell", hosts: { "k8s-master-1": island("10.70.1.1"), "k8s-node-1": island("10.70.2.1") } },
      steps: [
        { kind: "run", name: "pod-routes", command: "ip -n ns1 route get 10.70.2.1\nip -n ns1 route" },
        { kind: "run", name: "route-on-master", command: "ip route add 10.70.2.1 via 192.168.0.12 dev ens160" },
        {
          kind: "run",
          name: "route-on-node",
          host: "k8s-node-1",
          command: "ip route add 10.70.1.1 via 192.168.0.11 dev ens160",
        },
        { kind: "picture", name: "built" },
        { kind: "run", name: "ping", command: ping, capture: true },
        { kind: "run", name: "neighbour", command: "ip -n ns1 -4 neigh\ncat /sys/class/net/veth1/address" },
        { kind: "run", name: "no-default-warm", command: `ip route del default\n${ping}` },
        { kind: "run", name: "no-default-stale", command: `${untilGatewayIs("STALE")}\n${ping}\n${gateway}` },
        { kind: "run", name: "no-default-failed", command: untilGatewayIs("FAILED") },
        { kind: "run", name: "no-default-cold", command: pingInVain, capture: true },
        { kind: "run", name: "licence", command: `ip route add 169.254.1.1 via 192.168.0.2 dev ens160\n${ping}` },
      ],
    },
    {
      exercise,
      script: { kind: "mistake", name: "gateway-route-on-the-node" },
      steps: [
        { kind: "run", name: "fault", command: pingInVain, capture: true },
        {
          kind: "run",
          name: "fault-node",
          command: "sysctl net.ipv4.ip_forward net.ipv4.conf.veth1.proxy_arp\nip route",
        },
        { kind: "run", name: "fault-found", command: "ip route get 169.254.1.1 from 10.70.1.1 iif veth1" },
      ],
    },
    {
      exercise,
      script: { kind: "solution" },
      steps: [
        {
          kind: "run",
          name: "any-gateway",
          command: [
            "ip -n ns1 route del default",
            "ip -n ns1 route del 169.254.1.1",
            "ip -n ns1 route add 1.2.3.4 dev eth0 scope link",
            "ip -n ns1 route add default via 1.2.3.4 dev eth0",
            ping,
          ].join("\n"),
          capture: true,
        },
        { kind: "run", name: "clean-up", command: "ip netns del ns1\nip route del 10.70.2.1\nip -br link\nip route" },
      ],
    },
    {
      exercise,
      script: { kind: "mistake", name: "one-big-subnet" },
      steps: [{ kind: "run", name: "one-big-subnet", command: ping, capture: true }],
    },
    {
      exercise,
      script: { kind: "mistake", name: "no-way-into-the-pod" },
      steps: [{ kind: "run", name: "no-way-in", command: pingInVain, capture: true }],
    },
    {
      exercise,
      script: { kind: "mistake", name: "next-hop-of-another-network" },
      steps: [{ kind: "run", name: "other-next-hop", command: "ip route add 10.70.2.1 via 192.168.1.12 dev ens160" }],
    },
  ],
} satisfies LessonScenes;
