#!/usr/bin/env bash
# The namespaces stay empty; the host talks to itself.
ip netns add ns1
ip netns add ns2

ip link add veth-ns1 type veth peer name veth-ns2
ip addr add 192.168.1.1/24 dev veth-ns1
ip addr add 192.168.1.2/24 dev veth-ns2
ip link set veth-ns1 up
ip link set veth-ns2 up

ip netns exec ns1 ip link set lo up
ip netns exec ns2 ip link set lo up
