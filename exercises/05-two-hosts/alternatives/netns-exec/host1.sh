#!/bin/bash
# Everything by `ip netns exec`, devices made on the host and then moved, switches written below /proc/sys.
ip netns add pod1
ip netns add pod2

ip link add veth-tmp type veth peer name eth0-p1
ip link set veth-tmp netns pod1 name eth0
ip link add veth-tmp type veth peer name eth0-p2
ip link set veth-tmp netns pod2 name eth0

ip netns exec pod1 ip addr add 10.96.30.11/24 dev eth0
ip netns exec pod2 ip addr add 10.96.30.12/24 dev eth0
ip netns exec pod1 ip link set eth0 up
ip netns exec pod2 ip link set eth0 up
ip link set eth0-p1 up
ip link set eth0-p2 up
ip netns exec pod1 ip link set lo up
ip netns exec pod2 ip link set lo up

ip netns exec pod1 ip route add 169.254.1.1 dev eth0 scope link
ip netns exec pod2 ip route add 169.254.1.1 dev eth0 scope link
ip netns exec pod1 ip route add default via 169.254.1.1 dev eth0
ip netns exec pod2 ip route add default via 169.254.1.1 dev eth0

echo 1 > /proc/sys/net/ipv4/ip_forward
echo 1 > /proc/sys/net/ipv4/conf/eth0-p1/proxy_arp
echo 1 > /proc/sys/net/ipv4/conf/eth0-p2/proxy_arp

ip route add 10.96.30.11 dev eth0-p1
ip route add 10.96.30.12 dev eth0-p2
ip route add 10.96.30.13 via 192.168.30.212 dev ens33
ip route add 10.96.30.14 via 192.168.30.212 dev ens33
