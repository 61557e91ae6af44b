#!/bin/bash
# Forwarding for just the devices that need it, and masquerade as real nodes have it: for what leaves the cluster only.
set -eu
sysctl -q -w net.ipv4.ip_forward=0
ip link add veth1 type veth peer name eth0
ip netns add ns1
ip link set eth0 netns ns1 up
ip link set veth1 up
sysctl -q -w net.ipv4.conf.ens160.forwarding=1 net.ipv4.conf.veth1.forwarding=1 net.ipv4.conf.veth1.proxy_arp=1
ip netns exec ns1 bash -eu <<'END'
ip address add 10.70.1.1/24 dev eth0
ip link set lo up
ip route add 169.254.1.1 dev eth0 scope link
ip route add default via 169.254.1.1
END
iptables -t nat -A POSTROUTING -s 10.70.0.0/16 ! -d 10.70.0.0/16 -o ens160 -j MASQUERADE
ip route add 10.70.1.1 dev veth1 scope link
ip route add 10.70.2.1 via 192.168.0.12 proto static
