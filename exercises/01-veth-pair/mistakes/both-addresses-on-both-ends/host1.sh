#!/usr/bin/env bash
# "The pair has two addresses." Both pings succeed, ttl 64, and no packet ever crosses the cable.
ip netns add ns1
ip netns add ns2

ip link add veth-ns1 type veth peer name veth-ns2
ip link set veth-ns1 netns ns1
ip link set veth-ns2 netns ns2

for n in 1 2; do
  ip -n "ns$n" addr add 192.168.1.1/24 dev "veth-ns$n"
  ip -n "ns$n" addr add 192.168.1.2/24 dev "veth-ns$n"
done

ip netns exec ns1 ip link set veth-ns1 up
ip netns exec ns2 ip link set veth-ns2 up
ip netns exec ns1 ip link set lo up
ip netns exec ns2 ip link set lo up
