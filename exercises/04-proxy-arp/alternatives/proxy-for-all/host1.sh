#!/usr/bin/env bash
# proxy_arp for all devices before any of them exists; the gateway's address is also set on the host ends.
set -e
sysctl -q -w net.ipv4.ip_forward=1 net.ipv4.conf.all.proxy_arp=1

pod() {
  local name=$1 address=$2 device=$3
  ip netns add "$name"
  ip link add name "$device" type veth peer name eth0 netns "$name"
  ip addr add 169.254.1.1/32 dev "$device"
  ip link set dev "$device" up
  ip route add "$address" dev "$device"
  ip netns exec "$name" bash -e -c "
    ip link set lo up
    ip addr add $address/24 dev eth0
    ip link set eth0 up
    ip route add 169.254.1.1/32 dev eth0 scope link
    ip route add default via 169.254.1.1"
}

pod pod1 10.96.30.11 eth0-p1
pod pod2 10.96.30.12 eth0-p2

# harmless extras
ip netns add toolbox
ip link add spare type dummy 2> /dev/null || true
