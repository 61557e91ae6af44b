#!/usr/bin/env bash
# Two namespaces that see nothing of each other but one cable.
# 两个命名空间互相看不到对方的任何东西，只靠一根网线相连。
set -e

# 1. Each namespace has devices, addresses, routes and neighbours of its own; a new one has only lo, and that is down.
# 1. 每个命名空间都有自己的设备、地址、路由和邻居；新建的里面只有 lo，而且没有启用。
ip netns add ns1
ip netns add ns2

# 2. One cable. Both of its ends are on the host until they are moved.
# 2. 一根网线。移走之前，两端都在主机上。
ip link add veth-ns1 type veth peer name veth-ns2
ip link set veth-ns1 netns ns1
ip link set veth-ns2 netns ns2

# 3. Addresses after the move, which would have taken them away. The /24 also makes the route to the other one.
# 3. 先移动，再配地址：移动会把地址清掉。/24 还会带来通往对方的路由。
ip netns exec ns1 ip addr add 192.168.1.1/24 dev veth-ns1
ip netns exec ns2 ip addr add 192.168.1.2/24 dev veth-ns2

# 4. Both ends up: one alone has no carrier.
# 4. 两端都要启用：只启用一端，就没有载波。
ip netns exec ns1 ip link set veth-ns1 up
ip netns exec ns2 ip link set veth-ns2 up

# 5. A packet to one's own address goes through lo, not through the cable.
# 5. 发往自己地址的包走 lo，不走网线。
ip netns exec ns1 ip link set lo up
ip netns exec ns2 ip link set lo up
