#!/bin/sh
# ifconfig and route wherever they can do it. They know neither onlink nor blackhole.
set -e
ip netns add busybox
ip link add cali12242800409 type veth peer name eth0 netns busybox
ifconfig cali12242800409 hw ether ee:ee:ee:ee:ee:ee
ifconfig cali12242800409 mtu 1480 up
nsenter --net=/run/netns/busybox ifconfig lo up
nsenter --net=/run/netns/busybox ifconfig eth0 172.16.196.1 netmask 255.255.255.255 mtu 1480 up
nsenter --net=/run/netns/busybox route add -host 169.254.1.1 dev eth0
nsenter --net=/run/netns/busybox route add default gw 169.254.1.1 eth0
echo 1 > /proc/sys/net/ipv4/conf/cali12242800409/proxy_arp
route add -host 172.16.196.1 dev cali12242800409
ip route add blackhole 172.16.196.0/26

ip link add tunl0 type ipip 2> /dev/null || true
ifconfig tunl0 172.16.196.0 netmask 255.255.255.255 mtu 1480 up
ip route add 172.16.109.64/26 via 192.168.0.12 dev tunl0 onlink
