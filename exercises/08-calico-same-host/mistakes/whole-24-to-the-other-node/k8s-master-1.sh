#!/bin/bash
# k8s-master-1: two pods of one block, as Calico wires them up beside the tunnel.
set -eu

GATEWAY=169.254.1.1
BLOCK=172.16.196.0/26
TUNNEL_IP=172.16.196.0
OTHER_NODE=192.168.0.12
OTHER_BLOCK=172.16.109.0/24

add_pod() {
  local pod=$1 cali=$2 address=$3

  # The pod and its wire. 20 of ens160's 1500 bytes stay free for the outer header of packets that leave the node.
  ip netns add "$pod"
  ip link add "$cali" type veth peer name eth0 netns "$pod"
  ip link set "$cali" address ee:ee:ee:ee:ee:ee mtu 1480 up
  ip -n "$pod" link set lo up
  ip -n "$pod" link set eth0 mtu 1480 up

  # A /32 has no neighbours: the pod next door, too, is behind the gateway that nobody is.
  ip -n "$pod" address add "$address/32" dev eth0
  ip -n "$pod" route add "$GATEWAY" dev eth0 scope link
  ip -n "$pod" route add default via "$GATEWAY" dev eth0

  # Whomever the pod asks for, the node's end answers. The node routes from there.
  sysctl -q -w "net.ipv4.conf.$cali.proxy_arp=1"
  ip route add "$address" dev "$cali" scope link
}

add_pod busybox cali12242800409 172.16.196.1
add_pod coredns calif57336c1ec9 172.16.196.2

# What no pod of the block has taken ends here: without this line it would follow the default route.
ip route add blackhole "$BLOCK"

# With the ipip module loaded every namespace has a tunl0 from its birth; "File exists" is good news then.
ip link add tunl0 type ipip 2> /dev/null || true
ip link set tunl0 mtu 1480 up
ip address add "$TUNNEL_IP/32" dev tunl0

# Only the other node's block goes through the tunnel; the next hop becomes the outer destination.
ip route add "$OTHER_BLOCK" via "$OTHER_NODE" dev tunl0 onlink
