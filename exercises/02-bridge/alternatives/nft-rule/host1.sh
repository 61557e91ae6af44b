#!/usr/bin/env bash
# The rule by nft, into the chain that iptables made; the bridge has an address of its own, which does no harm.
set -e
ip link add br0 type bridge
ip addr add 192.168.1.254/24 dev br0
ip link set br0 up

add_station() {
  local ns=$1 address=$2
  ip netns add "$ns"
  ip link add "veth-$ns" netns "$ns" type veth peer name "br0-$ns"
  ip link set "br0-$ns" up master br0
  ip netns exec "$ns" bash -e -c "
    ip link set lo up
    ip link set veth-$ns up
    ip addr add $address dev veth-$ns
    ip route add default via 192.168.1.254"
}

add_station ns1 192.168.1.1/24
add_station ns2 192.168.1.2/24
add_station ns3 192.168.1.3/24

nft insert rule ip filter FORWARD iifname br0 oifname br0 counter accept
