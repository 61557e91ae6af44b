#!/usr/bin/env bash
# It works like a switch, and every ping gets through. The task is one cable.
ip netns add ns1
ip netns add ns2

ip link add br0 type bridge
ip link set br0 up
for n in 1 2; do
  ip link add "veth-ns$n" type veth peer name "br0-ns$n"
  ip link set "veth-ns$n" netns "ns$n"
  ip link set "br0-ns$n" master br0 up
done

ip netns exec ns1 ip addr add 192.168.1.1/24 dev veth-ns1
ip netns exec ns2 ip addr add 192.168.1.2/24 dev veth-ns2

ip netns exec ns1 ip link set veth-ns1 up
ip netns exec ns2 ip link set veth-ns2 up
ip netns exec ns1 ip link set lo up
ip netns exec ns2 ip link set lo up
