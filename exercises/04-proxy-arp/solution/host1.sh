#!/usr/bin/env bash
# Two pods without a bridge: the host answers their ARP questions and routes between them.
# 两个 Pod，没有网桥：由主机应答它们的 ARP 请求，并在它们之间转发。
set -e

POD1_IP=10.96.30.11
POD2_IP=10.96.30.12
GATEWAY_IP=169.254.1.1

# 1. A pod's network is a network namespace.
# 1. Pod 的网络就是一个网络命名空间。
ip netns add pod1
ip netns add pod2

# 2. One veth pair per pod. Each is moved before the next is made, so that no namespace ever holds two eth0.
# 2. 每个 Pod 一对 veth。移走一个再创建下一个，这样任何命名空间里都不会有两个 eth0。
ip link add eth0 type veth peer name eth0-p1
ip link set eth0 netns pod1
ip link add eth0 type veth peer name eth0-p2
ip link set eth0 netns pod2

# 3. Addresses in the pods only: the host ends need none.
# 3. 只在 Pod 里配地址：主机这一端不需要。
ip netns exec pod1 ip addr add "$POD1_IP/24" dev eth0
ip netns exec pod2 ip addr add "$POD2_IP/24" dev eth0
ip netns exec pod1 ip link set eth0 up
ip netns exec pod2 ip link set eth0 up
ip netns exec pod1 ip link set lo up
ip netns exec pod2 ip link set lo up
ip link set eth0-p1 up
ip link set eth0-p2 up

# 4. The gateway's address exists nowhere. The link route makes it a legal next hop; only its MAC will ever matter.
# 4. 网关的地址哪里都不存在。链路路由让它成为合法的下一跳；真正用到的只有它的 MAC。
ip netns exec pod1 ip route add "$GATEWAY_IP" dev eth0 scope link
ip netns exec pod2 ip route add "$GATEWAY_IP" dev eth0 scope link
ip netns exec pod1 ip route add default via "$GATEWAY_IP" dev eth0
ip netns exec pod2 ip route add default via "$GATEWAY_IP" dev eth0

# 5. The host's way to each pod.
# 5. 主机通往每个 Pod 的路由。
ip route add "$POD1_IP" dev eth0-p1
ip route add "$POD2_IP" dev eth0-p2

# 6. Forward packets, and answer for every address that is reached through another device.
#    Without forwarding the kernel would not answer either.
# 6. 开启转发，并替所有要从别的设备走的地址应答。
#    不开启转发，内核也不会代为应答。
echo 1 > /proc/sys/net/ipv4/ip_forward
echo 1 > /proc/sys/net/ipv4/conf/eth0-p1/proxy_arp
echo 1 > /proc/sys/net/ipv4/conf/eth0-p2/proxy_arp
