#!/bin/bash
# A tunnel device of one's own with both ends fixed, so the route needs no next hop.
set -eu
ip tunnel add to-other mode ipip local 192.168.0.12 remote 192.168.0.11 ttl 64 dev ens160
ip link set to-other mtu 1480 up
ip address add 172.16.109.64/32 dev to-other
ip route add 172.16.196.0/26 dev to-other
ip route add blackhole 172.16.109.64/26

ip netns add busybox
ip link add cali1b0be572c83 address ee:ee:ee:ee:ee:ee mtu 1480 type veth peer name eth0 mtu 1480 netns busybox
ip link set cali1b0be572c83 up
nsenter --net=/run/netns/busybox bash -eu <<'END'
ip link set lo up
ip link set eth0 up
ip address add 172.16.109.65/32 dev eth0
ip route add 169.254.1.1 dev eth0
ip route add default via 169.254.1.1
END
ip route add 172.16.109.65/32 dev cali1b0be572c83
sysctl -w net.ipv4.conf.cali1b0be572c83.proxy_arp=1
