#!/usr/bin/env bash
# Two pods without a bridge: the host answers their ARP questions and routes between them.
set -e

POD1_IP=10.96.30.11
POD2_IP=10.96.30.12
GATEWAY_IP=169.254.1.1

# 1. A pod's network is a network namespace.
ip netns add pod1
ip netns add pod2

# 2. One veth pair per pod. Each is moved before the next is made, so that no namespace ever holds two eth0.
ip link add eth0 type veth peer name eth0-p1
ip link set eth0 netns pod1
ip link add eth0 type veth peer name eth0-p2
ip link set eth0 netns pod2

# 3. Addresses in the pods only: the host ends need none.
ip netns exec pod1 ip addr add "$POD1_IP/24" dev eth0
ip netns exec pod2 ip addr add "$POD2_IP/24" dev eth0
ip netns exec pod1 ip link set eth0 up
ip netns exec pod2 ip link set eth0 up
ip netns exec pod1 ip link set lo up
ip netns exec pod2 ip link set lo up
ip link set eth0-p1 up
ip link set eth0-p2 up

# 4. The gateway's address exists nowhere. The link route makes it a legal next hop; only its MAC will ever matter.
ip netns exec pod1 ip route add "$GATEWAY_IP" dev eth0 scope link
ip netns exec pod2 ip route add "$GATEWAY_IP" dev eth0 scope link
ip netns exec pod1 ip route add default via "$GATEWAY_IP" dev eth0
ip netns exec pod2 ip route add default via "$GATEWAY_IP" dev eth0

# 5. The host's way to each pod.
ip route add "$POD1_IP" dev eth0-p1
ip route add "$POD2_IP" dev eth0-p2

# 6. Forward packets, and answer for every address that is reached through another device.
#    Without forwarding the kernel would not answer either.
echo 1 > /proc/sys/net/ipv4/ip_forward
echo 1 > /proc/sys/net/ipv4/conf/eth0-p1/proxy_arp
echo 1 > /proc/sys/net/ipv4/conf/eth0-p2/proxy_arp
