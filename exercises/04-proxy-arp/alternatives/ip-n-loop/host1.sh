#!/usr/bin/env bash
# One loop; `ip -n` instead of `ip netns exec`; the pair is made inside the pod, its other end handed to the host.
set -euo pipefail

host=$$ # a process of the host's namespace stands for that namespace

for n in 1 2; do
  pod=pod$n ip=10.96.30.1$n
  ip netns add "$pod"
  ip -n "$pod" link add eth0 type veth peer name "eth0-p$n" netns "$host"
  ip -n "$pod" link set lo up
  ip -n "$pod" addr add "$ip/24" dev eth0
  ip -n "$pod" link set eth0 up
  ip link set "eth0-p$n" up
  # onlink: the kernel is told that the gateway is on the wire, without a route to it
  ip -n "$pod" route add default via 169.254.1.1 dev eth0 onlink
  ip route add "$ip/32" dev "eth0-p$n" scope link
  sysctl -qw "net.ipv4.conf.eth0-p$n.proxy_arp=1"
done

sysctl -qw net.ipv4.ip_forward=1
