#!/usr/bin/env bash
# No proxy_arp at all: the answered addresses are named one by one. Forwarding is on for the two host ends alone.
set -e
ip netns add pod1
ip netns add pod2
ip link add eth0-p1 type veth peer name eth0 netns pod1
ip link add eth0-p2 type veth peer name eth0 netns pod2

for n in 1 2; do
  ip link set "eth0-p$n" up
  ip -n "pod$n" link set lo up
  ip -n "pod$n" link set eth0 up
  ip -n "pod$n" addr add "10.96.30.1$n/24" dev eth0
  ip -n "pod$n" route add 169.254.1.1 dev eth0 scope link
  ip -n "pod$n" route add default via 169.254.1.1 dev eth0
  ip route add "10.96.30.1$n" dev "eth0-p$n"
  sysctl -qw "net.ipv4.conf.eth0-p$n.forwarding=1"
  ip neigh add proxy 169.254.1.1 dev "eth0-p$n"
done

ip neigh add proxy 10.96.30.12 dev eth0-p1
ip neigh add proxy 10.96.30.11 dev eth0-p2
