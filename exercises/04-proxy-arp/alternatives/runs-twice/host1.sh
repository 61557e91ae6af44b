#!/usr/bin/env bash
# Clears away an earlier try, then builds; to show that it can, it does so twice.
set -euo pipefail

clean() {
  for n in 1 2; do
    ip netns del "pod$n" 2> /dev/null || true
    ip link del "eth0-p$n" 2> /dev/null || true
  done
}

build() {
  sysctl -qw net.ipv4.ip_forward=1
  for n in 1 2; do
    ip netns add "pod$n"
    ip link add "eth0-p$n" type veth peer name eth0 netns "pod$n"
    ip link set "eth0-p$n" up
    echo 1 > "/proc/sys/net/ipv4/conf/eth0-p$n/proxy_arp"
    ip -n "pod$n" link set lo up
    ip -n "pod$n" addr add "10.96.30.1$n/24" dev eth0
    ip -n "pod$n" link set eth0 up
    ip -n "pod$n" route add 169.254.1.1 dev eth0 scope link
    ip -n "pod$n" route add default via 169.254.1.1 dev eth0
    ip route replace "10.96.30.1$n" dev "eth0-p$n"
  done
}

clean
build
ip netns exec pod1 ping -c 1 -W 5 10.96.30.12
clean
build
ip netns exec pod1 ping -c 1 -W 5 10.96.30.12
