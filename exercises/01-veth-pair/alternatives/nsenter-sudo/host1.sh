#!/usr/bin/env bash
# sudo before every command, nsenter instead of `ip netns exec`, temporary names that change with the move.
in_ns() { sudo nsenter --net="/run/netns/$1" "${@:2}"; }

sudo ip netns add ns1
sudo ip netns add ns2
sudo ip link add cable-left type veth peer name cable-right
sudo ip link set cable-left netns ns1 name veth-ns1
sudo ip link set cable-right netns ns2 name veth-ns2

for n in 1 2; do
  in_ns "ns$n" ip link set dev lo up
  in_ns "ns$n" ip address add "192.168.1.$n/24" brd + dev "veth-ns$n"
  in_ns "ns$n" ip link set dev "veth-ns$n" up
done
