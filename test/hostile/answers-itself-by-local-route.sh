#!/usr/bin/env bash
# Has each pod answer its own pings for the whole subnet: a local route.
for pod in 1 2; do
  ip netns add pod$pod
  ip link add eth0-p$pod type veth peer name eth0 netns pod$pod
  ip link set eth0-p$pod up
  ip -n pod$pod addr add 10.96.30.1$pod/24 dev eth0
  ip -n pod$pod link set eth0 up
  ip -n pod$pod link set lo up
done

for pod in 1 2; do ip -n pod$pod route add local 10.96.30.0/24 dev lo; done
ip -n pod1 route add local 192.168.30.0/24 dev lo
ip -n pod2 route add local 192.168.30.0/24 dev lo
