#!/bin/sh
# ifconfig and route wherever they can do it, entered by nsenter. They know neither onlink nor blackhole.
set -e
pod() {
  name=$1 cali=$2 address=$3
  inside="nsenter --net=/run/netns/$name"
  ip netns add "$name"
  ip link add "$cali" type veth peer name eth0 netns "$name"
  ifconfig "$cali" hw ether ee:ee:ee:ee:ee:ee
  ifconfig "$cali" mtu 1480 up
  $inside ifconfig lo up
  $inside ifconfig eth0 "$address" netmask 255.255.255.255 mtu 1480 up
  $inside route add -host 169.254.1.1 dev eth0
  $inside route add default gw 169.254.1.1 eth0
  echo 1 > "/proc/sys/net/ipv4/conf/$cali/proxy_arp"
  route add -host "$address" dev "$cali"
}
pod coredns calif57336c1ec9 172.16.196.2
pod busybox cali12242800409 172.16.196.1
ip route add blackhole 172.16.196.0/26
ip link add tunl0 type ipip 2> /dev/null || true
ifconfig tunl0 172.16.196.0 netmask 255.255.255.255 mtu 1480 up
ip route add 172.16.109.64/26 via 192.168.0.12 dev tunl0 onlink
