#!/usr/bin/env bash
# FORWARD drops by default and accepts what comes from pod1: pod2's replies die on the host.
ip netns add pod1
ip netns add pod2

ip link add eth0 type veth peer name eth0-p1
ip link set eth0 netns pod1
ip link add eth0 type veth peer name eth0-p2
ip link set eth0 netns pod2

ip -n pod1 addr add 10.96.30.11/24 dev eth0
ip -n pod2 addr add 10.96.30.12/24 dev eth0
ip -n pod1 link set lo up
ip -n pod2 link set lo up
ip -n pod1 link set eth0 up
ip -n pod2 link set eth0 up
ip link set eth0-p1 up
ip link set eth0-p2 up

ip -n pod1 route add 169.254.1.1 dev eth0 scope link
ip -n pod2 route add 169.254.1.1 dev eth0 scope link
ip -n pod1 route add default via 169.254.1.1 dev eth0
ip -n pod2 route add default via 169.254.1.1 dev eth0

ip route add 10.96.30.11 dev eth0-p1
ip route add 10.96.30.12 dev eth0-p2

sysctl -qw net.ipv4.ip_forward=1
iptables -P FORWARD DROP
iptables -A FORWARD -i eth0-p1 -j ACCEPT
sysctl -qw net.ipv4.conf.eth0-p1.proxy_arp=1
sysctl -qw net.ipv4.conf.eth0-p2.proxy_arp=1
