#!/usr/bin/env bash
# The pair is born with each end in its namespace already; `ip -n` instead of `ip netns exec`.
set -euo pipefail

ip netns add ns1
ip netns add ns2
ip link add veth-ns1 netns ns1 type veth peer name veth-ns2 netns ns2

for n in 1 2; do
  ip -n "ns$n" link set lo up
  ip -n "ns$n" link set "veth-ns$n" up
  ip -n "ns$n" addr add "192.168.1.$n/24" dev "veth-ns$n"
done
