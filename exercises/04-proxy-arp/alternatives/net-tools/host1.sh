#!/bin/sh
# ifconfig and route instead of ip, wherever they can.
ip netns add pod1
ip netns add pod2

ip link add eth0-p1 type veth peer name eth0 netns pod1
ip link add eth0-p2 type veth peer name eth0 netns pod2
ifconfig eth0-p1 up
ifconfig eth0-p2 up

ip netns exec pod1 ifconfig lo 127.0.0.1 up
ip netns exec pod1 ifconfig eth0 10.96.30.11 netmask 255.255.255.0 up
ip netns exec pod1 route add -host 169.254.1.1 dev eth0
ip netns exec pod1 route add default gw 169.254.1.1 dev eth0

ip netns exec pod2 ifconfig lo 127.0.0.1 up
ip netns exec pod2 ifconfig eth0 10.96.30.12 netmask 255.255.255.0 up
ip netns exec pod2 route add -host 169.254.1.1 dev eth0
ip netns exec pod2 route add default gw 169.254.1.1 dev eth0

route add -host 10.96.30.11 dev eth0-p1
route add -host 10.96.30.12 dev eth0-p2

echo 1 > /proc/sys/net/ipv4/conf/eth0-p1/proxy_arp
echo 1 > /proc/sys/net/ipv4/conf/eth0-p2/proxy_arp
echo 1 > /proc/sys/net/ipv4/ip_forward
