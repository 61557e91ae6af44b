#!/usr/bin/env bash
# "A cable has no ARP." It has.
ip netns add ns1
ip netns add ns2

ip link add veth-ns1 type veth peer name veth-ns2
ip link set veth-ns1 netns ns1
ip link set veth-ns2 netns ns2

ip netns exec ns1 ip addr add 192.168.1.1/24 dev veth-ns1
ip netns exec ns2 ip addr add 192.168.1.2/24 dev veth-ns2

ip netns exec ns1 ip link set veth-ns1 up
ip netns exec ns2 ip link set veth-ns2 up
ip netns exec ns1 ip link set lo up
ip netns exec ns2 ip link set lo up

ip -n ns1 neigh add 192.168.1.2 lladdr "$(ip -n ns2 link show veth-ns2 | awk '/ether/ { print $2 }')" dev veth-ns1
ip -n ns2 neigh add 192.168.1.1 lladdr "$(ip -n ns1 link show veth-ns1 | awk '/ether/ { print $2 }')" dev veth-ns2
