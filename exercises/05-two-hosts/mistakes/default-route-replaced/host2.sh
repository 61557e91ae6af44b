#!/bin/bash
# host2: two pods of its own, and the way to the pods of host1.
set -eu

GATEWAY=169.254.1.1
OTHER_HOST=192.168.30.211

# From now on the host is a router: it forwards, and may answer ARP for addresses that it can forward to.
sysctl -q -w net.ipv4.ip_forward=1

add_pod() {
  local pod=$1 host_end=$2 address=$3

  # The pod, and the pair of devices that joins it to the host.
  ip netns add "$pod"
  ip link add "$host_end" type veth peer name eth0 netns "$pod"
  ip link set "$host_end" up
  ip -n "$pod" link set lo up
  ip -n "$pod" link set eth0 up
  ip -n "$pod" address add "$address/24" dev eth0

  # Nobody owns the gateway's address. First it must be a direct neighbour, then it can be a gateway.
  ip -n "$pod" route add "$GATEWAY" dev eth0 scope link
  ip -n "$pod" route add default via "$GATEWAY" dev eth0

  # Whomever the pod asks for by ARP: the host's end answers with its own MAC, so every packet comes to the host.
  sysctl -q -w "net.ipv4.conf.$host_end.proxy_arp=1"

  # The way back into the pod.
  ip route add "$address" dev "$host_end"
}

add_pod pod1 eth0-p1 10.96.30.13
add_pod pod2 eth0-p2 10.96.30.14

# The pods of host1 are behind host1's card: that is the next hop.
# One route for both of them.
ip route replace default via "$OTHER_HOST" dev ens33
