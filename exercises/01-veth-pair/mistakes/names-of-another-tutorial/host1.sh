#!/usr/bin/env bash
# The names that most examples use.
ip netns add ns1
ip netns add ns2

ip link add veth0 type veth peer name veth1
ip link set veth0 netns ns1
ip link set veth1 netns ns2

ip -n ns1 addr add 192.168.1.1/24 dev veth0
ip -n ns2 addr add 192.168.1.2/24 dev veth1

ip -n ns1 link set veth0 up
ip -n ns2 link set veth1 up
ip netns exec ns1 ip link set lo up
ip netns exec ns2 ip link set lo up
