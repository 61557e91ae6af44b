#!/usr/bin/env bash
# Three namespaces on one bridge, and one firewall rule that is about this bridge alone.
set -e

# 1. The switch.
ip link add br0 type bridge

# 2. The three that shall talk.
ip netns add ns1
ip netns add ns2
ip netns add ns3

# 3. One cable each: the one end inside, the other end in the switch.
ip link add veth-ns1 type veth peer name br0-ns1
ip link add veth-ns2 type veth peer name br0-ns2
ip link add veth-ns3 type veth peer name br0-ns3
ip link set veth-ns1 netns ns1
ip link set veth-ns2 netns ns2
ip link set veth-ns3 netns ns3
ip link set br0-ns1 master br0
ip link set br0-ns2 master br0
ip link set br0-ns3 master br0

# 4. Addresses inside only. The bridge needs none: nobody talks to it, all talk through it.
ip netns exec ns1 ip addr add 192.168.1.1/24 dev veth-ns1
ip netns exec ns2 ip addr add 192.168.1.2/24 dev veth-ns2
ip netns exec ns3 ip addr add 192.168.1.3/24 dev veth-ns3

# 5. Everything up: inside (and lo, as it should be), outside, and the bridge itself.
for ns in ns1 ns2 ns3; do
  ip netns exec "$ns" ip link set lo up
  ip netns exec "$ns" ip link set "veth-$ns" up
  ip link set "br0-$ns" up
done
ip link set br0 up

# 6. br_netfilter shows bridged IP packets to the FORWARD chain, whose policy is DROP.
#    This lets pass what comes in by br0 and leaves by br0, and nothing else.
iptables -A FORWARD -i br0 -o br0 -j ACCEPT
