#!/bin/bash
# Everything by `ip netns exec`, the tunnel first, each pair made on the node and one end moved, switches written below /proc/sys.
ip link show tunl0 > /dev/null 2>&1 || ip link add tunl0 type ipip
ip link set tunl0 up
ip link set tunl0 mtu 1480
ip addr add 172.16.196.0/32 dev tunl0
ip route add 172.16.109.64/26 via 192.168.0.12 dev tunl0 onlink proto 80
ip route add blackhole 172.16.196.0/26 proto 80

ip netns add busybox
ip link add cali12242800409 type veth peer name eth0
ip link set eth0 netns busybox
ip netns exec busybox ip link set dev eth0 mtu 1480
ip netns exec busybox ip addr add 172.16.196.1/32 dev eth0
ip netns exec busybox ip link set eth0 up
ip netns exec busybox ip route add 169.254.1.1 dev eth0 scope link
ip netns exec busybox ip route add default via 169.254.1.1 dev eth0
ip link set dev cali12242800409 address ee:ee:ee:ee:ee:ee
ip link set dev cali12242800409 mtu 1480
ip link set dev cali12242800409 up
ip route add 172.16.196.1 dev cali12242800409
echo 1 > /proc/sys/net/ipv4/conf/cali12242800409/proxy_arp

ip netns add coredns
ip link add calif57336c1ec9 type veth peer name eth0
ip link set eth0 netns coredns
ip netns exec coredns ip link set dev eth0 mtu 1480
ip netns exec coredns ip addr add 172.16.196.2/32 dev eth0
ip netns exec coredns ip link set eth0 up
ip netns exec coredns ip route add 169.254.1.1 dev eth0 scope link
ip netns exec coredns ip route add default via 169.254.1.1 dev eth0
ip link set dev calif57336c1ec9 address ee:ee:ee:ee:ee:ee
ip link set dev calif57336c1ec9 mtu 1480
ip link set dev calif57336c1ec9 up
ip route add 172.16.196.2 dev calif57336c1ec9
echo 1 > /proc/sys/net/ipv4/conf/calif57336c1ec9/proxy_arp
