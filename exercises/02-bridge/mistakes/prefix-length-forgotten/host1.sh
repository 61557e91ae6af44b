#!/usr/bin/env bash
# Without a prefix length `ip addr add` takes /32, and nobody has a neighbour.
ip link add br0 type bridge

ip netns add ns1
ip netns add ns2
ip netns add ns3

ip link add veth-ns1 type veth peer name br0-ns1
ip link add veth-ns2 type veth peer name br0-ns2
ip link add veth-ns3 type veth peer name br0-ns3

ip link set veth-ns1 netns ns1
ip link set veth-ns2 netns ns2
ip link set veth-ns3 netns ns3

ip link set br0-ns1 master br0
ip link set br0-ns2 master br0
ip link set br0-ns3 master br0

ip netns exec ns1 ip addr add 192.168.1.1 dev veth-ns1
ip netns exec ns2 ip addr add 192.168.1.2 dev veth-ns2
ip netns exec ns3 ip addr add 192.168.1.3 dev veth-ns3

ip netns exec ns1 ip link set veth-ns1 up
ip netns exec ns2 ip link set veth-ns2 up
ip netns exec ns3 ip link set veth-ns3 up

ip link set br0-ns1 up
ip link set br0-ns2 up
ip link set br0-ns3 up
ip link set br0 up

iptables -A FORWARD -i br0 -o br0 -j ACCEPT
