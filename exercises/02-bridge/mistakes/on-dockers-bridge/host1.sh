#!/usr/bin/env bash
# There is a bridge already, so why not use it?

ip netns add ns1
ip netns add ns2
ip netns add ns3

ip link add veth-ns1 type veth peer name br0-ns1
ip link add veth-ns2 type veth peer name br0-ns2
ip link add veth-ns3 type veth peer name br0-ns3

ip link set veth-ns1 netns ns1
ip link set veth-ns2 netns ns2
ip link set veth-ns3 netns ns3

ip link set br0-ns1 master docker0
ip link set br0-ns2 master docker0
ip link set br0-ns3 master docker0

ip netns exec ns1 ip addr add 192.168.1.1/24 dev veth-ns1
ip netns exec ns2 ip addr add 192.168.1.2/24 dev veth-ns2
ip netns exec ns3 ip addr add 192.168.1.3/24 dev veth-ns3

ip netns exec ns1 ip link set veth-ns1 up
ip netns exec ns2 ip link set veth-ns2 up
ip netns exec ns3 ip link set veth-ns3 up

ip link set br0-ns1 up
ip link set br0-ns2 up
ip link set br0-ns3 up

iptables -A FORWARD -i docker0 -o docker0 -s 192.168.1.0/24 -j ACCEPT
