#!/usr/bin/env bash
# One loop; each pair is made inside its namespace and its other end handed to the host. The rule goes first instead of last.
set -euo pipefail

host=$$ # a process of the host's namespace stands for that namespace

iptables -I FORWARD 1 -i br0 -o br0 -j ACCEPT
ip link add br0 up type bridge

for n in 1 2 3; do
  ip netns add "ns$n"
  ip -n "ns$n" link add "veth-ns$n" type veth peer name "br0-ns$n" netns "$host"
  ip -n "ns$n" addr add "192.168.1.$n/24" dev "veth-ns$n"
  ip -n "ns$n" link set lo up
  ip -n "ns$n" link set "veth-ns$n" up
  ip link set "br0-ns$n" master br0 up
done
