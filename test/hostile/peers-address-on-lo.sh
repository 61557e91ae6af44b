#!/usr/bin/env bash
# Gives each pod the address of the other, on its own lo.
for pod in 1 2; do
  ip netns add pod$pod
  ip link add eth0-p$pod type veth peer name eth0 netns pod$pod
  ip link set eth0-p$pod up
  ip -n pod$pod addr add 10.96.30.1$pod/24 dev eth0
  ip -n pod$pod link set eth0 up
  ip -n pod$pod link set lo up
done

ip -n pod1 addr add 10.96.30.12/32 dev lo
ip -n pod2 addr add 10.96.30.11/32 dev lo
ip -n pod1 addr add 192.168.30.211/32 dev lo
ip -n pod2 addr add 192.168.30.211/32 dev lo
