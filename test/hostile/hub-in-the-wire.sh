#!/usr/bin/env bash
# Puts a bridge of a third namespace into each pod's wire, with interface numbers that look as if there was none.
ip netns add pod1; ip netns add pod2; ip netns add hub
echo 1 > /proc/sys/net/ipv4/ip_forward
for i in 1 2; do
  ip link add eth0-p$i index 10$i type veth peer name x$i index 20$i netns hub
  ip -n pod$i link add eth0 index 20$i type veth peer name y$i index 10$i netns hub
  ip -n hub link add b$i type bridge; for d in b$i x$i y$i; do ip -n hub link set $d up; done
  ip -n hub link set x$i master b$i; ip -n hub link set y$i master b$i
  ip link set eth0-p$i up; ip -n pod$i link set eth0 up; ip -n pod$i link set lo up
  ip -n pod$i addr add 10.96.30.1$i/24 dev eth0
  ip -n pod$i route add 169.254.1.1 dev eth0 scope link; ip -n pod$i route add default via 169.254.1.1 dev eth0
  ip route add 10.96.30.1$i dev eth0-p$i; echo 1 > /proc/sys/net/ipv4/conf/eth0-p$i/proxy_arp
done
