#!/bin/bash
# Routes for whole subnets in place of single pods: veth1 has an address of the pod's, which brings a connected route.
set -eu
ip netns add ns1
ip link add veth1 type veth peer name eth0
ip link set eth0 netns ns1
ip address add 10.70.1.254/24 dev veth1
ip link set veth1 up
ip -n ns1 address add 10.70.1.1/24 broadcast + dev eth0
ip -n ns1 link set eth0 up
ip -n ns1 route add 169.254.1.1/32 dev eth0
ip -n ns1 route add 0.0.0.0/0 via 169.254.1.1
sysctl -w net.ipv4.conf.all.proxy_arp=1
ip nexthop add id 1 via 192.168.0.12 dev ens160
ip route add 10.70.2.0/24 nhid 1
