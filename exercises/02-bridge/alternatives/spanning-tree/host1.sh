#!/usr/bin/env bash
# Spanning tree is on, so the ports listen and learn for some seconds before they forward.
set -e
brctl addbr br0
brctl stp br0 on
brctl setfd br0 2
ip link set br0 up

for n in 1 2 3; do
  ip netns add "ns$n"
  ip link add "br0-ns$n" type veth peer name "veth-ns$n" netns "ns$n"
  brctl addif br0 "br0-ns$n"
  ip link set "br0-ns$n" up
  ip -n "ns$n" addr add "192.168.1.$n/24" dev "veth-ns$n"
  ip -n "ns$n" link set "veth-ns$n" up
done

# one rule for each direction of each pair
for from in 1 2 3; do
  for to in 1 2 3; do
    [ $from = $to ] || iptables -A FORWARD -i br0 -s 192.168.1.$from -d 192.168.1.$to -j ACCEPT
  done
done
