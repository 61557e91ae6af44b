#!/bin/bash
# Blackhole and tunnel as nexthop objects; proxy ARP for every device at once.
set -eu
sysctl -w net.ipv4.conf.all.proxy_arp=1
sysctl -w net.ipv4.ip_forward=1

ip link add tunl0 type ipip 2> /dev/null || :
ip address add 172.16.196.0/32 dev tunl0
ip link set tunl0 mtu 1480
ip link set tunl0 up
ip nexthop add id 10 blackhole
ip nexthop add id 20 via 192.168.0.12 dev tunl0 onlink
ip route add 172.16.196.0/26 nhid 10
ip route add 172.16.109.64/26 nhid 20

ip netns add busybox
ip -n busybox link set lo up
ip link add cali12242800409 type veth peer name eth0
ip link set dev eth0 mtu 1480 netns busybox
ip link set dev cali12242800409 down
ip link set dev cali12242800409 address ee:ee:ee:ee:ee:ee
ip link set dev cali12242800409 mtu 1480
ip link set dev cali12242800409 up
ip -n busybox link set eth0 up
ip -n busybox address add 172.16.196.1 dev eth0
ip -n busybox route add 169.254.1.1/32 dev eth0
ip -n busybox route add default via 169.254.1.1 dev eth0
ip route add 172.16.196.1/32 dev cali12242800409
