#!/usr/bin/env bash
# Clears away an earlier try, then builds; to show that it can, it does so twice.
set -euo pipefail

clean() {
  # The pair goes with the namespace that one of its ends is in.
  ip netns del ns1 2> /dev/null || true
  ip netns del ns2 2> /dev/null || true
  ip link del veth-ns1 2> /dev/null || true
}

build() {
  ip netns add ns1
  ip netns add ns2
  ip link add veth-ns1 netns ns1 type veth peer name veth-ns2 netns ns2
  for n in 1 2; do
    ip -n "ns$n" addr add "192.168.1.$n/24" dev "veth-ns$n"
    ip -n "ns$n" link set "veth-ns$n" up
    ip -n "ns$n" link set lo up
  done
}

for _ in once again; do
  clean
  build
  ip netns exec ns1 ping -c 1 -W 5 192.168.1.2
done
