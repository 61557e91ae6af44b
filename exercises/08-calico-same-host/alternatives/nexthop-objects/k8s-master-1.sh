#!/bin/bash
# Blackhole and tunnel as nexthop objects; proxy ARP for every device at once.
set -eu
sysctl -w net.ipv4.conf.all.proxy_arp=1
ip link add tunl0 type ipip 2> /dev/null || :
ip address add 172.16.196.0/32 dev tunl0
ip link set tunl0 mtu 1480
ip link set tunl0 up
ip nexthop add id 10 blackhole
ip nexthop add id 20 via 192.168.0.12 dev tunl0 onlink
ip route add 172.16.196.0/26 nhid 10
ip route add 172.16.109.64/26 nhid 20

while read -r pod cali address; do
  ip netns add "$pod"
  ip link add "$cali" address ee:ee:ee:ee:ee:ee mtu 1480 type veth peer name eth0
  ip link set dev eth0 mtu 1480 netns "$pod"
  ip link set "$cali" up
  nsenter --net="/run/netns/$pod" bash -eu -s "$address" <<'END'
ip link set lo up
ip link set eth0 up
ip address add "$1" dev eth0
ip route add 169.254.1.1/32 dev eth0
ip route add default via 169.254.1.1 dev eth0
END
  ip route add "$address/32" dev "$cali"
done <<'END'
busybox cali12242800409 172.16.196.1
coredns calif57336c1ec9 172.16.196.2
END
