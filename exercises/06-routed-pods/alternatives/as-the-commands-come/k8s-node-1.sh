#!/bin/bash
# One command after the other, each pod command by `ip netns exec`; the pair is made on the node and one end moved.
ip link add veth1 type veth peer name eth0
ip netns add ns1
ip link set eth0 netns ns1
ip netns exec ns1 ip addr add 10.70.2.1/24 dev eth0
ip netns exec ns1 ip link set eth0 up
ip netns exec ns1 ip route add 169.254.1.1 dev eth0 scope link
ip netns exec ns1 ip route add default via 169.254.1.1 dev eth0
ip link set veth1 up
ip route add 10.70.2.1 dev veth1 scope link
ip route add 10.70.1.1 via 192.168.0.11 dev ens160
echo 1 > /proc/sys/net/ipv4/conf/veth1/proxy_arp
