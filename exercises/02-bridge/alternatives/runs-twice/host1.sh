#!/usr/bin/env bash
# Clears away an earlier try, then builds; to show that it can, it does so twice.
set -euo pipefail

clean() {
  for n in 1 2 3; do
    ip netns del "ns$n" 2> /dev/null || true
    ip link del "br0-ns$n" 2> /dev/null || true
  done
  ip link del br0 2> /dev/null || true
}

build() {
  ip link add br0 type bridge
  ip link set br0 up
  for n in 1 2 3; do
    ip netns add "ns$n"
    ip link add "veth-ns$n" netns "ns$n" type veth peer name "br0-ns$n"
    ip link set "br0-ns$n" master br0 up
    ip -n "ns$n" link set lo up
    ip -n "ns$n" addr add "192.168.1.$n/24" dev "veth-ns$n"
    ip -n "ns$n" link set "veth-ns$n" up
  done
  # no second copy of the rule
  iptables -C FORWARD -i br0 -o br0 -j ACCEPT 2> /dev/null || iptables -A FORWARD -i br0 -o br0 -j ACCEPT
}

for _ in once again; do
  clean
  build
  ip netns exec ns1 ping -c 1 -W 2 192.168.1.3
done
