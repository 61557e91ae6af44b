#!/bin/bash
# k8s-node-1: what Calico builds on a node in IP-in-IP mode.
# k8s-node-1：IP-in-IP 模式下，Calico 在节点上搭建的网络。
set -eu

POD_IP=172.16.109.65
CALI=cali1b0be572c83
GATEWAY=169.254.1.1
BLOCK=172.16.109.64/26
TUNNEL_IP=172.16.109.64
OTHER_NODE=192.168.0.11
OTHER_BLOCK=172.16.196.0/26

# The pod and its wire. The outer IP header will take 20 of ens160's 1500 bytes.
# Pod 和它的线。外层 IP 头要占去 ens160 的 1500 字节中的 20 字节。
ip netns add busybox
ip link add "$CALI" type veth peer name eth0 netns busybox
ip link set "$CALI" address ee:ee:ee:ee:ee:ee mtu 1480 up
ip -n busybox link set lo up
ip -n busybox link set eth0 mtu 1480 up

# A pod alone in its subnet: everything goes to a gateway that nobody is.
# 子网里只有 Pod 自己：所有的包都发给一个并不存在的网关。
ip -n busybox address add "$POD_IP/32" dev eth0
ip -n busybox route add "$GATEWAY" dev eth0 scope link
ip -n busybox route add default via "$GATEWAY" dev eth0

# Whomever the pod asks for, the node's end answers.
# 不管 Pod 询问谁，回答的都是节点这一端。
sysctl -q -w "net.ipv4.conf.$CALI.proxy_arp=1"

# The node's own block: the pod that exists, and nothing else.
# 节点自己的地址块：只通往已有的那个 Pod，其余地址一概不通。
ip route add "$POD_IP" dev "$CALI" scope link
ip route add blackhole "$BLOCK"

# With the ipip module loaded every namespace has a tunl0 from its birth; "File exists" is good news then.
# 加载了 ipip 模块以后，每个命名空间一创建就有 tunl0；这时报 "File exists" 反而是好消息。
ip link add tunl0 type ipip 2> /dev/null || true
ip link set tunl0 mtu 1480 up
ip address add "$TUNNEL_IP/32" dev tunl0

# The next hop becomes the outer destination. The kernel sees the other node behind ens160: onlink overrules that.
# 下一跳会成为外层的目的地址。在内核看来，对方节点在 ens160 后面：onlink 让它不必追究。
ip route add "$OTHER_BLOCK" via "$OTHER_NODE" dev tunl0 onlink
