#!/bin/bash
# The outer header stands in the route itself; the device takes it from there.
set -eu
ip link add ipip-any type ipip external
ip link set ipip-any mtu 1480 up
ip address add 172.16.196.0/32 dev ipip-any
ip route add 172.16.109.64/26 encap ip id 7 dst 192.168.0.12 ttl 64 dev ipip-any
ip route add blackhole 172.16.196.0/26

ip netns add busybox
ip link add cali12242800409 type veth peer name eth0 netns busybox
ip link set cali12242800409 address ee:ee:ee:ee:ee:ee mtu 1480 up
ip -n busybox link set lo up
ip -n busybox link set eth0 mtu 1480 up
ip -n busybox address add 172.16.196.1/32 dev eth0
ip -n busybox route add 169.254.1.1 dev eth0 scope link
ip -n busybox route add default via 169.254.1.1
ip route add 172.16.196.1 dev cali12242800409
echo 1 > /proc/sys/net/ipv4/conf/cali12242800409/proxy_arp
