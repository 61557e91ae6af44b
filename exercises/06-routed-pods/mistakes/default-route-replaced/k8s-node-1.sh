#!/bin/bash
# k8s-node-1: one pod, and plain routes to everywhere else.
set -eu

POD_IP=10.70.2.1
GATEWAY=169.254.1.1
OTHER_POD_IP=10.70.1.1
OTHER_NODE=192.168.0.11

# The pod and its wire. eth0 begins its life inside ns1, so it never meets a namesake on the node.
ip netns add ns1
ip link add veth1 type veth peer name eth0 netns ns1
ip link set veth1 up
ip -n ns1 link set lo up
ip -n ns1 link set eth0 up
ip -n ns1 address add "$POD_IP/24" dev eth0

# Nobody owns the gateway's address. The link route makes it a legal next hop; all that the pod wants of it is a MAC.
ip -n ns1 route add "$GATEWAY" dev eth0 scope link
ip -n ns1 route add default via "$GATEWAY" dev eth0

# veth1 gives its own MAC for any address that the node would route elsewhere: for $GATEWAY, thanks to the node's default route.
sysctl -q -w net.ipv4.conf.veth1.proxy_arp=1

# The way back into the pod.
ip route add "$POD_IP" dev veth1

# The way to the other pod: its node's card is the next hop. Both cards are on one wire, so no tunnel is needed.
ip route replace default via "$OTHER_NODE" dev ens160
