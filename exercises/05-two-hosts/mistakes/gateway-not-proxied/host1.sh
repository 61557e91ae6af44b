#!/bin/bash
# host1: two pods of its own, and the way to the pods of host2.
set -eu

GATEWAY=169.254.1.1
OTHER_HOST=192.168.30.212

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

  # The host's end answers for every other pod.
  for asked in 10.96.30.11 10.96.30.12 10.96.30.13 10.96.30.14; do
    [ "$asked" = "$address" ] || ip neighbour add proxy "$asked" dev "$host_end"
  done

  # The way back into the pod.
  ip route add "$address" dev "$host_end"
}

add_pod pod1 eth0-p1 10.96.30.11
add_pod pod2 eth0-p2 10.96.30.12

# The pods of host2 are behind host2's card: that is the next hop.
ip route add 10.96.30.13 via "$OTHER_HOST" dev ens33
ip route add 10.96.30.14 via "$OTHER_HOST" dev ens33
