#!/bin/sh
# The older tools: brctl and ifconfig. The rule looks only at where packets leave.
brctl addbr br0

ip netns add ns1
ip netns add ns2
ip netns add ns3

ip link add br0-ns1 type veth peer name veth-ns1
ip link add br0-ns2 type veth peer name veth-ns2
ip link add br0-ns3 type veth peer name veth-ns3

ip link set veth-ns1 netns ns1
ip link set veth-ns2 netns ns2
ip link set veth-ns3 netns ns3

brctl addif br0 br0-ns1
brctl addif br0 br0-ns2
brctl addif br0 br0-ns3

ip netns exec ns1 ifconfig veth-ns1 192.168.1.1 netmask 255.255.255.0 up
ip netns exec ns2 ifconfig veth-ns2 192.168.1.2 netmask 255.255.255.0 up
ip netns exec ns3 ifconfig veth-ns3 192.168.1.3/24 up

ifconfig br0-ns1 up
ifconfig br0-ns2 up
ifconfig br0-ns3 up
ifconfig br0 up

iptables -A FORWARD -o br0 -j ACCEPT
