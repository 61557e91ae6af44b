#!/usr/bin/env bash
# sudo before every command, nsenter instead of `ip netns exec`; the rule is about bridged packets on these three ports.
in_ns() { sudo nsenter --net="/run/netns/$1" "${@:2}"; }

sudo ip link add name br0 type bridge
sudo ip link set dev br0 up

for n in 1 2 3; do
  sudo ip netns add "ns$n"
  sudo ip link add "veth-ns$n" netns "ns$n" type veth peer name "br0-ns$n"
  sudo ip link set "br0-ns$n" master br0
  sudo ip link set "br0-ns$n" up
  in_ns "ns$n" ip link set lo up
  in_ns "ns$n" ip link set "veth-ns$n" up
  in_ns "ns$n" ip addr add "192.168.1.$n/24" brd + dev "veth-ns$n"
done

sudo iptables -A FORWARD -m physdev --physdev-is-bridged --physdev-in br0-+ --physdev-out br0-+ -j ACCEPT
