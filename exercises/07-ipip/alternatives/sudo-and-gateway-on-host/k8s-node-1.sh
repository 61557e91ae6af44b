#!/bin/bash
# With sudo everywhere; 169.254.1.1 really exists on the cali device, beside proxy ARP for whatever else the pod may ask.
sudo ip netns add busybox
sudo ip link add cali1b0be572c83 type veth peer name eth0
sudo ip link set eth0 netns busybox
sudo ip netns exec busybox sudo ip link set eth0 mtu 1480 up
sudo ip netns exec busybox sudo ip link set lo up
sudo ip netns exec busybox sudo ip address add 172.16.109.65/32 dev eth0
sudo ip netns exec busybox sudo ip route add 169.254.1.1 dev eth0 scope link
sudo ip netns exec busybox sudo ip route add default via 169.254.1.1 dev eth0
sudo ip link set cali1b0be572c83 address ee:ee:ee:ee:ee:ee
sudo ip link set cali1b0be572c83 mtu 1480 up
sudo ip address add 169.254.1.1/32 dev cali1b0be572c83
echo 1 | sudo tee /proc/sys/net/ipv4/conf/cali1b0be572c83/proxy_arp
sudo ip route add 172.16.109.65 dev cali1b0be572c83
sudo ip route add blackhole 172.16.109.64/26
sudo ip link add tunl0 type ipip || echo "tunl0 is there already"
sudo ip link set tunl0 mtu 1480 up
sudo ip address add 172.16.109.64/32 dev tunl0
sudo ip route add 172.16.196.0/26 via 192.168.0.11 dev tunl0 onlink
