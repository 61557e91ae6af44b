#!/usr/bin/env bash
# All is right but a name.
ip netns add ns1
ip netns add ns-2

ip link add veth-ns1 type veth peer name veth-ns2
ip link set veth-ns1 netns ns1
ip link set veth-ns2 netns ns-2

ip -n ns1 addr add 192.168.1.1/24 dev veth-ns1
ip -n ns-2 addr add 192.168.1.2/24 dev veth-ns2

ip -n ns1 link set veth-ns1 up
ip -n ns-2 link set veth-ns2 up
ip -n ns1 link set lo up
ip -n ns-2 link set lo up
