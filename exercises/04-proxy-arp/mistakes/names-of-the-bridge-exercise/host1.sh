#!/usr/bin/env bash
# Everything works, but the namespaces are called as in exercise-02: nobody would find pod1.
ip netns add ns1
ip netns add ns2

ip link add eth0 type veth peer name eth0-p1
ip link set eth0 netns ns1
ip link add eth0 type veth peer name eth0-p2
ip link set eth0 netns ns2

ip -n ns1 addr add 10.96.30.11/24 dev eth0
ip -n ns2 addr add 10.96.30.12/24 dev eth0
ip -n ns1 link set lo up
ip -n ns2 link set lo up
ip -n ns1 link set eth0 up
ip -n ns2 link set eth0 up
ip link set eth0-p1 up
ip link set eth0-p2 up

ip -n ns1 route add 169.254.1.1 dev eth0 scope link
ip -n ns2 route add 169.254.1.1 dev eth0 scope link
ip -n ns1 route add default via 169.254.1.1 dev eth0
ip -n ns2 route add default via 169.254.1.1 dev eth0

ip route add 10.96.30.11 dev eth0-p1
ip route add 10.96.30.12 dev eth0-p2

sysctl -qw net.ipv4.ip_forward=1
sysctl -qw net.ipv4.conf.eth0-p1.proxy_arp=1
sysctl -qw net.ipv4.conf.eth0-p2.proxy_arp=1
