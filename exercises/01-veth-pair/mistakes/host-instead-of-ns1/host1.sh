#!/usr/bin/env bash
# One namespace, and its cable ends at the host.
ip netns add ns2

ip link add veth-ns1 type veth peer name veth-ns2
ip link set veth-ns2 netns ns2

ip addr add 192.168.1.1/24 dev veth-ns1
ip netns exec ns2 ip addr add 192.168.1.2/24 dev veth-ns2

ip link set veth-ns1 up
ip netns exec ns2 ip link set veth-ns2 up
ip netns exec ns2 ip link set lo up
