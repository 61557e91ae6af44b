#!/bin/bash
# Everything by `ip netns exec`, devices made on the node and then moved, switches written below /proc/sys.
ip link show tunl0 > /dev/null 2>&1 || ip link add tunl0 type ipip
ip link set tunl0 up
ip link set tunl0 mtu 1480
ip addr add 172.16.109.64/32 dev tunl0
ip route add 172.16.196.0/26 via 192.168.0.11 dev tunl0 onlink proto 80
ip route add blackhole 172.16.109.64/26 proto 80

ip link add cali1b0be572c83 type veth peer name eth0
ip netns add busybox
ip link set eth0 netns busybox
ip netns exec busybox ip link set dev eth0 mtu 1480
ip netns exec busybox ip addr add 172.16.109.65/32 dev eth0
ip netns exec busybox ip link set eth0 up
ip netns exec busybox ip link set lo up
ip netns exec busybox ip route add 169.254.1.1 dev eth0 scope link
ip netns exec busybox ip route add default via 169.254.1.1 dev eth0

ip link set dev cali1b0be572c83 address ee:ee:ee:ee:ee:ee
ip link set dev cali1b0be572c83 mtu 1480
ip link set dev cali1b0be572c83 up
ip route add 172.16.109.65 dev cali1b0be572c83
echo 1 > /proc/sys/net/ipv4/conf/cali1b0be572c83/proxy_arp
