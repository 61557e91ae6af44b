#!/usr/bin/env bash
# As one would for a bridge; but there is none.
ip netns add ns1
ip netns add ns2

for n in 1 2; do
  ip link add "veth-ns$n" type veth peer name "host-ns$n"
  ip link set "veth-ns$n" netns "ns$n"
  ip link set "host-ns$n" up
done

ip netns exec ns1 ip addr add 192.168.1.1/24 dev veth-ns1
ip netns exec ns2 ip addr add 192.168.1.2/24 dev veth-ns2

ip netns exec ns1 ip link set veth-ns1 up
ip netns exec ns2 ip link set veth-ns2 up
ip netns exec ns1 ip link set lo up
ip netns exec ns2 ip link set lo up
