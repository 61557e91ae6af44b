#!/bin/bash
# k8s-node-1: what Calico builds on a node in IP-in-IP mode.
set -eu

POD_IP=172.16.109.65
CALI=cali1b0be572c83
GATEWAY=169.254.1.1
BLOCK=172.16.109.64/26
TUNNEL_IP=172.16.109.64
OTHER_NODE=192.168.0.11
OTHER_BLOCK=172.16.196.0/24

# The pod and its wire. The outer IP header will take 20 of ens160's 1500 bytes.
ip netns add busybox
ip link add "$CALI" type veth peer name eth0 netns busybox
ip link set "$CALI" address ee:ee:ee:ee:ee:ee mtu 1480 up
ip -n busybox link set lo up
ip -n busybox link set eth0 mtu 1480 up

# A pod alone in its subnet: everything goes to a gateway that nobody is.
ip -n busybox address add "$POD_IP/32" dev eth0
ip -n busybox route add "$GATEWAY" dev eth0 scope link
ip -n busybox route add default via "$GATEWAY" dev eth0

# Whomever the pod asks for, the node's end answers.
sysctl -q -w "net.ipv4.conf.$CALI.proxy_arp=1"

# The node's own block: the pod that exists, and nothing else.
ip route add "$POD_IP" dev "$CALI" scope link
ip route add blackhole "$BLOCK"

# With the ipip module loaded every namespace has a tunl0 from its birth; "File exists" is good news then.
ip link add tunl0 type ipip 2> /dev/null || true
ip link set tunl0 mtu 1480 up
ip address add "$TUNNEL_IP/32" dev tunl0

# The next hop becomes the outer destination. The kernel sees the other node behind ens160: onlink overrules that.
ip route add "$OTHER_BLOCK" via "$OTHER_NODE" dev tunl0 onlink
