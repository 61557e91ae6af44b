#!/bin/bash
# k8s-node-1: one pod, and plain routes to everywhere else.
# k8s-node-1：一个 Pod，通往其余各处的都是普通路由。
set -eu

POD_IP=10.70.2.1
GATEWAY=169.254.1.1
OTHER_POD_IP=10.70.1.1
OTHER_NODE=192.168.0.11

# The pod and its wire. eth0 begins its life inside ns1, so it never meets a namesake on the node.
# Pod 和它的线。eth0 一创建就在 ns1 里，所以不会在节点上遇到同名设备。
ip netns add ns1
ip link add veth1 type veth peer name eth0 netns ns1
ip link set veth1 up
ip -n ns1 link set lo up
ip -n ns1 link set eth0 up
ip -n ns1 address add "$POD_IP/24" dev eth0

# Nobody owns the gateway's address. The link route makes it a legal next hop; all that the pod wants of it is a MAC.
# 网关的地址谁也没有。链路路由让它成为合法的下一跳；Pod 要的只是一个 MAC。
ip -n ns1 route add "$GATEWAY" dev eth0 scope link
ip -n ns1 route add default via "$GATEWAY" dev eth0

# veth1 gives its own MAC for any address that the node would route elsewhere: for $GATEWAY, thanks to the node's default route.
# 凡是节点会从别的设备转发出去的地址，veth1 都用自己的 MAC 回答：
# $GATEWAY 也在其中，靠的是节点的默认路由。
sysctl -q -w net.ipv4.conf.veth1.proxy_arp=1

# The way back into the pod.
# 回到 Pod 的路由。
ip route add "$POD_IP" dev veth1

# The way to the other pod: its node's card is the next hop. Both cards are on one wire, so no tunnel is needed.
# 通往对方 Pod 的路由：下一跳是对方节点的网卡。两块网卡在同一根线上，所以不需要隧道。
ip route add "$OTHER_POD_IP" via "$OTHER_NODE" dev ens160
