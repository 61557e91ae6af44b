#!/usr/bin/env bash
# No namespace is searched: ARP tells the pod's MAC, the bridge knows behind which port that is, and the port whose other end it is.
set -e
ping -c 1 -W 5 172.16.0.3
mac=$(ip neigh show 172.16.0.3 dev cni0 | grep -oE '([0-9a-f]{2}:){5}[0-9a-f]{2}')
port=$(bridge fdb show br cni0 | awk -v mac="$mac" '$1 == mac { print $3 }')
POD=$(ip link show "$port" | grep -oP 'link-netns \K\S+')

ip link add veth-a type veth peer name veth-b
ip link set veth-b netns "$POD"
ip netns exec "$POD" bash -e -c '
  ip addr add 172.168.0.100/24 dev veth-b
  ip link set veth-b up'
ip addr add 172.168.0.200/24 dev veth-a
ip link set veth-a up
