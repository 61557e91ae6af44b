#!/usr/bin/env bash
# Bridged packets are filtered bridge by bridge: docker0 keeps the firewall, br0 is left out of it.
set -e
ip link set docker0 type bridge nf_call_iptables 1
echo 0 > /proc/sys/net/bridge/bridge-nf-call-iptables

ip link add br0 type bridge
for n in 1 2 3; do
  ip netns add "ns$n"
  ip link add "veth-ns$n" type veth peer name "br0-ns$n"
  ip link set "veth-ns$n" netns "ns$n"
  ip netns exec "ns$n" ip addr add "192.168.1.$n/24" dev "veth-ns$n"
  ip netns exec "ns$n" ip link set "veth-ns$n" up
  ip link set "br0-ns$n" up
  ip link set "br0-ns$n" master br0
done
ip link set br0 up
