#!/usr/bin/env bash
# Joins two bridges by three wires: one broadcast goes round without end, through the devices that are looked at.
for pod in 1 2; do
  ip netns add pod$pod
  ip link add eth0-p$pod type veth peer name eth0 netns pod$pod
  ip link set eth0-p$pod up
  ip -n pod$pod addr add 10.96.30.1$pod/24 dev eth0
  ip -n pod$pod link set eth0 up
  ip -n pod$pod link set lo up
done

for bridge in 0 1; do
  ip link add br$bridge type bridge
  ip link set br$bridge up
done
for pod in 1 2; do ip link set eth0-p$pod master br0; done
for wire in 1 2 3; do
  ip link add left$wire type veth peer name right$wire
  ip link set left$wire master br0 up
  ip link set right$wire master br1 up
done
ip netns exec pod1 ping -c 1 -W 1 10.96.30.12
true
