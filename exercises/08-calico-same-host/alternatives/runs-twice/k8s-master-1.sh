#!/bin/bash
# Cleans up before it builds, and builds twice, with a look at its own work: what counts is what stands in the end.
pod() {
  ip netns del "$1" 2> /dev/null || true
  ip link del "$2" 2> /dev/null || true
  ip netns add "$1"
  ip link add "$2" type veth peer name eth0 netns "$1"
  ip link set "$2" address ee:ee:ee:ee:ee:ee mtu 1480 up
  ip -n "$1" link set lo up
  ip -n "$1" link set eth0 mtu 1480 up
  ip -n "$1" address add "$3/32" dev eth0
  ip -n "$1" route add 169.254.1.1 dev eth0 scope link
  ip -n "$1" route add default via 169.254.1.1 dev eth0
  ip route replace "$3" dev "$2"
  sysctl -q -w "net.ipv4.conf.$2.proxy_arp=1"
}
build() {
  pod busybox cali12242800409 172.16.196.1
  pod coredns calif57336c1ec9 172.16.196.2
  ip route replace blackhole 172.16.196.0/26
  ip link set tunl0 mtu 1480 up || ip link add tunl0 mtu 1480 up type ipip
  ip address replace 172.16.196.0/32 dev tunl0
  ip route replace 172.16.109.64/26 via 192.168.0.12 dev tunl0 onlink
}
build
build
ip netns exec busybox ping -c 1 -W 1 172.16.196.2 || true
ip netns exec busybox ping -c 1 -W 1 172.16.196.40 || true
