#!/usr/bin/env bash
# Two namespaces that see nothing of each other but one cable.
set -e

# 1. Each namespace has devices, addresses, routes and neighbours of its own; a new one has only lo, and that is down.
ip netns add ns1
ip netns add ns2

# 2. One cable. Both of its ends are on the host until they are moved.
ip link add veth-ns1 type veth peer name veth-ns2
ip link set veth-ns1 netns ns1
ip link set veth-ns2 netns ns2

# 3. Addresses after the move, which would have taken them away. The /24 also makes the route to the other one.
ip netns exec ns1 ip addr add 192.168.1.1/24 dev veth-ns1
ip netns exec ns2 ip addr add 192.168.1.2/24 dev veth-ns2

# 4. Both ends up: one alone has no carrier.
ip netns exec ns1 ip link set veth-ns1 up
ip netns exec ns2 ip link set veth-ns2 up

# 5. A packet to one's own address goes through lo, not through the cable.
ip netns exec ns1 ip link set lo up
ip netns exec ns2 ip link set lo up
