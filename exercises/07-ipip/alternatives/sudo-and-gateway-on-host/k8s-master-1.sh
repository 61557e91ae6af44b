#!/bin/bash
# With sudo everywhere; 169.254.1.1 really exists on the cali device, beside proxy ARP for whatever else the pod may ask.
sudo ip netns add busybox
sudo ip link add cali12242800409 type veth peer name eth0
sudo ip link set eth0 netns busybox
sudo ip netns exec busybox sudo ip link set eth0 mtu 1480 up
sudo ip netns exec busybox sudo ip link set lo up
sudo ip netns exec busybox sudo ip address add 172.16.196.1/32 dev eth0
sudo ip netns exec busybox sudo ip route add 169.254.1.1 dev eth0 scope link
sudo ip netns exec busybox sudo ip route add default via 169.254.1.1 dev eth0
sudo ip link set cali12242800409 address ee:ee:ee:ee:ee:ee
sudo ip link set cali12242800409 mtu 1480 up
sudo ip address add 169.254.1.1/32 dev cali12242800409
echo 1 | sudo tee /proc/sys/net/ipv4/conf/cali12242800409/proxy_arp
sudo ip route add 172.16.196.1 dev cali12242800409
sudo ip route add blackhole 172.16.196.0/26
sudo ip link add tunl0 type ipip || echo "tunl0 is there already"
sudo ip link set tunl0 mtu 1480 up
sudo ip address add 172.16.196.0/32 dev tunl0
sudo ip route add 172.16.109.64/26 via 192.168.0.12 dev tunl0 onlink
