#!/usr/bin/env bash
# Both pods have the same MAC: each is alone on its wire, so nobody can take one for the other.
set -e
for n in 1 2; do
  ip netns add pod$n
  ip link add eth0-p$n type veth peer name eth0 address 02:42:0a:60:1e:01 netns pod$n
  ip -n pod$n addr add 10.96.30.1$n/24 dev eth0
  ip -n pod$n link set eth0 up
  ip -n pod$n link set lo up
  ip link set eth0-p$n up
  ip -n pod$n route add 169.254.1.1 dev eth0 scope link
  ip -n pod$n route add default via 169.254.1.1 dev eth0
  ip route add 10.96.30.1$n dev eth0-p$n
done
sysctl -q -w net.ipv4.ip_forward=1 net.ipv4.conf.eth0-p1.proxy_arp=1 net.ipv4.conf.eth0-p2.proxy_arp=1
