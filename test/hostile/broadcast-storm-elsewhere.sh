#!/usr/bin/env bash
# Leaves a broadcast that goes round without end in namespaces where nobody looks.
for bridge in 0 1; do
  ip link add br$bridge type bridge
  ip link set br$bridge up
done
for wire in 1 2 3; do
  ip link add left$wire type veth peer name right$wire
  ip link set left$wire master br0 up
  ip link set right$wire master br1 up
done
ip addr add 10.200.0.1/24 dev br0
ping -c 1 -W 1 10.200.0.2
true
